import type { ResultSources } from "@flowc/connect-model";
import type { OpenBlock } from "../lowering/lower.js";
import type { BlockStep } from "../recording/step.js";

/** Whose results the blocks of a flow read, by what their author took handles from; undefined when none reads any. */
export function resultSourcesOf(blocks: readonly OpenBlock[]): ResultSources | undefined {
  if (blocks.every(({ step }) => step.resultReads === undefined)) return undefined;
  let reads: ReadonlyMap<string, ReadonlyMap<string, BlockStep> | undefined> | undefined;
  let identifiers: ReadonlyMap<BlockStep, string> | undefined;
  return {
    of(block, path) {
      reads ??= new Map(blocks.map(({ identifier, step }) => [identifier, step.resultReads]));
      identifiers ??= new Map(blocks.map(({ identifier, step }) => [step, identifier]));
      const step = reads.get(block)?.get(path);
      return step && identifiers.get(step);
    },
  };
}
