import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { assertOperators, testLanguageVersion } from "./test-content.js";

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

const actionTypes = ["SendInstruction", "OverrideSystemBehavior", "Assert", "TestControl"];

function assertProblems(path: string, { Namespace, Operator, Operand }: JsonObject): readonly string[] {
  return [
    ...(typeof Namespace === "string" && Namespace.startsWith("$.") ? [] : [`${path} needs a JSONPath as Namespace`]),
    ...(assertOperators.includes(String(Operator)) ? [] : [`${path} has an invalid Operator`]),
    ...(Operand === undefined ? [`${path} has no Operand`] : []),
  ];
}

function overrideProblems(path: string, { Behavior }: JsonObject): readonly string[] {
  const { ActionParameters } = objectOf(objectOf(Behavior).Properties);
  const isEmpty = Object.keys(objectOf(ActionParameters)).length === 0;
  return isEmpty ? [`${path} must name in ActionParameters what it overrides`] : [];
}

function actionProblems(path: string, given: JsonValue): readonly string[] {
  const action = objectOf(given);
  const parameters = objectOf(action.Parameters);
  const type = String(action.Type);
  return [
    ...(typeof action.Identifier === "string" ? [] : [`${path} has no Identifier`]),
    ...(actionTypes.includes(type) ? [] : [`${path} has an unknown Type`]),
    ...(objectOf(action.Transitions).NextAction === "" ? [`${path} has an empty NextAction`] : []),
    ...(type === "Assert" ? assertProblems(path, parameters) : []),
    ...(type === "OverrideSystemBehavior" ? overrideProblems(path, parameters) : []),
  ];
}

function observationProblems(given: JsonValue, index: number, ids: readonly (JsonValue | undefined)[]) {
  const { Identifier, Event, Usage, Actions, Transitions } = objectOf(given);
  const path = `Observations[${index}]`;
  const unknown = listOf(objectOf(Transitions).NextObservations).filter((next) => !ids.includes(next));
  return [
    ...(typeof Identifier === "string" ? [] : [`${path} has no Identifier`]),
    ...(ids.indexOf(Identifier) < index ? [`${path} has the Identifier of another one`] : []),
    ...(isJsonObject(Event) ? [] : [`${path} has no Event`]),
    ...(Usage === undefined ? [] : [`${path} has Usage, which is not supported`]),
    ...listOf(Actions).flatMap((action, at) => actionProblems(`${path}.Actions[${at}]`, action)),
    ...unknown.map((next) => `${path} leads to ${String(next)}, which is not there`),
  ];
}

/**
 * What the service refuses in the content of a published test case (observed by others on the live service, 2026-09).
 * Empty when there is nothing.
 */
export function contentProblems(content: JsonValue): readonly string[] {
  if (!isJsonObject(content)) return ["Content is not a JSON object"];
  const observations = listOf(content.Observations);
  const ids = observations.map((observation) => objectOf(observation).Identifier);
  return [
    ...(content.Version === testLanguageVersion ? [] : [`Version must be ${testLanguageVersion}`]),
    ...(observations.length > 0 ? [] : ["Observations must be a list with at least one observation"]),
    ...observations.flatMap((observation, index) => observationProblems(observation, index, ids)),
  ];
}
