import { printable } from "@flowc/diagnostics";
import type { BuildResult } from "@flowc/project";
import { displayPath } from "./diagnostics.js";

type Manifest = NonNullable<BuildResult["manifest"]>;

/** What a build wrote, one line for each flow. */
export function buildText({ flows }: Manifest, folder: string, directory: string): string {
  const width = Math.max(0, ...flows.map(({ file }) => file.length));
  const lines = flows.map(({ file, name, type }) => `  ${file.padEnd(width)}  ${printable(name)} (${type})`);
  const count = flows.length === 1 ? "1 flow" : `${flows.length} flows`;
  return [`Wrote ${count} to ${displayPath(folder, directory)}`, ...lines].join("\n");
}
