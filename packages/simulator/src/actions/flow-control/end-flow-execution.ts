import { defineActionStep } from "../../engine/action-step.js";
import { moved } from "../../engine/progress.js";
import { closeBlock } from "../../life/close-block.js";
import { endFlow } from "../../life/end-flow.js";

/**
 * End flow / Resume: the flow is over. A contact that no queue or agent has yet is over with it (administrator guide, "End
 * flow / Resume", 2026-11-21).
 */
export const endFlowExecution = defineActionStep({
  begin(scene) {
    closeBlock(scene);
    endFlow(scene.ledger, scene.contact.id, scene.thread.number, "CONTACT_FLOW_DISCONNECT");
    return moved;
  },
});
