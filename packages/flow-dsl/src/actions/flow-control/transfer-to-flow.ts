import type { FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import type { FlowTarget } from "../../resources/targets.js";
import { referenceOrText } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";

export interface TransferToFlow {
  /**
   * Goes on in another flow and does not come back. Flow attributes and the answers of Lambda functions stay behind.
   *
   * Console block: Transfer to flow (`TransferToFlow`). The flow must be published and of an inbound or transfer type.
   * Source: Amazon Connect developer guide, 2026-11-20.
   * @param flow a flow of this project (it may be declared further down), `existing.flow("name")`, or an ARN
   */
  transferToFlow(
    flow: FlowTarget<"CONTACT_FLOW" | "AGENT_TRANSFER" | "QUEUE_TRANSFER">,
    options?: FallibleOptions<this>,
  ): FlowEndsHere;
}

export function transferToFlow(
  place: Place,
  flow: FlowTarget<"CONTACT_FLOW" | "AGENT_TRANSFER" | "QUEUE_TRANSFER">,
  options?: FallibleOptions<never>,
): FlowEndsHere {
  place.block(
    {
      type: "TransferToFlow",
      parameters: { ContactFlowId: referenceOrText(flow) },
      about: targetWords(flow),
      outcomes: [place.failure()],
      next: { copies: "NoMatchingError" },
    },
    options,
  );
  return ended;
}
