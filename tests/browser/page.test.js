/*
 * page.test.js - what the page shows on a screen: nothing but what it brings along, one diagram at a time, and the figures
 * of result.json.
 */
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { EXAMPLES, openAll, resultOf, shows, useBrowser, withPage } = require("./browser.js");

useBrowser();

const textsOf = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent.trim()));
const rowsOf = (page, selector) =>
  page.$eval(`${selector} table`, (table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));

const bondOf = (phase, [a, b], layer) => phase.pairs.find((pair) =>
  pair.between[0] === a && pair.between[1] === b && pair.layer === layer)?.bond.value;

async function usedInEveryWay(page) {
  await openAll(page);
  for (const choice of await page.$$(".choices input"))
    await choice.click();
  await page.click(".full input");
  await page.focus(".control [type=range]");
  await page.keyboard.press("Home");
  for (const link of await page.$$("nav a"))
    await link.click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.emulateMedia({ media: "print" });
}

for (const name of EXAMPLES) {
  test(`${name}: loads nothing, says nothing and goes nowhere`, () => withPage(name, {}, async (page, problems) => {
    await usedInEveryWay(page);
    assert.deepEqual(problems, []);
  }));

  test(`${name}: slider and names choose the diagram`, () => withPage(name, {}, async (page) => {
    const captions = await textsOf(page, ".choices span");
    const visible = () => page.$$eval(".frames .frame", (frames) =>
      frames.filter((frame) => frame.checkVisibility()).map((frame) => frame.querySelector("figcaption").textContent.trim()));
    const chosen = () => page.$eval(".control", (control) => [
      Number(control.querySelector("[type=range]").value),
      control.querySelector("[type=range]").getAttribute("aria-valuetext"),
      control.querySelector(":checked + span").textContent,
    ]);
    const titles = resultOf(name).phases.map((phase) => phase.title);

    assert.deepEqual(captions.slice(0, titles.length).map((caption, i) => caption.startsWith(titles[i])),
      titles.map(() => true));
    assert.deepEqual(await visible(), [captions[0]]);
    for (let i = captions.length - 1; i >= 0; i--) {
      await page.click(`.choices label:nth-child(${i + 1})`);
      assert.deepEqual([await visible(), await chosen()], [[captions[i]], [i, captions[i], captions[i]]]);
    }
    await page.focus(".control [type=range]");
    for (const [key, i] of [["ArrowRight", 1], ["End", captions.length - 1], ["ArrowLeft", captions.length - 2], ["Home", 0]]) {
      await page.keyboard.press(key);
      assert.deepEqual([await visible(), await chosen()], [[captions[i]], [i, captions[i], captions[i]]], key);
    }
  }));

  test(`${name}: claims and verdicts are those of the result`, () => withPage(name, {}, async (page) => {
    const claims = resultOf(name).claims;
    if (!claims)
      return assert.equal(await page.$("#claims"), null);
    assert.deepEqual((await rowsOf(page, "#claims")).slice(1), claims.map((claim) => [claim.id, claim.claim, claim.verdict]));
  }));

  test(`${name}: measures of every phase are those of the result`, () => withPage(name, {}, async (page) => {
    const { phases } = resultOf(name);
    const [head, ...rows] = await rowsOf(page, "#cohesion");

    assert.deepEqual(head.slice(1, 1 + phases.length), phases.map((phase) => phase.id));
    assert.deepEqual(rows.map((row) => row[0]), Object.keys(phases[0].network.combined));
    for (const [measure, ...cells] of rows) {
      const view = cells.at(-1) === "residual" ? "value" : "fixed";
      const { change } = phases.at(-1).network.combined[measure];
      phases.forEach((phase, i) => {
        const value = phase.network.combined[measure][view];
        assert.ok(value === null ? cells[i].startsWith("–") : shows(cells[i], value), `${measure}: ${cells[i]}, ${value}`);
      });
      assert.ok(shows(cells[phases.length], change[view === "value" ? "residual" : "fixed"]), `${measure}: ${cells}`);
    }
  }));

  test(`${name}: bonds and headline are those of the result`, () => withPage(name, {}, async (page) => {
    const { phases } = resultOf(name);
    const pair = phases[0].pairs[0].between;
    const layerOf = (title) => (bondOf(phases[0], pair, title.toLowerCase()) === undefined ? "combined" : title.toLowerCase());
    const bonds = (await rowsOf(page, "#bonds")).filter((row) => row[0] === "bond");
    const cards = await page.$$eval(".cards li", (found) => found.map((card) => [...card.children].map((part) => part.textContent)));
    const figures = cards.map(([title]) => {
      const layer = title.match(/^(.*) bond /)?.[1];
      return (phase) => (layer ? bondOf(phase, pair, layerOf(layer)) : phase.network.combined.efficiency.fixed);
    });
    const isShown = (phase) => cards.every(([, turn, percent], i) => {
      const [before, now] = [figures[i](phases[0]), figures[i](phase)];
      const [left, right] = turn.split(" → ");
      return shows(left, before) && shows(right, now) && shows(percent, 100 * (now / before - 1));
    });
    const said = (await page.textContent(".headline")).match(/from (\S+) to (\S+) \((\S+) %\)\.$/);

    assert.ok(bonds.length > 0 && cards.length > 1);
    for (const row of bonds)
      phases.forEach((phase, i) => assert.ok(shows(row[2 + i], bondOf(phase, pair, layerOf(row[1]))), row.join()));
    assert.ok(phases.slice(1).some(isShown), cards.join("; "));
    assert.equal(`${said[1]} → ${said[2]} (${said[3]} %)`, cards[0].slice(1).join("").replace("  ", " "));
  }));

  test(`${name}: without script everything is there`, () => withPage(name, { javaScriptEnabled: false }, async (page) => {
    const frames = resultOf(name).files.filter((file) => /^(\d+|difference)(-.*)?\.svg$/.test(file.name)).length;

    assert.equal(await page.locator(".frames .frame svg:visible").count(), frames);
    assert.equal(await page.locator(".control:visible").count(), 0);
    assert.ok(await page.isVisible(".headline") && await page.isVisible("#cohesion table"));
    await page.click("#evidence summary");
    assert.ok(await page.isVisible("#evidence details table"));
  }));
}
