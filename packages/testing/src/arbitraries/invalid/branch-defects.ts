import type { Block, Branch } from "@flowc/connect-model";
import { brokenBlock, brokenFirst, type Defect, next, onError, oneOf, when, withBlock } from "./defect.js";

const speaks = ({ type }: Block) => type === "MessageParticipant";

/** A defect of the branches of a block that speaks, which every structured flow has. */
function ofSpeaking(kind: string, foundAs: string, change: (branches: readonly Branch[]) => readonly Branch[]): Defect {
  return {
    kind,
    foundAs,
    breaks(graph, choose) {
      const { identifier } = oneOf(graph, choose, speaks);
      return {
        graph: withBlock(graph, identifier, (block) => ({ ...block, branches: change(block.branches) })),
        block: identifier,
      };
    },
  };
}

const tier = { ComparisonValue: "$.Attributes.tier" };
const loop = { LoopCount: "2" };

function compared(kind: string, foundAs: string, conditions: (start: string) => readonly Branch[]): Defect {
  return brokenFirst(kind, foundAs, "Compare", tier, (start) => [
    next(start),
    ...conditions(start),
    onError("NoMatchingCondition", start),
  ]);
}

/** Defects of where blocks lead. */
export const branchDefects: readonly Defect[] = [
  ofSpeaking("missingNext", "FLOW220", (branches) => branches.filter(({ kind }) => kind !== "next")),
  brokenFirst("nextAfterEnd", "FLOW221", "DisconnectParticipant", {}, (start) => [next(start)]),
  brokenFirst(
    "missingErrorBranch",
    "FLOW222",
    "UpdateContactAttributes",
    { Attributes: { tier: "gold" }, TargetContact: "Current" },
    (start) => [next(start)],
  ),
  ofSpeaking("refusedErrorBranch", "FLOW223", (branches) => [
    ...branches,
    onError("QueueAtCapacity", branches[0]?.target ?? ""),
  ]),
  ofSpeaking("duplicateErrorBranch", "FLOW224", (branches) => [
    ...branches,
    onError("NoMatchingError", branches[0]?.target ?? ""),
    onError("NoMatchingError", branches[0]?.target ?? ""),
  ]),
  brokenFirst(
    "refusedCondition",
    "FLOW225",
    "UpdateContactAttributes",
    { Attributes: { tier: "gold" }, TargetContact: "Current" },
    (start) => [next(start), when("Equals", "gold", start), onError("NoMatchingError", start)],
  ),
  compared("unknownOperator", "FLOW226", (start) => [when("SoundsLike", "gold", start)]),
  brokenFirst("unknownOperand", "FLOW227", "Loop", loop, (start) => [
    next(start),
    when("Equals", "ContinueLooping", start),
    when("Equals", "DoneLooping", start),
    when("Equals", "TiredOfLooping", start),
  ]),
  compared("wrongOperandCount", "FLOW228", (start) => [
    { kind: "condition", operator: "Equals", operands: ["gold", "silver"], target: start },
  ]),
  brokenFirst("missingCondition", "FLOW229", "Loop", loop, (start) => [
    next(start),
    when("Equals", "DoneLooping", start),
  ]),
  compared("duplicateCondition", "FLOW231", (start) => [when("Equals", "gold", start), when("Equals", "gold", start)]),
  compared("textInNumberComparison", "FLOW232", (start) => [when("NumberLessThan", "gold", start)]),
];

/** Defects of what blocks read. */
export const pathDefects: readonly Defect[] = [
  brokenFirst("malformedPath", "FLOW601", "Compare", { ComparisonValue: "$.Attributes['tier" }, (start) => [
    next(start),
    when("Equals", "gold", start),
    onError("NoMatchingCondition", start),
  ]),
  brokenFirst("unknownNamespace", "FLOW602", "MessageParticipant", { Text: "Hello $.Atributes.name." }),
  brokenFirst("bareNamespace", "FLOW603", "Compare", { ComparisonValue: "$.External" }, (start) => [
    next(start),
    when("Equals", "gold", start),
    onError("NoMatchingCondition", start),
  ]),
  brokenFirst("unknownAttribute", "FLOW605", "MessageParticipant", { Text: "Hello $.CustomerEndpoint.Adress." }),
  {
    kind: "decidedCondition",
    foundAs: "FLOW640",
    breaks(graph) {
      const start = graph.entry;
      const set: Block = {
        identifier: "Set before",
        type: "UpdateContactAttributes",
        parameters: { Attributes: { tier: "gold" }, TargetContact: "Current" },
        branches: [next(brokenBlock), onError("NoMatchingError", start)],
      };
      const check: Block = {
        identifier: brokenBlock,
        type: "Compare",
        parameters: tier,
        branches: [next(start), when("Equals", "silver", start), onError("NoMatchingCondition", start)],
      };
      return { graph: { ...graph, entry: set.identifier, blocks: [set, check, ...graph.blocks] }, block: brokenBlock };
    },
  },
];
