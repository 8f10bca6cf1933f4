import { readFileSync } from "node:fs";

/** The script of a shell, from `shells/`, with what is known of the commands put in. */
export function scriptWith(file: string, data: string): string {
  const script = readFileSync(new URL(`../../../shells/${file}`, import.meta.url), "utf8");
  return script.replace("{{data}}", () => data).trimEnd();
}
