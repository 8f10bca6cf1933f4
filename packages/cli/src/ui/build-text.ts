import { printable } from "@flowc/diagnostics";
import type { BuildResult } from "@flowc/project";
import { displayPath } from "./diagnostics.js";

type Manifest = NonNullable<BuildResult["manifest"]>;

/** What a build wrote, one line for each flow, and what is still open in it. */
export function buildText({ flows }: Manifest, openNames: number, folder: string, directory: string): string {
  const width = Math.max(0, ...flows.map(({ file }) => file.length));
  const lines = flows.map(({ file, name, type }) => `  ${file.padEnd(width)}  ${printable(name)} (${type})`);
  const count = flows.length === 1 ? "1 flow" : `${flows.length} flows`;
  return [`Wrote ${count} to ${displayPath(folder, directory)}`, ...lines, ...openLine(openNames)].join("\n");
}

function openLine(openNames: number): string[] {
  if (openNames === 0) return [];
  const names = openNames === 1 ? "1 name stands as a mark" : `${openNames} names stand as marks`;
  return [`${names} such as {{queue:Support}}; --env NAME puts the ARNs of an environment in.`];
}
