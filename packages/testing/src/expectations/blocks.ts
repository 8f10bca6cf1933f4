import { quotedList } from "@flowc/diagnostics";
import { branchLabel } from "../coverage/coverage.js";
import { checkKnown } from "../scenario/named.js";
import type { ScenarioCall } from "../scenario/scenario-call.js";
import { blockInWords } from "../scenario/source-place.js";
import type { Expectation } from "./finding.js";

/** A block has run: its identifier, the author's label, or `flow/identifier`. */
export const toHavePassed: Expectation<readonly [block: string]> = (call, block) => {
  checkKnown("block", block, knownBlocks(call));
  const passed = call.trace.flatMap((event) =>
    event.event === "FlowActionStarted" ? [event.block, `${event.flow}/${event.block}`] : [],
  );
  const pass = passed.includes(block);
  return { pass, expected: `to pass "${block}"`, found: pass ? "it did" : "it did not" };
};

function knownBlocks({ playing }: ScenarioCall): string[] {
  return [...playing.program.flows].flatMap(([flow, { blocks }]) =>
    [...blocks.keys()].flatMap((block) => [block, `${flow}/${block}`]),
  );
}

/**
 * A block took a branch: `next`, a condition as it is written (`Equals 1`), or an error type. The block by its identifier,
 * the author's label, or `flow/identifier`.
 */
export const toHaveTaken: Expectation<readonly [block: string, branch: string]> = (call, block, branch) => {
  checkKnown("block", block, knownBlocks(call));
  const labels = branchLabels(call, block);
  checkKnown("branch", branch, labels);
  const taken = call.trace.flatMap((event) => {
    const isMeant = "block" in event && [event.block, `${event.flow}/${event.block}`].includes(block);
    if (!isMeant || event.event !== "FlowActionCompleted" || event.branch === undefined) return [];
    return branchLabels(call, `${event.flow}/${event.block}`)[event.branch] ?? [];
  });
  const found = taken.length === 0 ? "it took none" : `it took ${quotedList([...new Set(taken)])}`;
  return { pass: taken.includes(branch), expected: `to take "${branch}" of "${block}"`, found };
};

/** The branches of the first block of that name. */
function branchLabels({ playing }: ScenarioCall, name: string): string[] {
  for (const [flow, { blocks }] of playing.program.flows) {
    for (const [identifier, { block }] of blocks) {
      if (identifier === name || `${flow}/${identifier}` === name) return block.branches.map(branchLabel);
    }
  }
  return [];
}

/** A block took an error branch, or found none for its error; of the type that is given, when one is. */
export const toHaveFailed: Expectation<readonly [error?: string]> = (call, error) => {
  const failures = failuresOf(call);
  return {
    pass: failures.some(({ type }) => error === undefined || type === error),
    expected: `to fail somewhere${error === undefined ? "" : ` with ${error}`}`,
    found: failures.length === 0 ? "no block failed" : `${failures.map(({ words }) => words).join(" and ")} did`,
  };
};

function failuresOf(call: ScenarioCall): { readonly type: string; readonly words: string }[] {
  return call.trace.flatMap((event) => {
    if (event.event !== "FlowActionCompleted" || event.detail === undefined) return [];
    if (event.outcome !== "error" && event.outcome !== "missing") return [];
    const { flow, block, detail, reason } = event;
    const where = blockInWords(call.playing.program, flow, block);
    return [{ type: detail, words: `${where} with ${detail}${reason === undefined ? "" : `, ${reason},`}` }];
  });
}
