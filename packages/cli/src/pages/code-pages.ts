import { readdirSync, readFileSync } from "node:fs";
import type { CodeDescription } from "@flowc/diagnostics";
import { pageName, pageSummary } from "./page-text.js";

/** The pages of the codes, which the package brings: one Markdown file for each. */
const folder = new URL("../../pages/", import.meta.url);

/** Every code that has a page, sorted. */
export function explainedCodes(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => name.slice(0, -".md".length))
    .sort();
}

/** What the page of a code says: the page itself, its name and its first words. Undefined for a code without a page. */
export function describeCode(code: string): Pick<CodeDescription, "name" | "page" | "summary"> | undefined {
  if (!/^[A-Z]+\d{3}$/.test(code)) return undefined;
  const page = readPage(code);
  return page === undefined ? undefined : { name: pageName(page), page, summary: pageSummary(page) };
}

function readPage(code: string): string | undefined {
  try {
    return readFileSync(new URL(`${code}.md`, folder), "utf8");
  } catch {
    return undefined;
  }
}
