/**
 * @typedef {{ kind: "file", path: string, text: string } | { kind: "command", words: string, says: RegExp }} Step
 *   `says` is what the command has to print
 */

/** A fence of a shell, or of TypeScript with a file name after the language. */
const fence = /^(```+)(?:sh|ts +(\S+))[^\S\n]*\n([\s\S]*?)^\1[^\S\n]*$/gm;

/**
 * What a page tells its readers to do, in its order: files to write and commands to type.
 * @param {string} markdown
 * @param {string} [until] the heading at which to stop
 * @returns {Step[]}
 */
export function walkthrough(markdown, until = "") {
  const end = markdown.indexOf(`\n## ${until}\n`);
  const part = until === "" || end < 0 ? markdown : markdown.slice(0, end);
  return [...part.matchAll(fence)].flatMap(([, , path, text = ""]) =>
    path === undefined ? commandsIn(text) : [/** @type {Step} */ ({ kind: "file", path, text })],
  );
}

/** One command a line; what stands behind a # is for people. */
function commandsIn(text) {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((words) => /** @type {Step} */ ({ kind: "command", words, says: /(?:)/ }));
}
