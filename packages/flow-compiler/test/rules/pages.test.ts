import { readdirSync, readFileSync } from "node:fs";
import { checkDiagnostics, checkFlow, checkFlows, estateRules, flowRules, parseFlow } from "@flowc/flow-compiler";
import { describe, expect, test } from "vitest";

const folder = new URL("../../../../docs/diagnostics/", import.meta.url);

/** Codes of other parts of the compiler: building, references, reading and writing. */
const foreign = /^FLOW(?:1[5-7]|3|8[0-7])/;

interface Definition {
  readonly code: string;
  readonly name: string;
}

const definitions: readonly Definition[] = [
  ...[...flowRules, ...estateRules].map(({ meta }) => ({ code: meta.code, name: meta.name })),
  ...Object.entries(checkDiagnostics.definitions).map(([code, { name }]) => ({ code, name })),
];

/** A rule that fails, ours or another's, cannot be shown in a flow. */
const withoutExample = ["FLOW901", "FLOW902"];

/** What only the builder knows can only be shown in its language; packages/project tries those. */
const inTypeScript = ["FLOW624"];

function page(code: string): string {
  return readFileSync(new URL(`${code}.md`, folder), "utf8");
}

/** The flows of one section of a page. */
function flows(text: string, section: string): readonly string[] {
  const body = text.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? "";
  return [...body.matchAll(/^```json\n(.*?)^```/gms)].map((match) => expand(match[1]!));
}

/** Other codes that an example cannot do without. The page says so below it. */
function alsoShown(text: string): readonly string[] {
  return [...text.matchAll(/^This example also has \[(FLOW\d+)\]/gm)].map((match) => match[1]!);
}

/** Pages abridge what is only long: `"(3001 letters)"`, and `"(250 more blocks like this one)"` in a list of actions. */
function expand(text: string): string {
  const letters = text.replaceAll(/\((\d+) letters\)/g, (_, count: string) => "a".repeat(Number(count)));
  const more = /,\s*"\((\d+) more blocks like this one\)"/.exec(letters);
  if (more === null) return letters;
  const flow = JSON.parse(letters.replace(more[0], "")) as { Actions: object[] };
  const [one, ...others] = flow.Actions;
  const last = Number(more[1]) + 1;
  // Each of them leads to the next one, and the last to what stands behind them.
  const parts = Array.from({ length: last }, (_, index) => ({
    ...one,
    Identifier: `Part ${index + 1}`,
    Transitions: { NextAction: index + 1 === last ? "Goodbye" : `Part ${index + 2}` },
  }));
  return JSON.stringify({ ...flow, Actions: [...parts, ...others] });
}

const estateCodes: ReadonlySet<string> = new Set(estateRules.map(({ meta }) => meta.code));

/**
 * The codes of everything that is found in the flows of a page. Only a page about flows together shows a whole estate:
 * elsewhere attributes are set, and queues chosen, by flows that the page leaves out.
 */
function codesIn(texts: readonly string[], code: string): readonly string[] {
  const parsed = texts.map((text) => parseFlow(text, { file: "example.json", ...plainType(text) }));
  const units = parsed.flatMap(({ unit }) => unit ?? []);
  const found = [
    ...parsed.flatMap(({ diagnostics }) => diagnostics),
    ...units.flatMap((unit) => checkFlow(unit)),
    ...(estateCodes.has(code) ? checkFlows(units) : []),
  ];
  return [...new Set(found.map(({ code }) => code))];
}

/** An example that does not say its type is a flow for incoming contacts. */
function plainType(text: string): { readonly type?: "CONTACT_FLOW" } {
  return /^\{\s*"Name"/.test(text) ? {} : { type: "CONTACT_FLOW" };
}

test("every rule has a page and every page a rule", () => {
  const pages = readdirSync(folder)
    .filter((file) => file.startsWith("FLOW") && !foreign.test(file))
    .map((file) => file.replace(/\.md$/, ""));
  expect(pages.sort()).toEqual(definitions.map(({ code }) => code).sort());
});

test("no code and no name is used twice", () => {
  expect(new Set(definitions.map(({ code }) => code)).size).toBe(definitions.length);
  expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
});

describe.each(definitions)("the page of $code", ({ code, name }) => {
  test("names the rule and has every section", () => {
    const headings = [...page(code).matchAll(/^#+ (.*)$/gm)].map((match) => match[1]);
    const shown = withoutExample.includes(code) ? [] : ["Example", "Fixed"];
    expect(headings).toEqual([`${code} ${name}`, "What it means", "Why it matters", ...shown, "Source"]);
  });
});

const shownInJson = definitions.filter(({ code }) => ![...withoutExample, ...inTypeScript].includes(code));

describe.each(shownInJson)("the example of $code", ({ code }) => {
  test("has exactly this finding", () => {
    const text = page(code);
    const expected = [code, ...alsoShown(text)].sort();
    expect([...codesIn(flows(text, "Example"), code)].sort()).toEqual(expected);
  });

  test("is clean when fixed", () => {
    const fixed = flows(page(code), "Fixed");
    expect(fixed).not.toEqual([]);
    expect(codesIn(fixed, code)).toEqual([]);
  });
});
