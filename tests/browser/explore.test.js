/*
 * explore.test.js - whoever is chosen falls: by pointer and by key the page then shows what the command computes.
 */
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const { test } = require("node:test");
const { paleLabelsOf, resultOf, shows, useBrowser, withPage } = require("./browser.js");

useBrowser();

const MAIN = "syria-collapse";
const isThere = fs.readFileSync(`${process.env.PAGES}/${MAIN}/report.html`, "utf8").includes('<section id="explore"');
const options = { skip: isThere ? false : "the page has no #explore" };

/* The collapse as the command computes it, seen as the main example sees it. */
const collapseOf = (id) => JSON.parse(execFileSync(process.env.ENTENTE,
  ["collapse", "models/russia-iran-2024.json", id, "--bloc", "axis", "--pair", "russia,iran", "--json"], { encoding: "utf8" }));
const nodeOf = (page, id) => {
  const actor = resultOf(MAIN).roster.findIndex((one) => one.id === id);
  return page.locator(`#explore svg [data-actor="${actor}"][role=button]`);
};
const rowsOf = (page, id) => page.$$eval(`${id} tbody tr`, (rows) =>
  rows.map((row) => [...row.cells].map((cell) => cell.textContent)));
const inkOf = (node) => node.evaluate((group) => {
  const style = getComputedStyle(group.querySelector("path, polygon, ellipse"));
  return [style.fill, style.strokeDasharray].join();
});

/* A cell of the page is the value, or a dash where there is none. */
const agrees = (cell, value) => (value === null || value === undefined ? cell.startsWith("–") : shows(cell, value));

async function agreesWithCommand(page, id) {
  const [before, after] = collapseOf(id).phases;
  const name = resultOf(MAIN).roster.find((one) => one.id === id).name;
  const measures = await rowsOf(page, "#explore-measures");
  const bonds = (await rowsOf(page, "#explore-bonds")).filter((row) => /Russia.*Iran/.test(row[0]));
  const layers = ["combined", ...Object.keys(before.network.layers)];
  const bondIn = (phase, layer) =>
    phase.pairs.find((pair) => pair.layer === layer)[layer === "combined" ? "total_bond" : "bond"].value;

  assert.ok(measures.length > 5 && bonds.length === layers.length);
  for (const [title, left, right] of measures) {
    const [, measure, view] = title.match(/^(\w+)(?: \((\w+)\))?$/);
    const key = view === "residual" ? "value" : view ?? "fixed";
    for (const [cell, phase] of [[left, before], [right, after]])
      assert.ok(agrees(cell, phase.network.combined[measure][key]), `${id}: ${title}: ${cell}`);
  }
  for (const row of bonds) {
    const title = row.slice(0, -3).join(": ");
    const [left, right] = row.slice(-3);
    const layer = layers.find((one) => title.toLowerCase().includes(one)) ?? "combined";
    assert.ok(agrees(left, bondIn(before, layer)) && agrees(right, bondIn(after, layer)), `${id}: ${title}: ${left} ${right}`);
  }
  assert.ok((await page.textContent("#explore-sentence")).includes(name));
}

async function fallsAndRises(page, id, choose) {
  const shown = () => Promise.all([page.textContent("#explore-sentence"), rowsOf(page, "#explore-measures"), inkOf(nodeOf(page, id))]);
  const before = await shown();

  await choose(nodeOf(page, id));
  const after = await shown();
  assert.equal(await nodeOf(page, id).getAttribute("aria-pressed"), "true");
  before.forEach((part, i) => assert.notDeepEqual(after[i], part));
  await agreesWithCommand(page, id);
  await page.click("#explore-reset");
  assert.deepEqual(await shown(), before);
  assert.equal(await nodeOf(page, id).getAttribute("aria-pressed"), "false");
}

test("an actor falls by pointer, and figures are those of the command", options, () =>
  withPage(MAIN, {}, async (page, problems) => {
    await fallsAndRises(page, "iran", (node) => node.click());
    await fallsAndRises(page, "syria", (node) => node.click());
    assert.deepEqual(problems, []);
  }));

test("an actor falls by key, and figures are those of the command", options, () =>
  withPage(MAIN, { colorScheme: "dark" }, async (page, problems) => {
    await fallsAndRises(page, "hezbollah", (node) => node.press("Enter"));
    await nodeOf(page, "irgc").press("Enter");
    assert.deepEqual(await paleLabelsOf(page), []);
    assert.deepEqual(problems, []);
  }));

test("a German page says it in German, with commas", options, () =>
  withPage("german", {}, async (page, problems) => {
    const english = /\b(without|falls?|rises|bond|ties|layers|membership|mediation)\b/i;
    const textsOf = async () => [await page.textContent("#explore-sentence"), await page.textContent("#explore-ties"),
      ...(await page.$$eval("#explore .explored", (parts) => parts.map((part) => part.textContent)))].map((text) =>
      text.replace(/\b[a-z]+_[a-z_]+\b|\bties\b/g, ""));

    await nodeOf(page, "syria").click();
    assert.equal(await page.textContent("#explore-sentence"),
      "Ohne Assad's Syria fällt die Effizienz des Netzwerks (Russian–Iranian axis) von 0,30 auf 0,15 (−49\u202f%); " +
      "zugleich fällt die Bindung zwischen Russia und Iran auf der Ebene „Military“ von 1,90 auf 0,36 (−81\u202f%).");
    assert.equal(await page.textContent("#explore-ties"), "Verbindungen weg: 13; geschwächt: 6.");
    for (const text of await textsOf()) {
      assert.doesNotMatch(text, english);
      assert.doesNotMatch(text, /\d\.\d/);
    }
    for (const row of await rowsOf(page, "#explore-bonds"))
      assert.ok(row.slice(-3).every((cell) => /^[▼▲]? ?[+−]?\d+(,\d+)?$/.test(cell)), row.join());
    assert.ok((await rowsOf(page, "#explore-reach")).every((row) => /^−?\d+\u202f%$/.test(row.at(-1))));
    assert.deepEqual(problems, []);
  }));
