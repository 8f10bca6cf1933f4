import { printable } from "@flowc/diagnostics";

/** Stands where nobody sees it, and keeps apart what sites would make a link or a mention of, whatever is escaped. */
const gap = "&#8203;";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  "@": `&#64;${gap}`,
  "#": `&#35;${gap}`,
  "://": `:${gap}&#47;&#47;`,
};

/** Words of an author's as plain text: no markup, no links, no mentions of people or issues. */
export function plainMarkdown(text: string): string {
  return printable(text).replaceAll(
    /[&<@#]|:\/\/|\bwww\.|[\\`*_{}[\]()|~!>]/gi,
    (found) => entities[found] ?? (found.length > 1 ? found.replace(".", `${gap}.`) : `\\${found}`),
  );
}

/** The same where HTML stands and Markdown is not read, such as inside `<summary>`. */
export function plainHtml(text: string): string {
  return printable(text).replaceAll(/[^\p{L}\p{N} ,_-]/gu, (found) =>
    /[@#.:/]/.test(found) ? `&#${found.codePointAt(0)};${gap}` : `&#${found.codePointAt(0)};`,
  );
}
