import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { expectNoBarriers, type OpenPage, openBrowser, openPage } from "./browser.js";
import { type RealView, viewExample } from "./real-view.js";

let browser: Browser;
let view: RealView;
let open: OpenPage;
let page: Page;

beforeAll(async () => {
  view = await viewExample("full-contact-center");
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await view?.remove();
});

beforeEach(async () => {
  open = await openPage(browser);
  page = open.page;
  await page.goto(view.url);
});

afterEach(async () => {
  expect(open.problems).toEqual([]);
  await page.context().close();
});

/** The graph has the keyboard: it is where contacts begin. */
async function openMain(): Promise<void> {
  await page.getByRole("link", { name: "MainFlow" }).click();
  await page.locator(".block").first().waitFor();
}

function focused(): Promise<string> {
  return page.evaluate<string>("document.activeElement?.querySelector('.unseen')?.textContent ?? ''");
}

/** Blocks that say something. */
function block(words: string): Locator {
  return page.locator(".block").filter({ hasText: words });
}

test("finds a flow with the keyboard alone, walks through its blocks and opens one", async () => {
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("main customer");
  await page.getByText("1 of 3 flows").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "MainFlow", level: 1 }).waitFor();
  await page.locator(".block[tabindex='0']").focus();
  expect(await focused()).toContain("contacts begin here");
  const begin = await focused();
  await page.keyboard.press("ArrowRight");
  const second = await focused();
  expect(second).not.toBe(begin);
  await page.keyboard.press("ArrowLeft");
  expect(await focused()).toBe(begin);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: second.split(",")[0] ?? "" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: "About" }).waitFor();
});

test("brings back what was open after a reload, and goes back a step", async () => {
  await openMain();
  const address = page.url();
  await page.locator(".block").first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Block" }).waitFor();
  await page.reload();
  await page.getByRole("tab", { name: "Block" }).waitFor();
  expect(await page.locator(".block[aria-pressed='true']").count()).toBe(1);
  await page.goBack();
  await page.getByRole("tab", { name: "About" }).waitFor();
  expect(page.url()).toBe(address);
});

