import type { GraphType } from "@flowc/connect-model";
import type { BranchCode, Code, Member } from "./code.js";

/** A flow as TypeScript, as data: what one `.flow.ts` file says. */
export interface Program {
  readonly name: string;
  readonly type: GraphType;
  /** Name of the exported constant. */
  readonly constant: string;
  /** Description, status, tags and the like; `origin` when there is one. */
  readonly options: readonly Member[];
  /** A branch, or the name of a shared fragment. */
  readonly onError: Code | undefined;
  readonly body: BranchCode;
  /** In the order in which they are first used. */
  readonly shared: readonly SharedFragment[];
}

/** `const goodbye = shared((f: ContactFlow) => ...)`. */
export interface SharedFragment {
  readonly name: string;
  readonly body: BranchCode;
}

interface Declaration {
  readonly declare: string;
  /** The type of the builder. */
  readonly builder: string;
  /** What the compiler cannot find out: a module of which no contract is known takes and gives anything. */
  readonly typeArguments?: string;
  /** Types that these arguments name. */
  readonly types?: readonly string[];
}

/** How flows of each type are declared. */
export const declarations: Readonly<Record<GraphType, Declaration>> = {
  CONTACT_FLOW: { declare: "contactFlow", builder: "ContactFlow" },
  CUSTOMER_QUEUE: { declare: "customerQueueFlow", builder: "CustomerQueueFlow" },
  CUSTOMER_HOLD: { declare: "customerHoldFlow", builder: "CustomerHoldFlow" },
  CUSTOMER_WHISPER: { declare: "customerWhisperFlow", builder: "CustomerWhisperFlow" },
  OUTBOUND_WHISPER: { declare: "outboundWhisperFlow", builder: "OutboundWhisperFlow" },
  AGENT_HOLD: { declare: "agentHoldFlow", builder: "AgentHoldFlow" },
  AGENT_WHISPER: { declare: "agentWhisperFlow", builder: "AgentWhisperFlow" },
  AGENT_TRANSFER: { declare: "agentTransferFlow", builder: "AgentTransferFlow" },
  QUEUE_TRANSFER: { declare: "queueTransferFlow", builder: "QueueTransferFlow" },
  CAMPAIGN: { declare: "campaignFlow", builder: "CampaignFlow" },
  MODULE: {
    declare: "flowModule",
    builder: "ModuleFlow",
    typeArguments: "<Fields, Fields, readonly string[]>",
    types: ["Fields"],
  },
};
