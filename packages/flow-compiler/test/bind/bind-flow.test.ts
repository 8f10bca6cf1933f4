import { existing, type ParameterValue, referenceValue } from "@flowc/connect-model";
import { bindFlow, bindingsFrom, flowArns, flowReferences } from "@flowc/flow-compiler";
import { expect, test } from "vitest";
import { block, flow } from "../helpers/graphs.js";

const arns = {
  support: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/support",
  lookup: "arn:aws:lambda:eu-west-2:123456789012:function:lookup",
  lookupLive: "arn:aws:lambda:eu-west-2:123456789012:function:lookup:live",
  ask: "arn:aws:connect:eu-west-2:123456789012:instance/i/flow-module/ask",
};
const bindings = bindingsFrom(
  new Map([
    ["queue", new Map([["Support", { arn: arns.support }]])],
    ["lambdaFunction", new Map([["lookup", { arn: arns.lookup }]])],
    ["flowModule", new Map([["Ask", { arn: arns.ask }]])],
  ]),
);
const holding = (value: ParameterValue) => flow([block("Here", "Any", { Value: value })]);
const bound = (value: ParameterValue) => bindFlow(holding(value), bindings).graph.blocks[0]!.parameters.Value;

test("a reference becomes the ARN of what it names", () => {
  expect(bound(referenceValue(existing.queue("Support")))).toBe(arns.support);
});

test("references are found at any depth", () => {
  const value = { list: [{ inner: referenceValue(existing.queue("Support")) }], other: "text" };
  expect(bound(value)).toEqual({ list: [{ inner: arns.support }], other: "text" });
});

test("a qualifier follows the ARN", () => {
  expect(bound(referenceValue(existing.flowModule("Ask"), "$LATEST"))).toBe(`${arns.ask}:$LATEST`);
});

test("a Lambda function may carry its qualifier in its name", () => {
  expect(bound(referenceValue(existing.lambdaFunction("lookup:live")))).toBe(arns.lookupLive);
});

test("a Lambda function that is bound with its qualifier is taken as it is", () => {
  const other = bindingsFrom(new Map([["lambdaFunction", new Map([["lookup:live", { arn: arns.lookupLive }]])]]));
  const graph = holding(referenceValue(existing.lambdaFunction("lookup:live")));
  expect(bindFlow(graph, other).graph.blocks[0]!.parameters.Value).toBe(arns.lookupLive);
});

test("a qualifier that the kind cannot have is refused", () => {
  const { diagnostics } = bindFlow(holding(referenceValue(existing.queue("Support"), "7")), bindings);
  expect(diagnostics).toMatchObject([
    {
      code: "FLOW303",
      message: '"Here" asks for ":7" of the queue "Support", which it cannot have.',
      help: "Leave the qualifier out: a queue has no versions.",
    },
  ]);
});

test("each reference that nothing is known of is one finding with the nearest name", () => {
  const graph = flow([
    block("One", "Any", { A: referenceValue(existing.queue("Suport")), B: referenceValue(existing.queue("Sales")) }),
    block("Two", "Any", { A: referenceValue(existing.prompt("Beep")) }),
  ]);
  const result = bindFlow(graph, bindings);
  expect(result.diagnostics.map(({ message, help }) => [message, help])).toEqual([
    ['"One" refers to the queue "Suport", which this environment does not know.', 'Did you mean "Support"?'],
    [
      '"One" refers to the queue "Sales", which this environment does not know.',
      'Declare it, or add it to the bindings. Known: "Support".',
    ],
    [
      '"Two" refers to the prompt "Beep", which this environment does not know.',
      "No prompt is known here: declare it, or add it to the bindings.",
    ],
  ]);
  expect(result.graph).toEqual(graph);
});

test("findings stand where the spans say", () => {
  const spans = { find: (at: string, pointer?: string) => ({ file: `${at}${pointer}`, line: 1, column: 1 }) };
  const { diagnostics } = bindFlow(holding(referenceValue(existing.queue("Nobody"))), bindings, spans);
  expect(diagnostics[0]).toMatchObject({
    span: { file: "Here/Parameters/Value" },
    subject: { flow: "Main", block: "Here", pointer: "/Parameters/Value" },
  });
});

test("a flow without references is the same flow", () => {
  const graph = holding("text");
  expect(bindFlow(graph, bindings)).toEqual({ graph, references: [], diagnostics: [] });
});

test("what was bound is told with name and ARN", () => {
  const { references } = bindFlow(holding(referenceValue(existing.queue("Support"))), bindings);
  expect(references).toEqual([
    { block: "Here", pointer: "/Parameters/Value", target: { kind: "queue", name: "Support" }, arn: arns.support },
  ]);
});

test("references and ARNs of a flow are listed with their places", () => {
  const graph = holding({ a: referenceValue(existing.queue("Support")), "b/c": [arns.lookup, "no arn: here"] });
  expect(flowReferences(graph)).toEqual([
    { block: "Here", pointer: "/Parameters/Value/a", target: { kind: "queue", name: "Support" } },
  ]);
  expect(flowArns(graph)).toEqual([{ block: "Here", pointer: "/Parameters/Value/b~1c/0", arn: arns.lookup }]);
});
