import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const updateContactEventHooks = defineAction({
  type: "UpdateContactEventHooks",
  blocks: ["Set customer queue flow", "Set hold flow", "Set whisper flow", "Set disconnect flow", "Set event flow"],
  family: "contact",
  summary: "Sets the flow that runs on an event of the contact, such as waiting in the queue or being put on hold.",
  parameters: {
    EventHooks: {
      value: "map",
      minEntries: 1,
      maxEntries: 1,
      limitsGrade: "docs",
      keys: [
        "AgentHold",
        "AgentWhisper",
        "CustomerHold",
        "CustomerQueue",
        "CustomerRemaining",
        "CustomerWhisper",
        "DefaultAgentUI",
        "DisconnectAgentUI",
        "PauseContact",
        "ResumeContact",
      ],
      items: { value: "text", dynamic: "whole", refers: "flow" },
    },
    EventHooksConfiguration: {
      value: "map",
      grade: "corpus",
      items: {
        value: "object",
        fields: { DisableExecution: { value: "enum", required: true, options: ["true", "false"] } },
      },
      note: "Alone it switches a whisper off.",
    },
  },
  groups: [{ rule: "atLeastOne", parameters: ["EventHooks", "EventHooksConfiguration"] }],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  writes: [],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("contact-actions-updatecontacteventhooks"),
    administratorGuide("set-event-flow"),
    administratorGuide("set-whisper-flow"),
    liveProbes.flowAsCode,
    liveProbes.pulumi,
    realFlows.aiccBuilder,
    realFlows.rulesEngine,
  ]),
  notes: [
    "CustomerRemaining is the disconnect flow, DefaultAgentUI and DisconnectAgentUI are guides.",
    "The page asks for one hook; probes disagree on whether none or two are refused, so write one.",
    "By the block pages: the customer queue flow is set in inbound and transfer flows, the whisper flow also in customer queue flows, the hold flow (voice only) also in outbound whisper flows, the others everywhere.",
  ],
});
