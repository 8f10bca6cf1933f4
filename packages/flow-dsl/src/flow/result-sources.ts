import type { ResultSources } from "@flowc/connect-model";
import type { OpenBlock } from "../lowering/lower.js";
import type { BlockStep, ResultReads } from "../recording/step.js";

/** Whose results the blocks of a flow read, by what their author took handles from; undefined when none reads any. */
export function resultSourcesOf(blocks: readonly OpenBlock[]): ResultSources | undefined {
  // Taken out of the blocks at once: they hold all that was recorded, and a flow is kept as long as its project.
  const identifiers = new Map(blocks.map(({ identifier, step }) => [step, identifier]));
  const named = new Map<ResultReads, ReadonlyMap<string, string>>();
  const sources = new Map<string, ReadonlyMap<string, string>>();
  for (const { identifier, step } of blocks) {
    const { resultReads } = step;
    if (resultReads.size === 0) continue;
    const known = named.get(resultReads) ?? withNames(resultReads, identifiers);
    named.set(resultReads, known);
    sources.set(identifier, known);
  }
  return sources.size === 0 ? undefined : { of: (block, path) => sources.get(block)?.get(path) };
}

function withNames(reads: ResultReads, identifiers: ReadonlyMap<BlockStep, string>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [path, step] of reads) {
    const identifier = identifiers.get(step);
    if (identifier !== undefined) named.set(path, identifier);
  }
  return named;
}
