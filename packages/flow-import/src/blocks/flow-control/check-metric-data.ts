import type { Block } from "@flowc/connect-model";
import { literal } from "../../program/code.js";
import type { BlockWriter, CallSketch, OutcomeSlot, SketchContext } from "../call-sketch.js";
import { conditionsOf, failure, matchOutcomes, onCondition, onErrorType, onQuestion } from "../outcomes.js";
import { decimalOf, option, ParameterReader } from "../parameters.js";
import { queueCode } from "../queue.js";
import { sketchOf } from "../sketch.js";

const staffing: Readonly<Record<string, string>> = {
  NumberOfAgentsAvailable: "available",
  NumberOfAgentsStaffed: "staffed",
  NumberOfAgentsOnline: "online",
};

/** Queue metrics, and how many units of the wire the builder's unit has. */
const statuses: Readonly<Record<string, { readonly metric: string; readonly unit: number }>> = {
  NumberOfContactsInQueue: { metric: "contactsInQueue", unit: 1 },
  OldestContactInQueueAgeSeconds: { metric: "oldestContactSeconds", unit: 1000 },
};

const questions: Readonly<Record<string, string>> = {
  Equals: "equals",
  NumberGreaterThan: "greaterThan",
  NumberGreaterOrEqualTo: "atLeast",
  NumberLessThan: "lessThan",
  NumberLessOrEqualTo: "atMost",
};

export const checkMetricData: BlockWriter = {
  type: "CheckMetricData",
  methods: ["checkStaffing", "checkQueueStatus"],
  sketch(block, context) {
    const { MetricType: metric } = block.parameters;
    if (typeof metric !== "string") return undefined;
    if (Object.hasOwn(staffing, metric)) return checkStaffing(block, staffing[metric] ?? "", context);
    const status = Object.hasOwn(statuses, metric) ? statuses[metric] : undefined;
    return status && checkQueueStatus(block, status, context);
  },
};

function checkStaffing(block: Block, agents: string, context: SketchContext): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  parameters.take("MetricType");
  const queue = queueCode(parameters, context);
  const matched = matchOutcomes(
    block,
    [
      onCondition("0", ["yes"], "continue", "NumberGreaterThan"),
      onErrorType("NoMatchingCondition", ["no"], "continue"),
      failure(),
    ],
    { copies: "NoMatchingError" },
  );
  if (matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("checkStaffing", matched, { positional: [literal(agents)], options: option("queue", queue) });
}

function checkQueueStatus(
  block: Block,
  { metric, unit }: { readonly metric: string; readonly unit: number },
  context: SketchContext,
): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  parameters.take("MetricType");
  const queue = queueCode(parameters, context);
  const conditions = conditionsOf(block) ?? [];
  const asked = conditions.flatMap((condition): OutcomeSlot[] => {
    const method = Object.hasOwn(questions, condition.operator) ? questions[condition.operator] : undefined;
    const value = decimalOf(condition.operand);
    if (method === undefined || value === undefined) return [];
    const operand = value / unit;
    if (String(operand * unit) !== condition.operand) return [];
    return [onQuestion(condition, 1, { method, operand: literal(operand) })];
  });
  const otherwise: OutcomeSlot = {
    ...onErrorType("NoMatchingCondition", [], "continue"),
    argument: 1,
    question: { method: "otherwise" },
  };
  const matched = matchOutcomes(block, [...asked, otherwise, failure()], { copies: "NoMatchingError" });
  if (matched === undefined || !parameters.isExact()) return undefined;
  return sketchOf("checkQueueStatus", matched, { positional: [literal(metric)], options: option("queue", queue) });
}
