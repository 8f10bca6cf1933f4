import { type RunningViewer, startViewer } from "@flowc/viewer";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSampleView } from "../sample/sample-view.js";
import { openBrowser, openPage } from "./browser.js";

let browser: Browser;
let viewer: RunningViewer;

beforeAll(async () => {
  const sample = createSampleView();
  // The layout is made by the server, once; here it is about the page.
  await sample.api.flow({ key: "flow:Large" });
  const started = await startViewer({ api: sample.api, events: sample.subscribe });
  if (started.viewer === undefined) throw new Error(JSON.stringify(started.diagnostics));
  viewer = started.viewer;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await viewer?.close();
});

/** Counts the frames that are shown while the script runs. */
const countFrames =
  "window.frames_ = []; (function next() { window.frames_.push(performance.now()); requestAnimationFrame(next); })()";

test("shows a flow of 250 blocks and moves it under the hand", async () => {
  const { page } = await openPage(browser);
  await page.goto(new URL("#/flows/flow%3ALarge", viewer.url).href);
  await page.locator(".block").nth(200).waitFor({ state: "attached" });
  const paints = await page.evaluate<[string, number][]>(
    "performance.getEntriesByType('paint').map(({ name, startTime }) => [name, Math.round(startTime)])",
  );
  const before = await page.locator(".world").getAttribute("style");
  const frame = await page.locator(".graph-frame").boundingBox();
  if (frame === null) throw new Error("the graph has no place on the page");
  await page.mouse.move(frame.x + frame.width / 2, frame.y + 80);
  await page.mouse.down();
  await page.evaluate(countFrames);
  for (let step = 1; step <= 120; step++)
    await page.mouse.move(frame.x + frame.width / 2 - step * 4, frame.y + 80 + step);
  const times = await page.evaluate<number[]>("window.frames_");
  await page.mouse.up();
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  console.log(
    `${await page.locator(".block").count()} blocks: ${(times.length / seconds).toFixed(1)} frames per second while panning, ` +
      `longest frame ${Math.max(...gaps).toFixed(0)} ms; ${paints.map(([name, ms]) => `${name} ${ms} ms`).join(", ")}`,
  );
  expect(await page.locator(".world").getAttribute("style")).not.toBe(before);
  expect(await page.locator(".block").count()).toBeGreaterThan(240);
  await page.context().close();
});
