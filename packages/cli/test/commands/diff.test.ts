import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { helloDocument, temporaryProject } from "../helpers/temporary-project.js";

function menuFlow(queue: string, greeting = "Welcome."): string {
  return `import { contactFlow, existing } from "@flowc/flow-dsl";

export const main = contactFlow("Main", (f) => {
  f.playPrompt(${JSON.stringify(greeting)});
  f.getCustomerInput("Press 1 or 2.", {
    timeoutSeconds: 5,
    1: (f) => f.transferToQueue(existing.queue("Orders"), {}),
    2: (f) => f.transferToQueue(existing.queue(${JSON.stringify(queue)}), {}),
    timeout: (f) => f.disconnect(),
    noMatch: (f) => f.disconnect(),
  });
  f.disconnect();
});

export const spare = contactFlow("Spare", (f) => f.disconnect());
`;
}

const versions = { "old/main.flow.ts": menuFlow("Sales"), "new/main.flow.ts": menuFlow("Support", "Hello.") };

it("says in a caller's words what changed between two versions of a project", async () => {
  const folder = temporaryProject(versions);
  expect(await flowc(folder, ["diff", "old", "new"])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "~ "Main"
      risky     Pressing 2 now reaches queue "Support" instead of queue "Sales".
      harmless  Callers now hear "Hello." instead of "Welcome.".
      Not noticed by contacts: 3 blocks have other identifiers: "play-prompt-welcome" is now "play-prompt-hello", and so on.

    1 flow changed: 1 risky, 1 harmless. 1 flow does the same as before.
    ",
    }
  `);
});

it("writes Markdown in which nothing that an author wrote is markup", async () => {
  const folder = temporaryProject({
    "old.flow.ts": menuFlow("Sales"),
    "new.flow.ts": menuFlow("Sales", "Hi *all* <b>@team</b> #1 https://x.example |`"),
  });
  const { stdout } = await flowc(folder, ["diff", "old.flow.ts#main", "new.flow.ts#Main", "--format", "markdown"]);
  expect(stdout).toMatchInlineSnapshot(`
    "### "Main"

    - 🟢 **harmless** Callers now hear "Hi \\*all\\* &lt;b\\>&#64;&#8203;team&lt;/b\\> &#35;&#8203;1 https:&#8203;&#47;&#47;x.example \\|\\\`" instead of "Welcome.".
    - Not noticed by contacts: One block has another identifier: "play-prompt-welcome" is now "play-prompt-hi-all-team-1-https-x-example".

    **1 flow changed: 1 harmless.**
    "
  `);
});

it("gives typed data to programs", async () => {
  const folder = temporaryProject(versions);
  const { stdout, stderr } = await flowc(folder, ["diff", "old", "new", "--format", "json"]);
  const { isDifferent, flows, diagnostics } = JSON.parse(stdout);
  expect([isDifferent, diagnostics, stderr]).toEqual([true, [], ""]);
  expect(flows[0]).toMatchObject({ status: "compared", name: "Main", diff: { verdict: "risky" } });
  expect(flows[0].diff.changes[0]).toMatchObject({ kind: "reference-changed", way: ["press 2"] });
});

it.each(["--exit-code", "--detailed-exitcode"])("ends with 3 when %s asked for it and they differ", async (option) => {
  const folder = temporaryProject(versions);
  const ended = async (...words: string[]) => (await flowc(folder, ["diff", ...words])).exitCode;
  expect(await ended("old", "new")).toBe(0);
  expect(await ended("old", "new", option)).toBe(3);
  expect(await ended("old", "old", option)).toBe(0);
});

it("says that only the layout differs, and that this is no change", async () => {
  const at = (x: number) =>
    JSON.stringify({ ...JSON.parse(helloDocument), Metadata: { ActionMetadata: { end: { position: { x, y: 0 } } } } });
  const folder = temporaryProject({ "a.json": at(1), "b.json": at(2) });
  expect(await flowc(folder, ["diff", "a.json", "b.json", "--exit-code"])).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "~ "a" → "b"
      Only the layout differs: blocks stand in other places in the editor.

    No contact would notice a difference.
    ",
    }
  `);
});

it("tells which flows are new and which are gone", async () => {
  const other = menuFlow("Sales").replace('"Spare"', '"Extra"');
  const folder = temporaryProject({ "old/main.flow.ts": menuFlow("Sales"), "new/main.flow.ts": other });
  expect((await flowc(folder, ["diff", "old", "new"])).stdout).toMatchInlineSnapshot(`
    "+ "Extra" (CONTACT_FLOW)
      This flow is new.

    - "Spare" (CONTACT_FLOW)
      This flow is gone.

    2 flows changed: 1 breaking, 1 harmless. 1 flow does the same as before.
    "
  `);
});

it("compares a document with a flow in TypeScript, whatever the two are called", async () => {
  const folder = temporaryProject({ "a.json": helloDocument, "b.flow.ts": menuFlow("Sales") });
  const { stdout, stderr, exitCode } = await flowc(folder, ["diff", "a.json", "b.flow.ts#spare"]);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('~ "a" → "Spare"');
});

it("offers the nearest flow of a file", async () => {
  const folder = temporaryProject(versions);
  const { exitCode, stdout, stderr } = await flowc(folder, ["diff", "old", "new/main.flow.ts#mian"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toMatchInlineSnapshot(`
    "error[CLI180] "new/main.flow.ts" has no flow called "mian".
      help: Did you mean "main"? It has "main", "Main", "spare", "Spare".

    1 error.
    flowc explain CLI180 tells more about it.
    "
  `);
});

it("says what is broken about a document and compares nothing", async () => {
  const folder = temporaryProject({ "a.json": helloDocument, "b.json": "{" });
  const { exitCode, stdout, stderr } = await flowc(folder, ["diff", "a.json", "b.json"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[FLOW801]");
});

it("wants exactly two words", async () => {
  const folder = temporaryProject(versions);
  expect(await flowc(folder, ["diff", "old"])).toEqual({
    exitCode: 2,
    stdout: "",
    stderr: expect.stringContaining("error[CLI332] flowc diff needs <after>"),
  });
});
