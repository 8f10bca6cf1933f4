import { limits } from "../../limits/limits.js";
import { defineAction } from "../define-action.js";
import { onOrError } from "../shapes/branches.js";
import { everyChannel } from "../shapes/channels.js";
import { administratorGuide, developerGuide, evidence, liveProbes, realFlows } from "../sources.js";

export const createTask = defineAction({
  type: "CreateTask",
  blocks: ["Create task"],
  family: "contact",
  summary: "Creates a task for agents.",
  parameters: {
    ContactFlowId: { value: "text", dynamic: "whole", refers: "flow" },
    Name: { value: "text", required: true, dynamic: "interpolated" },
    Description: { value: "text", dynamic: "interpolated" },
    Attributes: { value: "map", items: { value: "text", dynamic: "interpolated" }, dynamicKeys: true },
    References: {
      value: "map",
      items: {
        value: "object",
        fields: {
          Type: {
            value: "enum",
            required: true,
            options: ["STRING", "EMAIL", "URL", "NUMBER", "DATE", "ATTACHMENT"],
            complete: false,
          },
          Value: { value: "text", required: true, dynamic: "interpolated" },
        },
      },
      dynamicKeys: true,
      grade: "corpus",
    },
    SegmentAttributes: { value: "map", items: { value: "any" }, grade: "corpus" },
    DelaySeconds: {
      value: "integer",
      dynamic: "interpolated",
      min: 1,
      max: limits.contact.taskDelaySeconds.value,
      limitsGrade: "docs",
    },
    ScheduledTime: {
      value: "text",
      dynamic: "interpolated",
      note: "Date and time; from a JSONPath Unix seconds. A time in the past takes the error branch.",
    },
    TaskTemplateId: { value: "text", refers: "taskTemplate" },
  },
  groups: [
    { rule: "neverBoth", parameters: ["DelaySeconds", "ScheduledTime"] },
    { rule: "atLeastOne", parameters: ["ContactFlowId", "TaskTemplateId"], grade: "docs" },
  ],
  branches: onOrError,
  flowTypes: "all",
  blockFlowTypes: "all",
  channels: everyChannel,
  decidedBy: "elsewhere",
  writes: ["$.Task"],
  evidence: evidence("service", "2026-11-20", [
    developerGuide("createtask"),
    administratorGuide("create-task-block"),
    liveProbes.pulumiShapes,
    realFlows.stepByStepGuides,
    realFlows.aiccBuilder,
  ]),
  notes: ["The flow must exist.", "Refusals of the service call Name ContactName."],
});
