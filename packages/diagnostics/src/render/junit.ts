import type { Diagnostic } from "../diagnostic.js";
import type { SuppressedDiagnostic } from "../policy/suppression.js";
import { docsOf } from "./docs-page.js";
import type { FormatOptions } from "./format-options.js";

/** What is looked at as one suite: a file, or what stands in none. */
interface Suite {
  readonly name: string;
  readonly found: Diagnostic[];
  readonly suppressed: SuppressedDiagnostic[];
}

/**
 * Diagnostics as a JUnit report: a suite for each file that was looked at, a test for each finding. An error is a failed
 * test, a warning or a note one that passed and says something, a suppressed finding one that was skipped; so the report
 * is red exactly when the check is. A file without findings is one test that passed.
 */
export function renderJunit(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const suites = suitesOf(diagnostics, options);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "flowc check", ...totals(suites.map(countsOf)) })}>`,
    ...suites.flatMap((suite) => suiteLines(suite, options)),
    "</testsuites>",
    "",
  ].join("\n");
}

function suitesOf(
  diagnostics: readonly Diagnostic[],
  { checkedFiles = [], suppressed = [], displayFile }: FormatOptions,
) {
  const suites = new Map<string, Suite>();
  const suite = (file: string | undefined): Suite => {
    const name = file === undefined ? "project" : (displayFile?.(file) ?? file);
    const known = suites.get(name);
    if (known !== undefined) return known;
    const made: Suite = { name, found: [], suppressed: [] };
    suites.set(name, made);
    return made;
  };
  for (const file of checkedFiles) suite(file);
  for (const diagnostic of diagnostics) suite(diagnostic.span?.file).found.push(diagnostic);
  for (const one of suppressed) suite(one.diagnostic.span?.file).suppressed.push(one);
  return [...suites.values()];
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function countsOf({ found, suppressed }: Suite): Counts {
  return {
    tests: Math.max(1, found.length + suppressed.length),
    failures: found.filter(({ severity }) => severity === "error").length,
    skipped: suppressed.length,
  };
}

function totals(counts: readonly Counts[]): Counts & { readonly errors: number } {
  const sum = (member: keyof Counts) => counts.reduce((total, one) => total + one[member], 0);
  return { tests: sum("tests"), failures: sum("failures"), errors: 0, skipped: sum("skipped") };
}

function suiteLines(suite: Suite, options: FormatOptions): string[] {
  const { name, found, suppressed } = suite;
  const isClean = found.length + suppressed.length === 0;
  return [
    `  <testsuite${attributes({ name, ...totals([countsOf(suite)]) })}>`,
    ...(isClean ? [`    <testcase${attributes({ name: "no findings", classname: name })}/>`] : []),
    ...found.flatMap((diagnostic) => findingLines(diagnostic, name, options)),
    ...suppressed.flatMap(({ diagnostic, suppression }) => [
      `    <testcase${testAttributes(diagnostic, name)}>`,
      `      <skipped${attributes({ message: `suppressed: ${suppression.reason}` })}/>`,
      "    </testcase>",
    ]),
    "  </testsuite>",
  ];
}

function findingLines(diagnostic: Diagnostic, suite: string, options: FormatOptions): string[] {
  const { severity, code, message } = diagnostic;
  const text = escaped(details(diagnostic, options));
  const told =
    severity === "error"
      ? `<failure${attributes({ type: code, message })}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return [`    <testcase${testAttributes(diagnostic, suite)}>`, `      ${told}`, "    </testcase>"];
}

/** Without the line, so that a test keeps its history when lines move. */
function testAttributes({ code, name, subject = {} }: Diagnostic, suite: string): string {
  const about = subject.block ?? subject.flow ?? subject.resource;
  return attributes({ name: `${code} ${name}${about === undefined ? "" : `: ${about}`}`, classname: suite });
}

function details(diagnostic: Diagnostic, { displayFile }: FormatOptions): string {
  const { severity, code, message, help, span, subject = {}, related = [] } = diagnostic;
  const at = (place: NonNullable<typeof span>) =>
    `${displayFile?.(place.file) ?? place.file}:${place.line}:${place.column}`;
  const about = [
    ...(span === undefined ? [] : [at(span)]),
    ...(subject.resource === undefined ? [] : [subject.resource]),
    ...(subject.flow === undefined ? [] : [`flow "${subject.flow}"`]),
    ...(subject.block === undefined ? [] : [`block "${subject.block}"`]),
  ];
  return [
    `${severity}[${code}] ${message}`,
    ...(about.length === 0 ? [] : [about.join(", ")]),
    ...related.map((other) => `note: ${other.message}${other.span === undefined ? "" : ` (${at(other.span)})`}`),
    ...(help === undefined ? [] : [`help: ${help}`]),
    ...[docsOf(diagnostic)].flatMap((docs) => (docs === undefined ? [] : [`docs: ${docs}`])),
  ].join("\n");
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`)
    .join("");
}

const marks: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text that XML 1.0 can hold: what it forbids, control characters and halves of pairs, becomes an escape to be read. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    })
    .replace(/[&<>"]/g, (mark) => marks[mark]!);
}
