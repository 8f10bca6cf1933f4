import {
  conditionHolds,
  decisionOf,
  errorsOf,
  findAction,
  outcomesOf,
  type Parameters,
  parametersOf,
  selectMode,
  valuesAt,
  writesOf,
} from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

function modeOf(type: string, parameters: Parameters): string | undefined {
  return selectMode(findAction(type)!, parameters)?.name;
}

function errors(type: string, parameters: Parameters, flowType?: "CONTACT_FLOW" | "AGENT_TRANSFER"): string[] {
  const entry = findAction(type)!;
  return [...errorsOf(outcomesOf(entry, selectMode(entry, parameters)), parameters, flowType).required].sort();
}

describe("selectMode", () => {
  test.each([
    ["GetParticipantInput", { StoreInput: "False" }, "menu"],
    ["GetParticipantInput", { StoreInput: "True" }, "store"],
    ["GetParticipantInput", { EnableDTMFBuffer: "True" }, "buffer"],
    ["GetParticipantInput", {}, undefined],
    ["Wait", { TimeLimitSeconds: "60" }, undefined],
    ["Wait", { TimeLimitSeconds: "60", Events: ["CustomerReturned"] }, "forEvents"],
    ["Wait", { TimeLimitSeconds: "60", ContinueExecution: "True", MinimumWaitTimeSeconds: "5" }, "keepRunning"],
    ["CheckMetricData", { MetricType: "NumberOfAgentsStaffed" }, "staffing"],
    ["CheckMetricData", { MetricType: "NumberOfContactsInQueue" }, "queueStatus"],
    ["CheckVoiceId", { CheckVoiceIdOption: "fraudDetection" }, "fraud"],
    ["InvokeLambdaFunction", { InvocationType: "ASYNCHRONOUS" }, "asynchronous"],
    ["InvokeLambdaFunction", { InvocationType: "SYNCHRONOUS" }, undefined],
    ["MessageParticipant", { Text: "Hello" }, undefined],
  ] as const)("%s with %j is used as %s", (type, parameters, mode) => {
    expect(modeOf(type, parameters)).toBe(mode);
  });
});

describe("errorsOf", () => {
  test("asks a menu for all three errors and a stored input for its own", () => {
    expect(errors("GetParticipantInput", { StoreInput: "False" })).toEqual([
      "InputTimeLimitExceeded",
      "NoMatchingCondition",
      "NoMatchingError",
    ]);
    expect(errors("GetParticipantInput", { StoreInput: "True" })).toEqual(["NoMatchingError"]);
    expect(
      errors("GetParticipantInput", { StoreInput: "True", InputValidation: { PhoneNumberValidation: {} } }),
    ).toEqual(["InvalidPhoneNumber", "NoMatchingError"]);
  });

  test("asks a wait for the error of an event that it waits for", () => {
    expect(errors("Wait", { Events: ["CustomerReturned"] })).toEqual(["NoMatchingError"]);
    expect(errors("Wait", { Events: ["CustomerReturned", "BotParticipantDisconnected"] })).toEqual([
      "NoMatchingError",
      "ParticipantNotFound",
    ]);
  });

  test("leaves out what a flow type refuses", () => {
    const parameters = { ContinueFlowExecution: "True" };
    expect(errors("TransferParticipantToThirdParty", parameters, "CONTACT_FLOW")).toContain("CallFailed");
    expect(errors("TransferParticipantToThirdParty", parameters, "AGENT_TRANSFER")).toEqual(["NoMatchingError"]);
    expect(errors("TransferParticipantToThirdParty", { ContinueFlowExecution: "False" })).toEqual(["NoMatchingError"]);
  });
});

describe("parametersOf", () => {
  test("lets a mode change a parameter and keeps the others", () => {
    const entry = findAction("InvokeLambdaFunction")!;
    const asynchronous = parametersOf(entry, selectMode(entry, { InvocationType: "ASYNCHRONOUS" }));
    expect(asynchronous.InvocationTimeLimitSeconds).toMatchObject({ max: 60 });
    expect(parametersOf(entry).InvocationTimeLimitSeconds).toMatchObject({ max: 8 });
    expect(Object.keys(asynchronous)).toEqual(Object.keys(entry.parameters));
  });
});

describe("conditionHolds", () => {
  test.each([
    [{ A: "x" }, { A: "x" }, true],
    [{ A: "x" }, { A: "X" }, false],
    [{ A: ["x", "y"] }, { A: "y" }, true],
    [{ A: true }, { A: null }, true],
    [{ A: true }, {}, false],
    [{ A: false }, {}, true],
    [{ A: false }, { A: "x" }, false],
    [{ "A.B": "x" }, { A: { B: "x" } }, true],
    [{ "A.B": true }, { A: "text" }, false],
    [{ A: "x" }, { A: ["w", "x"] }, true],
    [{ A: "x", B: true }, { A: "x" }, false],
    [{}, {}, true],
  ] as const)("%j over %j is %s", (condition, parameters, holds) => {
    expect(conditionHolds(condition, parameters)).toBe(holds);
  });
});

describe("valuesAt", () => {
  const parameters = { Messages: [{ Text: "a" }, { PromptId: "b" }, { Text: "c" }], Deep: { Name: "d" } };

  test.each([
    ["Deep.Name", ["d"]],
    ["Messages[].Text", ["a", "c"]],
    ["Messages[]", parameters.Messages],
    ["Messages", [parameters.Messages]],
    ["Messages.Text", []],
    ["Deep[].Name", []],
    ["Missing.Name", []],
    ["toString", []],
  ])("finds what stands at %s", (path, values) => {
    expect(valuesAt(parameters, path)).toEqual(values);
  });
});

test("what decides an outcome, and what is filled, can depend on the mode", () => {
  const input = findAction("GetParticipantInput")!;
  const lambda = findAction("InvokeLambdaFunction")!;
  const facts = (entry: typeof input, parameters: Parameters) => {
    const mode = selectMode(entry, parameters);
    return [decisionOf(entry, mode), writesOf(entry, mode)];
  };
  expect(facts(input, { StoreInput: "True" })).toEqual(["participant", ["$.StoredCustomerInput"]]);
  expect(facts(input, { StoreInput: "False" })).toEqual(["participant", []]);
  expect(facts(input, { EnableDTMFBuffer: "True" })).toEqual(["contact", []]);
  expect(facts(lambda, {})).toEqual(["elsewhere", ["$.External", "$.LambdaInvocation"]]);
  expect(facts(lambda, { InvocationType: "ASYNCHRONOUS" })).toEqual(["elsewhere", ["$.LambdaInvocation"]]);
});
