/*
 * paper.test.js - the page on sheets of A4: unfolded and whole, and on no more of them than its height takes.
 */
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { test } = require("node:test");
const { EXAMPLES, openAll, useBrowser, withPage } = require("./browser.js");

useBrowser();

const PAGES = [...EXAMPLES, "sampled"];
/* A4 between its margins of 16 and 18 mm, at 96 dots an inch. */
const SHEET = { width: 672, height: ((297 - 2 * 18) / 25.4) * 96 };
/* What stays on one sheet where it can, as page.css has it. */
const WHOLE = "tr, .frame, .chart, .cards li, .warning, h2, h3";

const squeezed = (text) => text.replace(/\s+/g, "");
const print = (page) => page.pdf({ preferCSSPageSize: true });
const infoOf = (pdf) => execFileSync("pdfinfo", ["-"], { input: pdf, encoding: "utf8" });
const sheetsOf = (pdf) =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" }).split("\f").slice(0, -1).map(squeezed);

for (const name of [...PAGES, "hostile"])
  test(`${name}: on paper everything is unfolded and nothing is cut off`, () => withPage(name, {}, async (page, problems) => {
    /* Where nobody was let fall, there is nothing to print of it. */
    const titles = await page.$$eval("h1, h2, .table h3, figcaption", (found) =>
      found.filter((title) => !title.closest("#explorer")).map((title) => title.textContent));
    const pdf = await print(page);
    const sheets = sheetsOf(pdf);

    assert.deepEqual(titles.filter((title) => !sheets.join("").includes(squeezed(title))), []);
    assert.match(infoOf(pdf), /Page size: .*A4/);
    assert.ok(sheets.every((text) => text), "a sheet is empty");
    assert.equal(await page.$$eval("details[open]", (open) => open.length), 0);
    await page.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(sheetsOf(await print(page)), sheets);
    assert.deepEqual(problems, []);
  }));

/* The page as it is printed, but in one piece. */
const PAPER = { viewport: { width: SHEET.width, height: Math.floor(SHEET.height) } };
async function unfold(page) {
  await page.emulateMedia({ media: "print" });
  await openAll(page);
}

/* From top to bottom: what stays whole, a title with what follows it, and every other text by its lines. */
const piecesOf = (page) => page.evaluate((whole) => {
  document.querySelector("#explorer")?.remove();
  const hasWords = (element) => [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  /* The head of its table, which is repeated where a row begins a sheet. */
  const headOf = (element) => element.matches("tbody tr") && element.previousElementSibling
    ? element.closest("table").tHead.getBoundingClientRect().height : 0;
  const edgesOf = (element) => [...(element.matches(whole) ? [element.getBoundingClientRect()] : element.getClientRects())]
    .map(({ top, bottom }) => ({ top, bottom, head: headOf(element), isTitle: element.matches("h2, h3"), isWhole: element.matches(whole) }));
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.checkVisibility() && !element.parentElement.closest(whole))
    .filter((element) => element.matches(whole) || hasWords(element))
    .flatMap(edgesOf).sort((a, b) => a.top - b.top);
}, WHOLE);

function countSheets(pieces) {
  let sheets = 1;
  let blank = 0; /* left free at the feet of sheets, or taken again by heads of tables */

  for (let i = 0; i < pieces.length; i++) {
    const first = pieces[i];
    while (pieces[i].isTitle && i + 1 < pieces.length)
      i++;
    const { bottom, isWhole } = pieces[i];
    if (bottom + blank > sheets * SHEET.height && (isWhole || first.isTitle))
      blank += Math.max(0, sheets * SHEET.height - first.top - blank) + first.head;
    sheets = Math.max(sheets, Math.ceil((bottom + blank) / SHEET.height));
  }
  return sheets;
}

/* Columns and rounding may take another sheet. */
for (const name of PAGES)
  test(`${name}: it takes as many sheets as its height`, () => withPage(name, PAPER, async (page) => {
    const printed = sheetsOf(await print(page)).length;
    await unfold(page);
    const counted = countSheets(await piecesOf(page));
    assert.ok(printed === counted || printed === counted + 1, `${printed} sheets, counted ${counted}`);
  }));

/* Words without end make the whole page smaller. */
for (const name of PAGES)
  test(`${name}: no table is wider than the sheet`, () => withPage(name, PAPER, async (page) => {
    await unfold(page);
    const wide = await page.$$eval(".scroll", (found) => found.filter((box) => box.scrollWidth > box.clientWidth + 1)
      .map((box) => `${box.getAttribute("aria-label")}: ${box.scrollWidth}`));
    assert.deepEqual(wide, []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth) <= 0);
  }));
