import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { temporaryProject } from "../helpers/temporary-project.js";

const instance = "arn:aws:connect:eu-west-2:123456789012:instance/00000000-0000-4000-8000-000000000000";
const arns = {
  main: `${instance}/contact-flow/00000000-0000-4000-8000-00000000000a`,
  closing: `${instance}/contact-flow/00000000-0000-4000-8000-00000000000b`,
  queue: `${instance}/queue/00000000-0000-4000-8000-00000000000c`,
};

/** An answer of describe-contact-flow. */
function described(name: string, arn: string, actions: readonly object[]): string {
  const content = {
    Version: "2019-10-30",
    StartAction: "11111111-0000-4000-8000-000000000001",
    Metadata: { entryPointPosition: { x: 1, y: 2 }, ActionMetadata: {} },
    Actions: actions,
  };
  return JSON.stringify({
    ContactFlow: { Name: name, Arn: arn, Type: "CONTACT_FLOW", Status: "PUBLISHED", Content: JSON.stringify(content) },
  });
}

const id = (number: number) => `11111111-0000-4000-8000-00000000000${number}`;
const failing = (target: string) => ({ Errors: [{ NextAction: target, ErrorType: "NoMatchingError" }] });

const main = described("Main", arns.main, [
  {
    Identifier: id(1),
    Type: "MessageParticipant",
    Parameters: { Text: "Hello." },
    Transitions: { NextAction: id(2), ...failing(id(2)), Conditions: [] },
  },
  {
    Identifier: id(2),
    Type: "UpdateContactTargetQueue",
    Parameters: { QueueId: arns.queue },
    Transitions: { NextAction: id(3), ...failing(id(3)), Conditions: [] },
  },
  {
    Identifier: id(3),
    Type: "TransferToFlow",
    Parameters: { ContactFlowId: arns.closing },
    Transitions: { NextAction: id(4), ...failing(id(4)), Conditions: [] },
  },
  { Identifier: id(4), Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
]);

const closing = described("Closing", arns.closing, [
  { Identifier: id(1), Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
]);

const exported = { "exported/main.json": main, "exported/closing.json": closing };

it("writes a project that builds the flows again, with the ARNs that they had", async () => {
  const folder = temporaryProject(exported);
  expect(await flowc(folder, ["import", "exported", "--out", "center"])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "Wrote 2 flows to center
      flows/closing.flow.ts  Closing: 1 block in 6 lines
      flows/main.flow.ts     Main: 4 blocks in 9 lines
      and bindings/imported.json, flowc.config.ts, package.json, resources.ts, tsconfig.json
    flowc build --env imported writes them with the ARNs that they were exported with.
    ",
    }
  `);
  const center = join(folder, "center");
  expect(readFileSync(join(center, "flows/main.flow.ts"), "utf8")).toMatchInlineSnapshot(`
    "import { contactFlow } from "@flowc/flow-dsl";
    import { queue00000000 } from "../resources.js";
    import { closing } from "./closing.flow.js";
    import origin from "./main.origin.json" with { type: "json" };

    export const main = contactFlow("Main", { origin }, (f) => {
      f.playPrompt("Hello.", { onError: (f) => f }).setWorkingQueue(queue00000000, { onError: (f) => f });
      f.transferToFlow(closing, { onError: (f) => f.disconnect() });
    });
    "
  `);
  const { exitCode } = await flowc(center, ["build", "--env", "imported"]);
  expect(exitCode).toBe(0);
  const built = JSON.parse(readFileSync(join(center, "build/main.json"), "utf8"));
  expect(built).toEqual(JSON.parse(JSON.parse(main).ContactFlow.Content));
});

it("replaces nothing that is there, unless told to", async () => {
  const folder = temporaryProject({ ...exported, "center/flows/main.flow.ts": "// mine\n" });
  const refused = await flowc(folder, ["import", "exported", "--out", "center"]);
  expect(refused).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "error[CLI134] <folder>/center already has 1 of the 9 files that this import would write: "flows/main.flow.ts".
      help: Nothing was written. Choose another folder with --out, or replace these files with --force.

    1 error.
    flowc explain CLI134 tells more about it.
    ",
      "stdout": "",
    }
  `);
  expect(existsSync(join(folder, "center/resources.ts"))).toBe(false);
  expect(readFileSync(join(folder, "center/flows/main.flow.ts"), "utf8")).toBe("// mine\n");
  const { exitCode } = await flowc(folder, ["import", "exported", "--out", "center", "--force"]);
  expect(exitCode).toBe(0);
  expect(readFileSync(join(folder, "center/flows/main.flow.ts"), "utf8")).toContain("contactFlow");
});

it("never replaces the configuration of a project", async () => {
  const config = "export default {};\n";
  const folder = temporaryProject({ ...exported, "center/flowc.config.ts": config });
  await flowc(folder, ["import", "exported", "--out", "center", "--force"]);
  expect(readFileSync(join(folder, "center/flowc.config.ts"), "utf8")).toBe(config);
});

it("imports what it can and reports what it cannot", async () => {
  const folder = temporaryProject({ ...exported, "exported/other.json": "[1, 2]", "exported/broken.json": "{" });
  const { exitCode, stdout } = await flowc(folder, ["import", "exported", "--out", "center", "--format", "json"]);
  const result = JSON.parse(stdout);
  expect(exitCode).toBe(1);
  expect(result.flows.map(({ name }: { name: string }) => name)).toEqual(["Closing", "Main"]);
  expect(result.diagnostics.map(({ code }: { code: string }) => code).sort()).toEqual(["FLOW801", "FLOW805"]);
  expect(result.isWritten).toBe(true);
});

it("needs to know where to", async () => {
  const { exitCode, stderr } = await flowc(temporaryProject(exported), ["import", "exported"]);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("flowc import needs --out: the folder")]);
});
