import { defineActionStep } from "../../engine/action-step.js";
import { failed, missingFlow, moved, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { endContact } from "../../life/end-contact.js";
import { enterFlow } from "../../life/move-thread.js";
import type { Answer } from "../../request/request.js";
import { askHowItEnds } from "../ask-for-stub.js";

/** Flow types in which a contact can go on (administrator guide, Transfer to flow, checked 2026-11-21). */
const targets: ReadonlySet<string> = new Set(["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER"]);

/** The flow is not here, and a stub says how it ends: any value stands for a contact that goes on there. */
function leave(scene: Scene, answer: Answer): Progress<never> {
  if (answer.kind === "error") return failed(answer.error);
  if (answer.kind === "timeout") return failed("NoMatchingError", "no answer in time");
  if (answer.kind === "unknown") return missingFlow(scene.text("ContactFlowId") ?? "");
  const { type } = scene.blockProgram.block;
  scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "ended" });
  endContact(scene.ledger, scene.contact.id, "TRANSFERRED");
  return moved;
}

/**
 * Transfer to flow: the contact goes on in another flow. No flow, or one that is neither an inbound nor a transfer flow,
 * takes the error branch (assumed, 2026-11-21). A stub for a flow that is not here ends the contact as transferred.
 */
export const transferToFlow = defineActionStep<null>({
  begin(scene) {
    const target = scene.text("ContactFlowId") ?? "";
    if (target === "") return failed("NoMatchingError", "no flow is given");
    const flow = scene.program.find(target);
    if (flow === undefined) return askHowItEnds(scene);
    const { type } = flow.unit.graph;
    if (!targets.has(type))
      return failed("NoMatchingError", `a contact cannot be transferred to a flow of type ${type}`);
    return enterFlow(scene, flow);
  },
  resume: (scene, heard) => (heard.kind === "answer" ? leave(scene, heard.answer) : undefined),
});
