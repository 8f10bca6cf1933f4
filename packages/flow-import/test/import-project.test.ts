import { contactFlow, existing, flowModule, lambda } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { importProject } from "../src/index.js";
import { documentOf } from "./helpers/open-document.js";

const lookup = lambda<{ phone: string }, { tier: string }>("customer-lookup");

const identify = flowModule(
  "Identify",
  {
    input: { phone: "string" },
    output: { tier: "string" },
    branches: ["known", "unknown"],
    onError: (f) => f.returnFromModule({ branch: "unknown" }),
  },
  (f) => {
    const customer = f.invokeLambda(lookup, { phone: f.input.phone });
    f.returnFromModule({ branch: "known", data: { tier: customer.tier } });
  },
);

const main = contactFlow("Main", { onError: (f) => f.disconnect() }, (f) => {
  f.setVoice({ voice: "Amy", language: "en-GB" });
  f.invokeModule(
    identify,
    { phone: f.system.customerEndpoint.address },
    { branches: { known: (f) => f.playPrompt("Hello."), unknown: (f) => f } },
  );
  f.transferToQueue(existing.queue("Sales"));
});

const imported = () => importProject([documentOf(main), documentOf(identify)]);

test("the names that a build without an environment leaves open become references again", async () => {
  const { files, environment } = await imported();
  expect(files.get("resources.ts")).toContain('export const sales = existing.queue("Sales");');
  expect(files.get("resources.ts")).toContain('export const customerLookup = lambda("customer-lookup");');
  expect(files.get("flows/main.flow.ts")).toContain('import { identify } from "./identify.flow.js";');
  expect(environment).toBeUndefined();
});

test("the contract of a module is worked out from its content and its callers", async () => {
  const { files } = await imported();
  expect(files.get("flows/identify.flow.ts")).toContain(`    input: { phone: "string" },
    output: { tier: "string" },
    branches: ["known", "unknown"],`);
});

test("what a caller leaves out is optional, and what only a caller passes is part of the contract", async () => {
  const silent = contactFlow("Silent", (f) => {
    f.action("InvokeFlowModule", { FlowModuleId: identify, Input: { trial: true } });
    f.disconnect();
  });
  const { files } = await importProject([documentOf(main), documentOf(identify), documentOf(silent)]);
  expect(files.get("flows/identify.flow.ts")).toContain(
    'input: { phone: { type: "string", optional: true }, trial: { type: "boolean", optional: true } }',
  );
});

test("identifiers that the builder derives are no labels", async () => {
  const { files } = await imported();
  expect(files.get("flows/main.flow.ts")).not.toContain("label");
});

test("two actions of one block become one call again", async () => {
  const { files, flows } = await imported();
  expect(files.get("flows/main.flow.ts")).toContain('f.setVoice({ voice: "Amy", language: "en-GB" })');
  expect(flows.map(({ actions }) => actions)).toEqual([0, 0]);
});
