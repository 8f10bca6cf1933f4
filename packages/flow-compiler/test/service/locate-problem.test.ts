import { locateServiceProblem } from "@flowc/flow-compiler";
import { block, flowOf } from "@flowc/flow-compiler/testing";
import { expect, test } from "vitest";

const graph = flowOf([
  block("Tag", "TagContact", { Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7" } }),
  block("Set", "UpdateContactAttributes", { Attributes: { tier: "" } }),
  block("Bye", "DisconectParticipant"),
]);

test.each([
  ["Invalid Action property value. Path: Actions[1].Parameters.Text", { block: "Set", pointer: "/Parameters/Text" }],
  [
    "Invalid Action property name. Path: Actions[0].Parameters.Messages[2].Media.Uri",
    { block: "Tag", pointer: "/Parameters/Messages/2/Media/Uri" },
  ],
  [
    "Invalid Action error. Error: NoMatchingError, Path: Actions[2].Transitions.Errors[0].ErrorType",
    { block: "Bye", pointer: "/Transitions/Errors/0/ErrorType" },
  ],
  ["Invalid Action property value. Path: Actions[0]", { block: "Tag", pointer: "" }],
  ["Invalid branch. Path: 2.Evaluate", { block: "Bye", pointer: "/Transitions/Conditions" }],
  ["Invalid Action property value. Path: 0.Parameter", { block: "Tag", pointer: "/Parameters" }],
  ["Invalid Action property value. Path: StartAction", { pointer: "/StartAction" }],
  ["Invalid Action type. Type: DisconectParticipant", { block: "Bye", pointer: "/Type" }],
  ["Empty value in Parameters.Attributes", { block: "Set", pointer: "/Parameters/Attributes" }],
  ["More than 6 tags in Parameters.Tags", { block: "Tag", pointer: "/Parameters/Tags" }],
])("%s", (message, place) => {
  expect(locateServiceProblem(message, graph)).toEqual(place);
});

test.each([
  "Invalid Action property value. Path: Actions[3].Parameters",
  "Invalid Action type. Type: Unseen",
  "Path: ",
  "Something else went wrong",
  "",
])("a message without a place that exists gives nothing: %s", (message) => {
  expect(locateServiceProblem(message, graph)).toBeUndefined();
});
