import { join } from "node:path";
import type { PolicyDocument } from "@flowc/provisioner";
import { displayPath } from "./diagnostics.js";

/** Policy documents: as JSON, one after the other, or the files they were written to. */
export function policyText(
  documents: readonly PolicyDocument[],
  files: readonly string[],
  folder: string | undefined,
  directory: string,
): string {
  if (folder === undefined) return documents.map((document) => JSON.stringify(document, null, 2)).join("\n");
  const lines = documents.map(({ Statement }, at) => {
    const actions = Statement.reduce((sum, { Action }) => sum + Action.length, 0);
    return `  ${displayPath(join(folder, files[at] ?? ""), directory)}: ${actions} actions in ${Statement.length} statements`;
  });
  const count = documents.length === 1 ? "1 policy" : `${documents.length} policies`;
  return [
    `Wrote ${count}. Attach ${documents.length === 1 ? "it" : "all of them"} to the role that deploys.`,
    ...lines,
  ].join("\n");
}
