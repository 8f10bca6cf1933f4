import type { GraphType } from "@flowc/connect-model";
import { missingSettingsProblem, serviceProblems } from "@flowc/flow-compiler";
import { describe, expect, test } from "vitest";

const end = { Identifier: "End", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };

function problems(actions: readonly object[], type: GraphType = "CONTACT_FLOW", more: object = {}): readonly string[] {
  const StartAction = (actions[0] as { Identifier?: string } | undefined)?.Identifier ?? "End";
  return serviceProblems(JSON.stringify({ Version: "2019-10-30", StartAction, Actions: actions, ...more }), type);
}

function prompt(Parameters: object, Transitions: object = { NextAction: "End" }): object {
  return { Identifier: "Hello", Type: "MessageParticipant", Parameters, Transitions };
}

test("sound content has no problems", () => {
  expect(problems([prompt({ Text: "Hello" }), end])).toEqual([]);
});

test("what only the documentation or a guess stands behind is accepted", () => {
  const loud = prompt({ Text: "x".repeat(6_001) });
  const unknown = { Identifier: "New", Type: "BrandNewAction", Parameters: {}, Transitions: { NextAction: "End" } };
  expect(problems([loud, end, unknown])).toEqual([]);
});

describe("says in the service's words", () => {
  const cases: readonly [name: string, actions: readonly object[], expected: readonly string[]][] = [
    [
      "that a property is not known",
      [prompt({ Text: "Hello", Loud: "True" }), end],
      ["Invalid Action property name. Path: Actions[0].Parameters.Loud"],
    ],
    [
      "that a value is empty",
      [prompt({ Text: "" }), end],
      ["Invalid Action property value. Path: Actions[0].Parameters.Text"],
    ],
    [
      "that a target does not exist",
      [prompt({ Text: "Hello" }, { NextAction: "Bye" }), end],
      ["Invalid Action property value. Path: Actions[0].Transitions.NextAction"],
    ],
    [
      "that a next action is missing",
      [prompt({ Text: "Hello" }, {}), end],
      ["Action is missing required property. Path: Actions[0].Transitions.NextAction"],
    ],
    [
      "that two prompts are too many",
      [prompt({ Text: "Hello", SSML: "<speak>Hello</speak>" }), end],
      ["Only one of these properties may be defined. Properties: [Text, SSML]"],
    ],
    [
      "that nothing can follow the end",
      [{ ...end, Transitions: { NextAction: "End" } }],
      ["Action does not support transitions. Path: Actions[0].Transitions.NextAction"],
    ],
    [
      "that an error branch is missing and another is refused",
      [
        {
          Identifier: "If",
          Type: "Compare",
          Parameters: { ComparisonValue: "$.Attributes.tier" },
          Transitions: {
            NextAction: "End",
            Conditions: [{ NextAction: "End", Condition: { Operator: "Equals", Operands: ["gold"] } }],
            Errors: [{ NextAction: "End", ErrorType: "NoMatchingError" }],
          },
        },
        end,
      ],
      [
        "Action is missing required error. Error: NoMatchingCondition, Path: Actions[0].Transitions.Errors",
        "Invalid Action error. Error: NoMatchingError, Path: Actions[0].Transitions.Errors[0].ErrorType",
      ],
    ],
    [
      "that an operand is empty",
      [
        {
          Identifier: "If",
          Type: "Compare",
          Parameters: { ComparisonValue: "$.Attributes.tier" },
          Transitions: {
            NextAction: "End",
            Conditions: [{ NextAction: "End", Condition: { Operator: "Equals", Operands: [""] } }],
            Errors: [{ NextAction: "End", ErrorType: "NoMatchingCondition" }],
          },
        },
        end,
      ],
      ["Invalid branch. Path: 0.Evaluate"],
    ],
    [
      "that an attribute is empty",
      [
        {
          Identifier: "Set",
          Type: "UpdateContactAttributes",
          Parameters: { TargetContact: "Current", Attributes: { tier: "" } },
          Transitions: { NextAction: "End", Errors: [{ NextAction: "End", ErrorType: "NoMatchingError" }] },
        },
        end,
      ],
      ["Empty value in Parameters.Attributes"],
    ],
    [
      "that there are too many tags",
      [
        {
          Identifier: "Tag",
          Type: "TagContact",
          Parameters: { Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7" } },
          Transitions: { NextAction: "End", Errors: [{ NextAction: "End", ErrorType: "NoMatchingError" }] },
        },
        end,
      ],
      ["More than 6 tags in Parameters.Tags"],
    ],
    [
      "that a type is misspelt",
      [
        {
          Identifier: "Tag",
          Type: "UnTagContact",
          Parameters: { TagKeys: ["a"] },
          Transitions: { NextAction: "End" },
        },
        end,
      ],
      ["Invalid Action type. Type: UnTagContact"],
    ],
  ];

  test.each(cases)("%s", (_, actions, expected) => {
    expect(problems(actions)).toEqual(expected);
  });
});

test("an action of another type of flow is refused", () => {
  expect(problems([end], "CUSTOMER_HOLD")).toEqual(["Invalid Action type. Type: DisconnectParticipant"]);
});

test("a module without Settings has that one problem, which can be told apart", () => {
  const module = [{ ...end, Type: "EndFlowModuleExecution", Transitions: { NextAction: "?" } }];
  expect(problems(module, "MODULE")).toEqual([missingSettingsProblem]);
  expect(problems(module, "MODULE", { Settings: {} })).toEqual([
    "Invalid Action property value. Path: Actions[0].Transitions.NextAction",
    "Action does not support transitions. Path: Actions[0].Transitions.NextAction",
  ]);
});

test("a flow with Settings is refused", () => {
  expect(problems([end], "CONTACT_FLOW", { Settings: {} })).toEqual(["Invalid Action property name. Path: Settings"]);
});

test("members of the wrong JSON type are named", () => {
  expect(problems([{ ...end, Parameters: "none" }])).toEqual([
    "Invalid Action property value. Path: Actions[0].Parameters",
  ]);
});

test.each(["", "null", "[]", "{", "{}", '{"modules":[],"start":"a"}', '{"Content":"{\\"Actions\\":[]}"}'])(
  "content that is no flow is refused: %s",
  (content) => {
    expect(serviceProblems(content, "CONTACT_FLOW")).toEqual(["Content is not a valid flow"]);
  },
);

test("at most 50 problems are named, each once and with at most 256 characters", () => {
  const long = "x".repeat(300);
  const many = Array.from({ length: 60 }, (_, index) => ({
    ...end,
    Identifier: `E${index}`,
    Parameters: { [long]: "" },
  }));
  const found = problems(many);
  expect(found).toHaveLength(50);
  expect(new Set(found).size).toBe(50);
  expect(Math.max(...found.map(({ length }) => length))).toBe(256);
});
