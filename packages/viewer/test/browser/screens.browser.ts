import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { type RunningViewer, startViewer } from "@flowc/viewer";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSampleView, type SampleView } from "../sample/sample-view.js";
import { expectNoBarriers, type OpenPage, openBrowser, openPage } from "./browser.js";

interface Screen {
  readonly name: string;
  readonly hash: string;
  /** What is done there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
  /** What has to be seen. */
  readonly shows: string | RegExp;
}

/** With the keyboard: where it lies does not matter. */
async function openThirdBlock(page: Page): Promise<void> {
  await page.locator(".block").nth(2).focus();
  await page.keyboard.press("Enter");
}

const screens: readonly Screen[] = [
  { name: "flows", hash: "#/flows", shows: "The front door of the shop" },
  { name: "search", hash: "#/flows?q=welcome", shows: /In blocks/ },
  { name: "no-flows", hash: "#/flows?q=xyzzy", shows: /No flow is like that/ },
  { name: "resources", hash: "#/resources", shows: "Office hours" },
  { name: "flow", hash: "#/flows/flow%3AMain", shows: "Leads to" },
  { name: "findings", hash: "#/flows/flow%3AUnfinished?panel=findings", shows: /FLOW\d{3}/ },
  { name: "outline", hash: "#/flows/flow%3AMain?panel=outline", shows: "Check hours of operation" },
  { name: "coverage", hash: "#/flows/flow%3AMain?overlay=coverage", shows: "partly run" },
  {
    name: "block",
    hash: "#/flows/flow%3AMain",
    act: openThirdBlock,
    shows: "timeoutSeconds",
  },
  {
    name: "refused-edit",
    hash: "#/flows/flow%3AMain",
    act: async (page) => {
      await openThirdBlock(page);
      await page.getByLabel("text", { exact: true }).fill("please refuse");
      await page.getByRole("button", { name: "Save" }).click();
    },
    shows: "The file has changed since the page read it.",
  },
  { name: "call-form", hash: "#/flows/flow%3AMain?panel=call", shows: "Number of the customer" },
  {
    name: "call",
    hash: "#/flows/flow%3AMain?panel=call",
    act: (page) => page.getByRole("button", { name: "Call", exact: true }).click(),
    shows: "Keys to press, or words to say",
  },
  { name: "no-such-flow", hash: "#/flows/flow%3AGone", shows: "No flow has the key flow:Gone." },
  { name: "plan", hash: "#/plan/local", shows: "its content differs from what was deployed" },
  { name: "plan-empty", hash: "#/plan/prod", shows: /Nothing to do/ },
  { name: "deployed", hash: "#/deployed", shows: "differs" },
  { name: "keys", hash: "#/flows", act: (page) => page.keyboard.press("?"), shows: "follow the chosen branch" },
  {
    name: "find",
    hash: "#/flows/flow%3AMain",
    act: async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("goodbye");
    },
    shows: "Play prompt in Main",
  },
];

const folder = process.env.FLOWC_SCREENSHOTS;
let browser: Browser;
let viewer: RunningViewer;
let sample: SampleView;

beforeAll(async () => {
  sample = createSampleView();
  const started = await startViewer({ api: sample.api, events: sample.subscribe });
  if (started.viewer === undefined) throw new Error(JSON.stringify(started.diagnostics));
  viewer = started.viewer;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await viewer?.close();
});

async function show(page: Page, { hash, act, shows }: Screen): Promise<void> {
  // Another address of the same page would not load it again.
  await page.goto("about:blank");
  await page.goto(new URL(hash, viewer.url).href);
  await page.getByRole("link", { name: "sample-shop" }).waitFor();
  await act?.(page);
  await page.getByText(shows).first().waitFor();
}

async function photograph(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(resolve(folder), { recursive: true });
  await page.screenshot({ path: join(resolve(folder), `${name}.png`) });
}

describe.each(["light", "dark"] as const)("has no barriers, %s", (theme) => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(browser, { theme });
  });
  afterAll(() => open.page.context().close());

  test.each(screens)("on $name", async (screen) => {
    const before = open.problems.length;
    await show(open.page, screen);
    await photograph(open.page, `${screen.name}-${theme}`);
    await expectNoBarriers(open.page);
    const isMissing = screen.name === "no-such-flow";
    expect(open.problems.slice(before)).toEqual(isMissing ? [expect.stringContaining("404")] : []);
  });
});

describe("fits a phone", () => {
  let open: OpenPage;
  beforeAll(async () => {
    open = await openPage(browser, { width: 390, height: 800 });
  });
  afterAll(() => open.page.context().close());

  test.each(screens)("on $name", async (screen) => {
    await show(open.page, screen);
    await photograph(open.page, `${screen.name}-phone`);
    expect(await open.page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
  });
});

test("says that sources could not be loaded, and what is shown instead", async () => {
  const { page } = await openPage(browser);
  await show(page, screens[0]!);
  sample.change({
    isCurrent: false,
    findings: [{ code: "CLI120", severity: "error", message: "flows/main.flow.ts ends too early." }],
  });
  await page.getByText("The sources could not be loaded.").waitFor();
  await photograph(page, "not-current");
  await expectNoBarriers(page);
  sample.change({ isCurrent: true, findings: [] });
  await page.getByText("The sources could not be loaded.").waitFor({ state: "detached" });
  await page.context().close();
});

test("shows text of flows as text, whatever is in it", async () => {
  const { page } = await openPage(browser);
  await show(page, screens[0]!);
  await page.goto(new URL("#/flows/flow%3AMain", viewer.url).href);
  await page.getByText("<b>Calls</b>").first().waitFor();
  expect(await page.locator(".world b").count()).toBe(0);
  await page.context().close();
});

test("changes its colours at the switch, and keeps them", async () => {
  const { page } = await openPage(browser, { theme: "light" });
  await show(page, screens[0]!);
  const ground = () => page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
  const light = await ground();
  await page.getByRole("button", { name: /^Colours: as the system/ }).click();
  await page.getByRole("button", { name: /^Colours: light/ }).click();
  expect(await ground()).not.toBe(light);
  await page.reload();
  await page.getByRole("button", { name: /^Colours: dark/ }).waitFor();
  expect(await ground()).not.toBe(light);
  await page.context().close();
});
