import { expect, test } from "vitest";
import { runBlock } from "../one-block.js";

const type = "UpdateContactRoutingCriteria";

test("keeps how many steps there are", () => {
  const step = { Expression: { AttributeCondition: { Name: "French", Value: "yes", ComparisonOperator: "Match" } } };
  const { session, end } = runBlock({ type, parameters: { RoutingCriteria: { Steps: [step, step] } } });
  expect(end).toMatchObject({ outcome: "next" });
  expect(session.state.contacts[0]?.routing).toEqual({ criteriaSteps: 2 });
});

test("fails when an attribute holds no criteria", () => {
  expect(runBlock({ type, parameters: { RoutingCriteria: "$.Attributes.criteria" } }).end).toMatchObject({
    detail: "NoMatchingError",
    reason: "there are no routing criteria",
  });
});
