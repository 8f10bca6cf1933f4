import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { plainConfig, temporaryProject } from "../helpers/temporary-project.js";

it("says what a deploy would do, and changes nothing", async () => {
  const folder = shopProject();
  const { exitCode, stdout } = await flowc(folder, ["plan"]);
  expect(exitCode).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "Plan for local (eu-west-2)
      + create instance "shop": it does not exist yet
      + create hours of operation "Shop hours": it does not exist yet
      + create queue "Support": it does not exist yet
      + create flow "Main": it does not exist yet
    4 to create.
    4 write calls; 1 read call made.
    "
  `);
  expect(readdirSync(join(folder, ".flowc", "local"))).not.toContain("state.json");
  expect((await flowc(folder, ["plan"])).stdout).toBe(stdout);
});

it("ends with 3 when there are changes and that was asked for", async () => {
  expect((await flowc(shopProject(), ["plan", "--detailed-exitcode"])).exitCode).toBe(3);
});

it("keeps the plan in a file", async () => {
  const folder = shopProject();
  const { stdout } = await flowc(folder, ["plan", "--out", "plans/next.json"]);
  expect(stdout).toContain("Kept in plans/next.json.");
  expect(JSON.parse(readFileSync(join(folder, "plans/next.json"), "utf8"))).toMatchObject({
    format: 1,
    environment: { name: "local", region: "eu-west-2" },
  });
});

it("prints the plan as JSON, with the author's places", async () => {
  const { stdout } = await flowc(shopProject(), ["plan", "--format", "json"]);
  const { plan, diagnostics } = JSON.parse(stdout);
  expect(diagnostics).toEqual([]);
  const queue = plan.changes.find(({ kind }: { kind: string }) => kind === "queue");
  expect(queue).toMatchObject({ name: "Support", action: "create", span: { file: "<folder>/resources.ts", line: 5 } });
});

it("plans nothing while the project has an error", async () => {
  const folder = shopProject({ "flows/broken.flow.ts": "export const" });
  const { exitCode, stdout, stderr } = await flowc(folder, ["plan"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[CLI120]");
  expect(readdirSync(folder)).not.toContain(".flowc");
});

it("says when Connect cannot be reached", async () => {
  const prod = '{ environments: { prod: { region: "eu-west-2", endpoint: "http://127.0.0.1:1" } } }';
  const folder = shopProject({ "flowc.config.ts": plainConfig.replace("{}", prod) });
  const { exitCode, stdout, stderr } = await flowc(folder, ["plan", "--env", "prod"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[PLAN149]");
});

it("writes a comment for a pull request, with a flow before and after", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const file = join(folder, "flows/main.flow.ts");
  writeFileSync(file, readFileSync(file, "utf8").replace("Welcome.", "Good morning."));
  const { exitCode, stdout } = await flowc(folder, ["plan", "--format", "markdown", "--out", "next.json"]);
  expect(exitCode).toBe(0);
  expect(stdout.split("\n")[0]).toBe("<!-- flowc plan local -->");
  const [before = "", after = ""] = stdout.match(/```mermaid\n[\s\S]*?\n```/g) ?? [];
  expect(before).toMatch(/Welcome\..*:::changed/);
  expect(after).toMatch(/Good morning\..*:::changed/);
  expect(stdout).toContain("**harmless** Callers now hear");
  expect(existsSync(join(folder, "next.json"))).toBe(true);
  await flowc(folder, ["deploy", "--yes"]);
  const nothing = (await flowc(folder, ["plan", "--format", "markdown"])).stdout;
  expect(nothing).toContain("**Nothing to do");
  expect(nothing).not.toContain("mermaid");
});

it("tells projects of one repository apart in the first line of their comments", async () => {
  const folder = temporaryProject({ ".git/HEAD": "" });
  await flowc(folder, ["init", "apps/phone"]);
  const { stdout } = await flowc(join(folder, "apps", "phone"), ["plan", "--format", "markdown"]);
  expect(stdout.split("\n")[0]).toBe("<!-- flowc plan local apps%2Fphone -->");
  expect(stdout.match(/<summary>.*<\/summary>/g)).toEqual([
    "<summary>flow &#34;Waiting&#34; as it will be</summary>",
    "<summary>flow &#34;Main&#34; as it will be</summary>",
  ]);
});
