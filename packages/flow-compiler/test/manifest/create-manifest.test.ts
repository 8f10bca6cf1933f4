import { existing, referenceValue } from "@flowc/connect-model";
import { createManifest, manifestFlow } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";
import { block, flow } from "../helpers/graphs.js";

const hash = (text: string) => `hash of ${text}`;
const lambda = "arn:aws:lambda:eu-west-2:123456789012:function:lookup";

test("a manifest names each flow with its file, hash and references", () => {
  const graph = flow([
    block("One", "Any", { A: referenceValue(existing.queue("Support")), B: lambda }),
    block("Two", "Any", {
      A: referenceValue(existing.queue("Support")),
      B: referenceValue(existing.flowModule("Ask"), "3"),
    }),
    block("Three", "Any", { A: "arn:aws:s3:::prompts" }),
  ]);
  expect(createManifest([{ ...manifestFlow(graph, "text", hash), file: "main.json" }])).toEqual({
    version: 1,
    flows: [
      {
        name: "Main",
        type: "CONTACT_FLOW",
        file: "main.json",
        sha256: "hash of text",
        references: [
          { kind: "flowModule", name: "Ask", qualifier: "3" },
          { kind: "lambdaFunction", arn: lambda },
          { kind: "other", arn: "arn:aws:s3:::prompts" },
          { kind: "queue", name: "Support" },
        ],
      },
    ],
  });
});

test("the order in which flows are given does not matter", () => {
  const entries = ["b", "a", "B", "é", "a"].map((name, at) => ({
    ...manifestFlow(flow([], { name, type: at === 4 ? "MODULE" : "CONTACT_FLOW" }), name, hash),
    file: `${at}.json`,
  }));
  const expected = createManifest(entries);
  expect(expected.flows.map(({ name, type }) => `${name} ${type}`)).toEqual([
    "B CONTACT_FLOW",
    "a CONTACT_FLOW",
    "a MODULE",
    "b CONTACT_FLOW",
    "é CONTACT_FLOW",
  ]);
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
      expect(createManifest(shuffled)).toEqual(expected);
    }),
  );
});
