import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

const usual = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

/** The browser that scripts/page.mjs found. It reaches nothing but this machine. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.FLOWC_BROWSER;
  if (executablePath === undefined) throw new Error("FLOWC_BROWSER is not set: run npm run ci -- page.");
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-sync", ...usual] });
}

export interface PageOptions {
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

/** A page, and what went wrong in it: nothing may. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenPage> {
  const { theme = "light", width = 1440, height = 900 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("response", (response) => {
    if (response.status() < 400) return;
    problems.push(`${response.status()} ${response.url()} ${response.request().postData() ?? ""}`);
  });
  page.on("console", (message) => {
    // Said by the listener above with more words; and that a server is gone is said on the page.
    const isKnown = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isKnown) problems.push(message.text());
  });
  return { page, problems };
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Expects that axe finds nothing on the page as it stands. */
export async function expectNoBarriers(page: Page): Promise<void> {
  await page.evaluate(await readFile(axeFile, "utf8"));
  const { violations } = await page.evaluate<AxeResult>("axe.run(document)");
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 200))
        .join("\n  ")}`,
  );
  expect(found).toEqual([]);
}