test("finds a text in a block of another flow and shows the block", async () => {
  await page.getByRole("row").nth(1).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("for questions about an order");
  await page.getByRole("option", { name: /order/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".block[aria-pressed='true']").waitFor();
  expect(await page.locator(".block[aria-pressed='true']").textContent()).toContain("press 1");
});

test("holds a call: answers what is asked, presses keys, lights the way, goes back on it and hangs up", async () => {
  await openMain();
  await page.getByRole("tab", { name: "Call" }).click();
  await page.getByLabel("When it is").fill("2026-11-18T11:00");
  await page.getByRole("button", { name: "Call", exact: true }).click();
  const log = page.getByRole("log");
  await log.getByText("Welcome to customer service").waitFor();
  await answerUntil(log, "press 1");
  await expectNoBarriers(page);
  const before = await page.locator(".block[data-standing]").count();
  expect(before).toBeGreaterThan(2);
  await page.locator(".say-line input").fill("2");
  await page.keyboard.press("Enter");
  // The queue plays a flow of its own, and the page goes along.
  await page.getByRole("heading", { name: "Waiting", level: 1 }).waitFor();
  await page.locator(".block[data-standing]").first().waitFor();
  await page.getByRole("slider").press("Home");
  await page.getByRole("heading", { name: "MainFlow", level: 1 }).waitFor();
  await page.locator(".block[data-standing='here']").waitFor();
  expect(await page.locator(".block[data-standing]").count()).toBe(1);
  await page.getByRole("button", { name: "Hang up" }).click();
  await page.getByRole("button", { name: "Hang up" }).waitFor({ state: "detached" });
  await page.getByText("Script", { exact: true }).click();
  expect(await page.locator(".call-panel pre").textContent()).toContain("presses 2");
});

/** Answers what only the world knows, as somebody who tries a flow would. */
async function answerUntil(log: Locator, words: string): Promise<void> {
  const input = page.locator(".say-line input");
  for (let answers = 0; answers < 6; answers++) {
    if (await log.getByText(words).first().isVisible()) return;
    const count = await log.locator("p").count();
    await input.fill('{"tier":"gold","firstName":"Jo"}');
    await page.keyboard.press("Enter");
    await expect.poll(() => log.locator("p").count()).toBeGreaterThan(count);
  }
  await log.getByText(words).first().waitFor();
}

test("edits a text: the file is changed, the graph follows, and undo brings the same bytes", async () => {
  const before = view.read("flows/waiting.flow.ts");
  await page.getByRole("link", { name: "Waiting" }).click();
  await block("“").first().focus();
  await page.keyboard.press("Enter");
  const field = page.locator(".value textarea").first();
  await field.waitFor();
  await field.fill("All of us are on the phone. Please stay with us.");
  await page.getByRole("button", { name: "Save" }).click();
  await block("All of us are on the phone").waitFor();
  expect(view.read("flows/waiting.flow.ts")).toContain("All of us are on the phone. Please stay with us.");
  await page.getByRole("button", { name: "Save" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => view.read("flows/waiting.flow.ts")).toBe(before);
  await block("All of us are on the phone").waitFor({ state: "detached" });
  await expect.poll(() => field.inputValue()).not.toContain("All of us are on the phone");
});

test("keeps what is typed when the same value is saved in another window, and says so", async () => {
  const before = view.read("flows/waiting.flow.ts");
  const other = (await openPage(browser)).page;
  const openText = async (window: Page) => {
    await window.goto(view.url);
    await window.getByRole("link", { name: "Waiting" }).click();
    await window.locator(".block").filter({ hasText: "“" }).first().focus();
    await window.keyboard.press("Enter");
    return window.locator(".value textarea").first();
  };
  const [mine, theirs] = [await openText(page), await openText(other)];
  await mine.fill("Mine.");
  await theirs.fill("Theirs.");
  await other.getByRole("button", { name: "Save" }).click();
  await page.getByText("The file was changed meanwhile and says “Theirs.” now.").waitFor();
  expect(await mine.inputValue()).toBe("Mine.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => view.read("flows/waiting.flow.ts")).toContain('"Mine."');
  await expect.poll(() => theirs.inputValue()).toBe("Mine.");
  view.write("flows/waiting.flow.ts", before);
  await expect.poll(() => mine.inputValue()).toContain("Thank you for waiting");
  await other.context().close();
});

test("follows the file while it is edited elsewhere, and keeps place, selection and size", async () => {
  const before = view.read("flows/main.flow.ts");
  await openMain();
  await page.getByRole("button", { name: "Smaller" }).click();
  const welcome = block("Welcome to customer service");
  await welcome.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Block" }).waitFor();
  const size = await page.locator(".zoom-size").textContent();
  const place = await page.locator(".block[aria-pressed='true']").boundingBox();
  view.write("flows/main.flow.ts", before.replace("We did not get that. Please call again.", "We did not hear you."));
  await block("We did not hear you.").waitFor();
  expect(await page.locator(".zoom-size").textContent()).toBe(size);
  const after = await page.locator(".block[aria-pressed='true']").boundingBox();
  expect([Math.round(after?.x ?? 0), Math.round(after?.y ?? 0)]).toEqual([
    Math.round(place?.x ?? 0),
    Math.round(place?.y ?? 0),
  ]);
  view.write("flows/main.flow.ts", before);
  await block("We did not get that.").waitFor();
});

test("says that a source is broken, keeps what it knew, and is current again once it is mended", async () => {
  const before = view.read("flows/main.flow.ts");
  await openMain();
  view.write("flows/main.flow.ts", before.replace("export const mainFlow", "export const mainFlow = = broken"));
  await page.getByText("The sources could not be loaded.").waitFor();
  expect(await page.locator(".block").count()).toBeGreaterThan(10);
  view.write("flows/main.flow.ts", before);
  await page.getByText("The sources could not be loaded.").waitFor({ state: "detached" });
});

test("plans for the built-in Connect and tells each change", async () => {
  await page.getByRole("link", { name: "Plan" }).click();
  await page.getByRole("link", { name: "local" }).click();
  await page
    .getByRole("heading", { name: /create/i })
    .first()
    .waitFor();
  await page.getByRole("link", { name: /MainFlow/ }).click();
  await page.getByRole("region", { name: "After" }).locator(".block").first().waitFor();
  await expectNoBarriers(page);
});

test("tells what is deployed where", async () => {
  await page.getByRole("link", { name: "Deployed" }).click();
  await page.getByRole("columnheader", { name: "local" }).waitFor();
  await expectNoBarriers(page);
});

test("says when the server is gone, and goes on when it is back", async () => {
  await openMain();
  await view.stop();
  await page.getByText("The server is gone.").waitFor();
  await expectNoBarriers(page);
  expect(await page.locator(".block").count()).toBeGreaterThan(10);
  await view.start();
  await page.getByText("The server is gone.").waitFor({ state: "detached" });
});
