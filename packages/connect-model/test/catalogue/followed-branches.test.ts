import { type Branch, copiedBranch, isNextFollowed, outcomesOfBlock, type Parameters } from "@flowc/connect-model";
import { describe, expect, it } from "vitest";

const next: Branch = { kind: "next", target: "a" };
const one: Branch = { kind: "condition", operator: "Equals", operands: ["1"], target: "b" };
const error = (errorType: string): Branch => ({ kind: "error", errorType, target: "c" });

function outcomes(type: string, parameters: Parameters = {}) {
  return outcomesOfBlock({ type, parameters });
}

describe("the branch that a next branch only copies", () => {
  it.each([
    ["TransferToFlow", [next, error("NoMatchingError")], 1],
    ["TransferToFlow", [next], undefined],
    ["Loop", [next, { ...one, operands: ["DoneLooping"] }], 1],
    ["MessageParticipant", [next, error("NoMatchingError")], undefined],
    ["NotInTheCatalogue", [next, error("NoMatchingError")], undefined],
  ] as const)("of %s with %j is %s", (type, branches, copied) => {
    expect(copiedBranch(branches, outcomes(type))).toBe(copied);
  });
});

describe("a next branch", () => {
  it.each([
    ["is followed after a message", "MessageParticipant", [next, error("NoMatchingError")], true],
    ["is not followed where it copies another branch", "TransferToFlow", [next, error("NoMatchingError")], false],
    ["is followed where that branch is missing", "TransferToFlow", [next], true],
    ["is not followed where each result has a branch", "Compare", [next, one, error("NoMatchingCondition")], false],
    ["is not followed there for any action", "NotInTheCatalogue", [next, one, error("NoMatchingCondition")], false],
    ["is followed where no condition may hold", "InvokeFlowModule", [next, one, error("NoMatchingError")], true],
  ] as const)("%s", (_, type, branches, isFollowed) => {
    expect(isNextFollowed(branches, outcomes(type))).toBe(isFollowed);
  });
});
