/*
 * hostile.test.js - names, titles, notes and addresses that would like to be more than text, and names from right to left.
 */
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { openAll, useBrowser, withPage } = require("./browser.js");

useBrowser();

const inputOf = (name) => JSON.parse(fs.readFileSync(path.join(process.env.PAGES, "..", name), "utf8"));

async function usedInEveryWay(page) {
  await openAll(page);
  for (const element of await page.$$(".choices label, .full"))
    await element.click();
  await page.$$eval("main a[href^='#'], #explore button, #explore [role=button]", (found) =>
    found.forEach((one) => one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))));
}

test("hostile texts run nothing and ask for nothing", () => withPage("hostile", {}, async (page, problems) => {
  await usedInEveryWay(page);
  assert.deepEqual(problems, []);
  assert.equal(await page.evaluate(() => globalThis.PWN), undefined);
}));

test("hostile texts become no element and no attribute", () => withPage("hostile", {}, async (page) => {
  const odd = await page.evaluate(() => [...document.querySelectorAll("*")].flatMap((element) => [
    ...(element.matches("img, iframe, frame, object, embed, form, base, link, image, use, foreignObject, b, i, [style]")
      ? [element.outerHTML] : []),
    ...[...element.attributes].map((attribute) => attribute.name).filter((name) => /^on|src|action|href$/.test(name))
      .filter((name) => name !== "href" || !element.matches("a")),
  ]));
  assert.deepEqual(odd, []);
  assert.equal(await page.$$eval("script:not([type])", (found) => found.filter((one) => /PWN/.test(one.textContent)).length), 0);
  assert.equal(await page.$$eval("style", (found) => found.length), 1);
}));

test("hostile texts are shown as they are", () => withPage("hostile", {}, async (page) => {
  const model = inputOf("hostile-model.json");
  const text = await page.evaluate(() => document.body.textContent);
  const texts = [model.title, ...["layers", "blocs", "sources"].flatMap((kind) => model[kind].map((one) => one.title)),
    ...model.actors.map((one) => one.name), ...model.ties.flatMap((one) => [one.kind, one.note])];
  assert.deepEqual(texts.filter((one) => !text.includes(one)), []);
  const labels = await page.$$eval("#frame0 svg text", (found) => found.map((one) => one.textContent).join("").replace(/\s/g, ""));
  assert.deepEqual(model.actors.filter((one) => !labels.includes(one.name.replace(/\s/g, "").slice(0, 12))), []);
}));

test("links lead to the page itself or to the web", () => withPage("hostile", {}, async (page) => {
  const links = await page.$$eval("a", (found) => found.map((link) => [link.protocol, link.getAttribute("href"), link.rel]));
  const out = links.filter(([, href]) => !href.startsWith("#"));
  assert.ok(out.length > 0);
  assert.deepEqual(out.filter(([protocol, , rel]) => !/^https?:$/.test(protocol) || rel !== "noopener noreferrer"), []);
}));

/* Where each of the words begins, counted from the left of its line; lines count too. */
const placesOf = (page, selector, words) => page.$eval(selector, (element, words) => words.map((word) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.data.includes(word)) {
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(word));
      range.setEnd(node, node.data.indexOf(word) + word.length);
      const { left, top } = range.getBoundingClientRect();
      return Math.round(top / 10) * 10000 + left;
    }
  return NaN;
}), words);

test("names from right to left keep their places among others", () => withPage("leftward", {}, async (page) => {
  const [russia, iran] = inputOf("leftward-model.json").actors.map((actor) => actor.name);
  for (const [selector, words] of [
    [".headline", ["between", russia, "and", iran, "falls", "1.90", "to", "0.36"]],
    [".cards li:first-child", ["bond", russia, "–", iran]],
    ["#bonds h3", ["Bond", russia, "–", iran, "(maximum"]],
    ["#evidence tbody tr:has(td)", [russia, "–", "Military"]],
  ]) {
    const places = await placesOf(page, selector, words);
    assert.deepEqual(places, [...places].sort((a, b) => a - b), `${selector}: ${words}`);
  }
}));

test("marks that turn text are shown, not obeyed", () => withPage("leftward", {}, async (page) => {
  const text = await page.evaluate(() => document.documentElement.textContent);
  assert.ok(text.includes("Hez\\u{202e}bollah"));
  assert.doesNotMatch(text, /[\u200e\u200f\u202a-\u202e\u2066\u2067]/);
}));
