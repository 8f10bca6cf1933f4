import { readFileSync } from "node:fs";

/** Files of the project that `flowc init` writes from nothing, by path. They lie in `template/`, with `.txt` behind. */
export const starterFiles = [
  "flowc.config.ts",
  "resources.ts",
  "flows/main.flow.ts",
  "flows/waiting.flow.ts",
  "test/main.test.ts",
] as const;

/** Words that are put into a template, by the name that stands for them in double braces. */
export type TemplateWords = Readonly<Record<string, string>>;

/** A file of the template, with its words put in. */
export function templateText(name: string, words: TemplateWords = {}): string {
  const text = readFileSync(new URL(`../../template/${name}.txt`, import.meta.url), "utf8");
  return text.replace(/\{\{(\w+)\}\}/g, (mark, word: string) => words[word] ?? mark);
}
