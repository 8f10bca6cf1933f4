import { lawDiagnostics } from "../../diagnostics/law-diagnostics.js";
import { type CallLaw, placeOf } from "../law.js";
import type { CallRun } from "./call-run.js";

function lastBlock({ trace, plan }: CallRun): { readonly flow: string; readonly block: string } {
  const last = trace.findLast((event) => event.event === "FlowActionStarted");
  return last?.event === "FlowActionStarted" ? last : { flow: plan.flow, block: "" };
}

/**
 * A call comes to rest after at most so many blocks, whatever the caller does, even when they do nothing: it is over, in
 * a queue, or waits for somebody. Broken: TEST141.
 * @param blocks at least 1; no more than the call may run, 1,000 unless the plan says otherwise
 */
export function endsWithin(blocks: number): CallLaw {
  return {
    statement: `a call comes to rest within ${blocks} blocks`,
    broken(run) {
      const isOver = run.end.kind === "ended" || run.end.kind === "waiting";
      if (isOver && run.blocks <= blocks) return [];
      const circle = run.end.kind === "endless" ? run.end.blocks : [];
      const { flow, block } =
        run.end.kind === "endless" ? { flow: run.end.flow, block: circle[0] ?? "" } : lastBlock(run);
      const place = placeOf(run.plan.program, flow, block);
      return [lawDiagnostics.create("TEST141", { flow, block, ran: run.blocks, circle }, place)];
    },
  };
}
