import { printable } from "@flowc/diagnostics";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  "@": "&#64;",
  "://": ":&#47;&#47;",
};

/** Words of an author's as plain text: no markup, no links, no mentions of people or issues. */
export function plainMarkdown(text: string): string {
  return printable(text).replaceAll(/[&<@]|:\/\/|[\\`*_{}[\]()#|~!>]/g, (found) => entities[found] ?? `\\${found}`);
}
