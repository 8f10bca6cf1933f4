import { createProgram } from "@flowc/simulator";
import { arbCaller, arbFlow, openWorldScript } from "@flowc/testing/arbitraries";
import { type CallRun, playCall } from "@flowc/testing/laws";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Calls in a world in which all goes well. */
function usualCalls(): readonly CallRun[] {
  return fc.sample(fc.tuple(arbFlow(), arbCaller()), { numRuns: 300, seed: 7 }).map(([flow, caller]) => {
    const program = createProgram([flow]);
    const world = openWorldScript({ choices: [], failing: [] }, program);
    return playCall({ program, flow: "Main", caller, world });
  });
}

test("a world in which all goes well plays recordings and says whether hours are open", () => {
  const calls = usualCalls();
  const unplayed = calls.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ data }) => /cannot be played$/.test(String(data?.reason))),
  );
  expect(unplayed).toEqual([]);
  const hours = calls.flatMap(({ trace, plan: { program } }) =>
    trace.flatMap((event) => {
      if (event.event !== "FlowActionCompleted") return [];
      const type = program.flows.get(event.flow)?.blocks.get(event.block)?.block.type;
      return type === "CheckHoursOfOperation" ? [event.outcome] : [];
    }),
  );
  expect(hours).toContain("condition");
});
