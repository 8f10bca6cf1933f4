import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import type { TestAction, TestContent, TestObservation } from "./test-content.js";

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function listOf(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function actionOf({ Identifier, Type, Parameters, Transitions }: JsonObject): TestAction {
  const { NextAction } = objectOf(Transitions);
  return {
    Identifier: textOf(Identifier),
    Type: textOf(Type) as TestAction["Type"],
    Parameters: objectOf(Parameters),
    Transitions: typeof NextAction === "string" ? { NextAction } : {},
  };
}

function observationOf({ Identifier, Event, Actions, Transitions }: JsonObject): TestObservation {
  const event = objectOf(Event);
  const next = objectOf(Transitions).NextObservations;
  return {
    Identifier: textOf(Identifier),
    Event: {
      Identifier: textOf(event.Identifier),
      Type: textOf(event.Type) as TestObservation["Event"]["Type"],
      Actor: "System",
      Properties: objectOf(event.Properties),
    },
    Actions: listOf(Actions).map(actionOf),
    Transitions: { NextObservations: Array.isArray(next) ? next.filter((id) => typeof id === "string") : [] },
  };
}

/** Reads the content of a test case as far as it can be run: what is not there is empty. `contentProblems` judges it. */
export function readTestContent(content: JsonValue): TestContent {
  const { Metadata, Observations } = objectOf(content);
  return {
    Version: "2019-10-30",
    Metadata: objectOf(Metadata),
    Observations: listOf(Observations).map(observationOf),
  };
}
