/*
 * shape.test.js - the page for every reader: by axe-core's rules for WCAG 2.2 AA, in light and dark, narrow and wide, with
 * keys only, without motion, and in forced colours.
 */
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { EXAMPLES, openAll, paleLabelsOf, useBrowser, violationsOf, withPage } = require("./browser.js");

useBrowser();

const PAGES = [...EXAMPLES, "sampled", "hostile"];
const STATES = {
  light: {},
  dark: { colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 } },
};
/* What differs in shape or colours only. */
const MORE_STATES = {
  "narrow and dark": { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  "very wide": { viewport: { width: 3840, height: 2160 } },
  "in forced colours": { forcedColors: "active" },
  "in forced dark colours": { forcedColors: "active", colorScheme: "dark" },
};
const STILL = { reducedMotion: "reduce" };

const overflowOf = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const showAllFrames = (page) => page.evaluate(() =>
  document.querySelectorAll(".away").forEach((frame) => frame.classList.remove("away")));

/* All of one page, the hardest two of the others. */
const statesOf = (name) => (name === EXAMPLES[0] ? { ...STATES, ...MORE_STATES }
  : { light: STATES.light, "narrow and dark": MORE_STATES["narrow and dark"] });

for (const name of PAGES)
  for (const [state, options] of Object.entries(statesOf(name)))
    test(`${name}, ${state}: nobody is kept out, nothing sticks out`, () => withPage(name, options, async (page) => {
      assert.ok(await overflowOf(page) <= 0);
      await openAll(page);
      await page.check(".full input");
      assert.ok(await overflowOf(page) <= 0);
      assert.deepEqual(await violationsOf(page), []);
      await showAllFrames(page);
      assert.deepEqual(await paleLabelsOf(page), []);
    }));

/* What Tab stops at, in order: of a group of radio buttons only the one that is chosen. */
const stopsOf = (page) => page.evaluate(() =>
  [...document.querySelectorAll("a[href], button, input, summary, select, [tabindex='0']")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches("[type=radio]:not(:checked)"))
    .map((element, i) => (element.dataset.stop = String(i))));

const stopNow = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const cover = document.querySelector(".control").getBoundingClientRect();
  const isOutlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const isOnScreen = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const isCovered = !element.closest(".control") && top >= cover.top && bottom <= cover.bottom && left >= cover.left;
  return isOutlined && isOnScreen && !isCovered ? element.dataset.stop : `unseen: ${element.outerHTML.slice(0, 100)}`;
});

for (const name of EXAMPLES)
  test(`${name}: Tab goes to everything in order, and one sees where it is`, () => withPage(name, STILL, async (page) => {
    const stops = await stopsOf(page);
    const found = [];

    assert.ok(stops.length > 20);
    for (let i = 0; i < stops.length; i++) {
      await page.keyboard.press("Tab");
      found.push(await stopNow(page));
    }
    assert.deepEqual(found, stops);
  }));

test("keys fold and unfold, choose by name, tick and follow links", () => withPage(EXAMPLES[0], STILL, async (page) => {
  await page.focus("#claims summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.isVisible("#claims details table"));
  await page.focus(".choices :checked");
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.isVisible("#frame1") && !await page.isVisible("#frame0"));
  await page.focus(".full input");
  await page.keyboard.press("Space");
  assert.ok(await page.isChecked(".full input"));
  await page.focus("nav li:last-child a");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(":target").getBoundingClientRect().top < innerHeight);
}));

test("full size is larger and scrolls in its frame", () => withPage(EXAMPLES[0], {}, async (page) => {
  const widthOf = () => page.$eval("#frame0 svg", (svg) => svg.getBoundingClientRect().width);
  await page.setViewportSize({ width: 700, height: 900 });
  const before = await widthOf();
  await page.check(".full input");
  assert.ok(await widthOf() > before);
  assert.ok(await page.$eval("#frame0 .scroll", (frame) => frame.scrollWidth > frame.clientWidth));
}));

test("nothing moves for those who want no motion", async () => {
  const scrolling = (page) => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  await withPage(EXAMPLES[0], {}, async (page) => assert.equal(await scrolling(page), "smooth"));
  await withPage(EXAMPLES[0], STILL, async (page) => {
    assert.equal(await scrolling(page), "auto");
    await page.click(".choices label:nth-child(2)");
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });
});

test("on a very wide screen text is large and lines are short", () =>
  withPage(EXAMPLES[0], MORE_STATES["very wide"], async (page) => {
    const lines = await page.$$eval("p", (found) => found.filter((p) => p.checkVisibility()).map((p) =>
      [parseFloat(getComputedStyle(p).fontSize), p.clientWidth / parseFloat(getComputedStyle(p).fontSize)]));
    assert.ok(lines.every(([size, width]) => size >= 16 && width < 60), JSON.stringify(lines));
  }));
