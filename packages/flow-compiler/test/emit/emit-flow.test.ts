import { existing, referenceValue } from "@flowc/connect-model";
import { bindFlow, bindingsFrom, emitFlow, parseFlow } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { block, equals, error, flow, next } from "../helpers/graphs.js";

const support = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555/queue/q1";
const bindings = bindingsFrom(new Map([["queue", new Map([["Support", { arn: support }]])]]));

const frontDoor = flow(
  [
    block(
      "Welcome",
      "MessageParticipant",
      { Text: "$.Attributes.greeting" },
      next("Menu"),
      error("NoMatchingError", "Bye"),
    ),
    block(
      "Menu",
      "GetParticipantInput",
      { Text: "Press 1 for support.", StoreInput: "False", InputTimeLimitSeconds: "5" },
      next("Bye"),
      equals("1", "Set queue"),
      error("InputTimeLimitExceeded", "Menu"),
      error("NoMatchingCondition", "Bye"),
      error("NoMatchingError", "Bye"),
    ),
    block(
      "Set queue",
      "UpdateContactTargetQueue",
      { QueueId: referenceValue(existing.queue("Support")) },
      next("9f0b3c1e-4f3e-4c3d-9d55-0a6f3f3f3f3f"),
      error("NoMatchingError", "Bye"),
    ),
    block(
      "9f0b3c1e-4f3e-4c3d-9d55-0a6f3f3f3f3f",
      "UpdateContactAttributes",
      { Attributes: { tier: "gold", caller: "$.CustomerEndpoint.Address" }, TargetContact: "Current" },
      next("Bye"),
      error("NoMatchingError", "Bye"),
    ),
    block("Bye", "DisconnectParticipant", {}),
  ],
  { description: "Front door" },
);

test("a flow is written as the console writes it, with what its editor shows", async () => {
  const { graph, references } = bindFlow(frontDoor, bindings);
  await expect(emitFlow(graph, { references }).text).toMatchFileSnapshot("golden/front-door.json");
});

test("without layout a flow has no metadata", async () => {
  const { graph } = bindFlow(frontDoor, bindings);
  await expect(emitFlow(graph, { layout: false }).text).toMatchFileSnapshot("golden/front-door-bare.json");
});

test("a module gets the settings that the service demands", async () => {
  const module = flow([block("Return", "EndFlowModuleExecution", {})], { name: "Ask again", type: "MODULE" });
  await expect(emitFlow(module).text).toMatchFileSnapshot("golden/module.json");
});

test("a reference that is not bound is refused with its place", () => {
  const spans = { find: () => ({ file: "main.flow.ts", line: 3, column: 5 }) };
  expect(emitFlow(frontDoor, { spans })).toEqual({
    diagnostics: [
      expect.objectContaining({
        code: "FLOW302",
        message: '"Set queue" still refers to the queue "Support" by name, so the flow cannot be written.',
        span: { file: "main.flow.ts", line: 3, column: 5 },
        subject: { flow: "Main", block: "Set queue", pointer: "/Parameters/QueueId" },
      }),
    ],
  });
});

test("metadata that a flow has is written verbatim", () => {
  const metadata = { entryPointPosition: { x: 1, y: 2 }, mine: [] };
  const { text } = emitFlow(flow([block("Bye", "DisconnectParticipant", {})], { metadata }));
  expect(JSON.parse(text!).Metadata).toEqual(metadata);
});

test("a form that no longer fits its graph loses nothing of the graph", () => {
  const read = '{"Actions":[{"Identifier":"A","Type":"T"}],"note":"keep"}';
  const { unit } = parseFlow(read, { file: "flow.json", type: "CONTACT_FLOW" });
  const graph = {
    ...unit!.graph,
    entry: "A",
    blocks: [block("A", "T", { Text: "new" }, next("B")), block("B", "DisconnectParticipant", {})],
  };
  expect(JSON.parse(emitFlow(graph, { form: unit!.form }).text!)).toEqual({
    StartAction: "A",
    note: "keep",
    Actions: [
      { Identifier: "A", Type: "T", Parameters: { Text: "new" }, Transitions: { NextAction: "B" } },
      { Parameters: {}, Identifier: "B", Type: "DisconnectParticipant", Transitions: {} },
    ],
  });
});

test("a number that was changed is written as it is now", () => {
  const { unit } = parseFlow('{"Actions":[],"Settings":{"a":1.0,"b":2.0}}', { file: "flow.json" });
  const graph = { ...unit!.graph, settings: { a: 1, b: 3 } };
  expect(emitFlow(graph, { form: unit!.form }).text?.replaceAll(/\s/g, "")).toBe(
    '{"Actions":[],"Settings":{"a":1.0,"b":3}}',
  );
});

test("a condition keeps its id in the editor when nothing about it changes", () => {
  const ids = (graph: typeof frontDoor) =>
    JSON.parse(emitFlow(bindFlow(graph, bindings).graph).text!).Metadata.ActionMetadata.Menu.conditionMetadata;
  expect(ids({ ...frontDoor, blocks: frontDoor.blocks.slice(1) })).toEqual(ids(frontDoor));
});

test("conditions of operators whose label the editor is not known to use get none", () => {
  const compare = block(
    "Check",
    "Compare",
    { ComparisonValue: "$.Attributes.x" },
    { kind: "condition", operator: "NumberLessThan", operands: ["3"], target: "Bye" },
    error("NoMatchingCondition", "Bye"),
  );
  const { text } = emitFlow(flow([compare, block("Bye", "DisconnectParticipant", {})]));
  expect(JSON.parse(text!).Metadata.ActionMetadata.Check).not.toHaveProperty("conditionMetadata");
});
