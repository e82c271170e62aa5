/*
 * browser.js - what the tests of the page share: a browser, pages opened in it from files, what went wrong in them, and
 * what axe-core finds. PAGES is the folder with a folder for each run, CHROMIUM the browser.
 */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { after, before } = require("node:test");
const { chromium } = require("playwright-core");
const axe = require("axe-core");

const EXAMPLES = ["syria-collapse", "syria-futures", "warsaw-pact-1991", "great-powers-1915"];
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

let browser;

/* To be called once in a file of tests. */
function useBrowser() {
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--disable-gpu"] });
  });
  after(() => browser.close());
}

function addressOf(name) {
  return pathToFileURL(path.join(process.env.PAGES, name, "report.html")).href;
}

function resultOf(name) {
  return JSON.parse(fs.readFileSync(path.join(process.env.PAGES, name, "result.json"), "utf8"));
}

/* Everything that a page must not do is written down in the list. */
function watch(page, address, problems) {
  page.on("console", (message) => problems.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("popup", (popup) => problems.push(`popup: ${popup.url()}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address && !request.url().startsWith("data:"))
      problems.push(`request: ${request.url()}`);
  });
  page.on("download", (download) => problems.push(`download: ${download.url()}`));
  page.on("framenavigated", (frame) => {
    if (frame.url().split("#")[0] !== address)
      problems.push(`went to ${frame.url()}`);
  });
}

/* Opens the page of a run, gives it to the work with the list of its problems, and closes it. */
async function withPage(name, options, work) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  try {
    context.setDefaultTimeout(120000);
    const page = await context.newPage();
    const problems = [];
    watch(page, addressOf(name), problems);
    await page.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => console.log(`forbidden: ${event.violatedDirective}`));
    });
    await page.goto(addressOf(name));
    await work(page, problems);
  } finally {
    await context.close();
  }
}

/* One line for each element that breaks a rule. */
async function violationsOf(page) {
  await page.evaluate(axe.source);
  const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), RULES);
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`));
}

/* True if the number shown is the value, rounded to as many decimals as are shown. */
function shows(text, value) {
  const number = text.replace(/^[▼▲] |[ %()]/g, "").replace("−", "-");
  const decimals = (number.split(".")[1] ?? "").length;
  return number !== "" && Math.abs(Number(number) - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

const openAll = (page) => page.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));

/*
 * Labels of the diagrams that stand out too little (under 4.5 to 1) from their node, or from the sheet where that has no
 * colour: axe-core does not look into pictures.
 */
const paleLabelsOf = (page) => page.evaluate(() => {
  const partsOf = (color) => color.match(/[\d.]+/g).map(Number);
  const isClear = (color) => color === "none" || partsOf(color)[3] === 0;
  const luminance = (color) => partsOf(color).slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const below = (element) => {
    const besides = element.closest(".frame") ? [...element.parentElement.children] : [];
    const shape = besides.find((other) => other.matches("path, polygon, ellipse"));
    const fill = shape ? getComputedStyle(shape).fill : "none";
    let sheet = element;
    while (isClear(getComputedStyle(sheet).backgroundColor) && sheet !== document.body)
      sheet = sheet.parentElement;
    return isClear(fill) ? getComputedStyle(sheet).backgroundColor : fill;
  };
  return [...document.querySelectorAll(".frame svg text, .chart svg text")].filter((text) => text.checkVisibility())
    .map((text) => [text, getComputedStyle(text).fill, below(text)])
    .filter(([, ink, paper]) => contrast(luminance(ink), luminance(paper)) < 4.5)
    .map(([text, ink, paper]) => `${text.textContent}: ${ink} on ${paper}`);
});

module.exports = { EXAMPLES, openAll, paleLabelsOf, resultOf, shows, useBrowser, violationsOf, withPage };
