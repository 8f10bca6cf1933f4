import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, evidence, hearsay } from "../sources.js";

export const routeContactToAgent = defineAction({
  type: "RouteContactToAgent",
  blocks: ["Interrupt agent"],
  family: null,
  summary: "Rings an agent who is busy with another contact.",
  parameters: {},
  parametersComplete: false,
  branches: onOrError,
  flowTypes: ["CUSTOMER_QUEUE"],
  blockFlowTypes: ["CUSTOMER_QUEUE"],
  flowTypesGrade: "docs",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: [],
  evidence: evidence("assumed", "2026-11-20", [administratorGuide("interrupt-agent"), hearsay.flowAsCodeTasks]),
  notes: ["The agent is given as user ARN, user id or user name, under a key that is not known. Rings for 30 seconds."],
});
