import type { FlowType, GraphType } from "@flowc/connect-model";
import { quote, wordList } from "../../check/quote.js";
import { checked, sources } from "../../check/sources.js";
import { defineEstateRule } from "../../estate/estate-rule.js";
import type { FlowCall } from "../../estate/flow-call.js";

interface Parameters {
  readonly block: string;
  readonly flow: string;
  readonly type: GraphType;
  readonly hook: string | undefined;
  readonly wanted: readonly FlowType[];
}

/** A flow that is named where a flow of another type belongs: a transfer into a whisper flow, an inbound flow on hold. */
export const noMisusedFlow = defineEstateRule<Parameters>(
  {
    code: "FLOW123",
    name: "no-misused-flow",
    severity: "warning",
    grade: "docs",
    message: ({ block, flow, type, hook }) =>
      `${quote(block)} ${hook === undefined ? `transfers to ${quote(flow)}` : `sets ${quote(flow)} as the flow for ${hook}`}, which is a flow of type ${type}.`,
    help: ({ wanted }) =>
      `A flow of type ${wordList(wanted, "or")} belongs there. The type of a flow cannot be changed.`,
    source: sources.actionPages,
    checked,
  },
  (estate, report) => {
    for (const flow of estate.flows) {
      for (const call of flow.calls) {
        const target = estate.target(call);
        const wanted = wantedTypes(call);
        if (target === undefined || wanted === undefined || target.type === "MODULE") continue;
        if (wanted.includes(target.type)) continue;
        report(
          { block: call.block.identifier, flow: target.name, type: target.type, hook: call.hook, wanted },
          { flow, block: call.block, pointer: call.pointer },
        );
      }
    }
  },
);

/** By hook: the type of flow that it runs. Guides and pauses run inbound flows. */
const hookTypes: Readonly<Record<string, readonly FlowType[]>> = {
  AgentHold: ["AGENT_HOLD"],
  AgentWhisper: ["AGENT_WHISPER"],
  CustomerHold: ["CUSTOMER_HOLD"],
  CustomerQueue: ["CUSTOMER_QUEUE"],
  CustomerRemaining: ["CONTACT_FLOW"],
  CustomerWhisper: ["CUSTOMER_WHISPER"],
  DefaultAgentUI: ["CONTACT_FLOW"],
  DisconnectAgentUI: ["CONTACT_FLOW"],
  PauseContact: ["CONTACT_FLOW"],
  ResumeContact: ["CONTACT_FLOW"],
};

const transferTypes: readonly FlowType[] = ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER"];

function wantedTypes({ kind, hook }: FlowCall): readonly FlowType[] | undefined {
  if (kind === "hook") return hook !== undefined && Object.hasOwn(hookTypes, hook) ? hookTypes[hook] : undefined;
  return kind === "transfer" ? transferTypes : undefined;
}
