import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** A code where it is defined: as the key of a registry, or as the `code` of a rule. */
const definition =
  /^\s*(?:code: "((?:FLOW|PLAN|APPLY|STATE|EMU|SIM|TEST|CLI|VIEW|EDIT)\d{3})"|((?:FLOW|PLAN|APPLY|STATE|EMU|SIM|TEST|CLI|VIEW|EDIT)\d{3}): \{)/gm;
const mention = /\b(?:FLOW|PLAN|APPLY|STATE|EMU|SIM|TEST|CLI|VIEW|EDIT)\d{3}\b/g;
const sections = ["What it means", "Why it matters", "Example", "Fixed", "Source"];

/**
 * Compares the diagnostic codes that sources define with the pages that explain them.
 * @param {readonly string[]} sources TypeScript files
 * @param {readonly string[]} pages Markdown files, one per code, called `<CODE>.md`
 * @returns {string[]} one sentence per problem
 */
export function codeProblems(sources, pages) {
  const texts = sources.map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const defined = texts.flatMap(({ text }) =>
    [...text.matchAll(definition)].map((found) => found[1] ?? found[2] ?? ""),
  );
  const explained = pages.map((page) => basename(page, ".md"));
  const twice = defined.filter((code, index) => defined.indexOf(code) !== index);
  return [
    ...twice.map((code) => `${code} is defined twice; a code means one thing.`),
    ...defined.filter((code) => !explained.includes(code)).map((code) => `${code} has no page in docs/diagnostics.`),
    ...explained
      .filter((code) => !defined.includes(code))
      .map((code) => `${code}.md explains a code that nothing defines.`),
    ...texts.flatMap(({ file, text }) =>
      unknownCodes(text, defined).map((code) => `${file} mentions ${code}, which nothing defines.`),
    ),
    ...pages.flatMap((page) => pageProblems(page)),
  ];
}

function unknownCodes(text, defined) {
  return [...new Set(text.match(mention) ?? [])].filter((code) => !defined.includes(code));
}

function pageProblems(page) {
  const text = readFileSync(page, "utf8");
  const code = basename(page, ".md");
  // Our own mistakes (FLOW9xx) cannot be shown in an author's flow, nor mended there.
  const needed = code.startsWith("FLOW9") ? sections.filter((heading) => !/Example|Fixed/.test(heading)) : sections;
  const missing = needed.filter((heading) => !text.includes(`\n## ${heading}\n`));
  return [
    ...(text.startsWith(`# ${code} `) ? [] : [`${code}.md must begin with "# ${code}" and the name of the code.`]),
    ...missing.map((heading) => `${code}.md has no section "${heading}".`),
  ];
}
