import type { Manifest, ManifestFlow } from "@flowc/flow-compiler";
import { isSameList } from "../lists/same-list.js";

/** Flows that are written together, and their part of the file. */
interface Run {
  readonly flows: readonly ManifestFlow[];
  readonly isLast: boolean;
  readonly bytes: Uint8Array;
}

/** How many flows are written together. */
const runLength = 50;

/**
 * A manifest as the bytes of its file: what `JSON.stringify` with an indentation of two makes of it. They are made run by
 * run, and a run of which every entry is the same object as the last time is kept: a watched project of a thousand flows
 * writes its manifest with every change of one, and as one text it would be half a megabyte to put together.
 */
export class ManifestPieces {
  #runs: readonly Run[] = [];

  of({ version, flows }: Manifest): readonly Uint8Array[] {
    const count = Math.max(1, Math.ceil(flows.length / runLength));
    const before = this.#runs;
    this.#runs = Array.from({ length: count }, (_, index) => {
      const run = flows.slice(index * runLength, (index + 1) * runLength);
      const isLast = index === count - 1;
      const known = before[index];
      if (known?.isLast === isLast && isSameList(known.flows, run)) return known;
      const start = index === 0 ? `{\n  "version": ${version},\n  "flows": [` : "";
      return { flows: run, isLast, bytes: Buffer.from(`${start}${entries(run)}${end(isLast, flows.length)}`) };
    });
    return this.#runs.map(({ bytes }) => bytes);
  }
}

function entries(flows: readonly ManifestFlow[]): string {
  return flows.map((flow) => `\n    ${JSON.stringify(flow, null, 2).replaceAll("\n", "\n    ")}`).join(",");
}

function end(isLast: boolean, count: number): string {
  if (!isLast) return ",";
  return count === 0 ? "]\n}\n" : "\n  ]\n}\n";
}
