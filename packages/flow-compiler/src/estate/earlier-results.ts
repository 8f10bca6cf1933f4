import type { ResultSlot } from "../analysis/result-slot.js";
import type { Estate } from "./estate.js";
import type { FlowSummary } from "./flow-summary.js";

/** Whether a flow that contacts come from fills a slot, so that its result may still be there. Modules start with none. */
export function isFilledBefore(estate: Estate, flow: FlowSummary, slot: ResultSlot): boolean {
  if (flow.kind === "flowModule" || slot.startsWith("Loop.")) return false;
  return estate.isAfter(flow, `fills ${slot}`, ({ slotsFilled }) => slotsFilled.has(slot), false);
}
