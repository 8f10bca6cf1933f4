/** A fence of TypeScript, with an optional file name after the language. */
const fence = /^(```+)ts(?: +(\S+))?[^\S\n]*\n([\s\S]*?)^\1[^\S\n]*$/gm;

/**
 * The complete modules in a page: TypeScript fences that import something. The others are fragments that only make
 * sense in their paragraph. A file name after `ts` lets the modules of a page import each other.
 * @param {string} markdown
 * @returns {{ path: string, line: number, text: string }[]} `line` is where the text starts in the page
 */
export function modulesIn(markdown) {
  return [...markdown.matchAll(fence)]
    .map(([, , name, text = ""], index) => ({ path: name ?? `snippet-${index + 1}.ts`, text }))
    .map((module) => ({ ...module, line: markdown.slice(0, markdown.indexOf(module.text)).split("\n").length }))
    .filter(({ text }) => /^import\s/m.test(text));
}
