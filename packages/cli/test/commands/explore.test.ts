import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { helloDocument, temporaryProject } from "../helpers/temporary-project.js";

const guide = readFileSync(new URL("../../../../docs/guide/explore.md", import.meta.url), "utf8");

/** The flow of the guide. */
function guideFolder(more: Readonly<Record<string, string>> = {}): string {
  const flow = /^```ts (flows\/main\.flow\.ts)\n(.*?)^```/ms.exec(guide);
  return temporaryProject({ [flow?.[1] ?? ""]: flow?.[2] ?? "", ...more });
}

const flow = "flows/main.flow.ts";

it("tells the way to a branch as the guide says", async () => {
  const { stdout, stderr, exitCode } = await flowc(guideFolder(), ["explore", flow]);
  expect(stdout).toContain(/^```text\n(.*?)^```/ms.exec(guide)?.[1]);
  expect(stdout).toMatch(
    /^\d+ of \d+ branches can be taken, \d+ of them only when a block fails\. \d+ states .*, all\.\n/,
  );
  expect([stderr, exitCode]).toEqual(["", 0]);
});

it("leaves out what only takes a failure, when asked to", async () => {
  const { stdout } = await flowc(guideFolder(), ["explore", flow, "--play-all"]);
  expect(stdout).not.toContain("fails with");
  expect(stdout).toContain("the block does not fail so");
});

it("writes tests that import the flow, and never over tests that are there", async () => {
  const folder = guideFolder({ "test/kept.test.ts": "// mine\n" });
  const { stdout, exitCode } = await flowc(folder, ["explore", flow, "--tests", "test/main.test.ts"]);
  expect(stdout).toContain("Tests are in test/main.test.ts.\n");
  expect(exitCode).toBe(0);
  expect(readFileSync(join(folder, "test/main.test.ts"), "utf8")).toContain(
    'import { main } from "../flows/main.flow.js";\n',
  );
  const refused = await flowc(folder, ["explore", flow, "--tests", "test/kept.test.ts"]);
  expect(refused.stderr).toContain("CLI291");
  expect(refused.exitCode).toBe(1);
  expect(readFileSync(join(folder, "test/kept.test.ts"), "utf8")).toBe("// mine\n");
  const forced = await flowc(folder, ["explore", flow, "--tests", "test/kept.test.ts", "--force"]);
  expect(forced.exitCode).toBe(0);
});

it("explores a document, and says that tests need TypeScript", async () => {
  const folder = temporaryProject({ "hello.json": helloDocument });
  expect((await flowc(folder, ["explore", "hello.json"])).stdout).toContain("branches can be taken");
  const { stderr, exitCode } = await flowc(folder, ["explore", "hello.json", "--tests", "hello.test.ts"]);
  expect(stderr).toContain("CLI290");
  expect(exitCode).toBe(1);
  expect(existsSync(join(folder, "hello.test.ts"))).toBe(false);
});

it("gives every way as JSON, and says when it stopped early", async () => {
  const { stdout } = await flowc(guideFolder(), ["explore", flow, "--states", "2", "--format", "json"]);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ flow: "Main", states: 2, isComplete: false });
  expect(result.diagnostics.map(({ code }: { code: string }) => code)).toEqual(["TEST130"]);
  expect(result.branches[0]).toMatchObject({ flow: "Main", label: expect.any(String) });
});

it("names the flows of the project when one is unknown", async () => {
  const { stderr, exitCode } = await flowc(guideFolder(), ["explore", "Mian"]);
  expect(stderr).toContain("CLI260");
  expect(exitCode).toBe(1);
});
