import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { plainConfig } from "../helpers/temporary-project.js";

const config = (members: string) => plainConfig.replace("{}", `{ environments: { ${members} } }`);
const local = config('local: { bindings: "bindings.json" }');

/** A flow that names things which only the instance has. */
const transferFlow = (queue: string) => `import { contactFlow, existing } from "@flowc/flow-dsl";

export const other = contactFlow("Other", (f) => {
  f.setWorkingQueue(existing.queue("${queue}")).disconnect();
});
`;

async function deployed(files: Record<string, string> = {}) {
  const folder = shopProject({ "flowc.config.ts": local });
  expect((await flowc(folder, ["deploy", "--yes"])).exitCode).toBe(0);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

it("writes what flows refer to, and says nothing new the second time", async () => {
  const folder = await deployed({ "flows/other.flow.ts": transferFlow("BasicQueue") });
  const { exitCode, stdout } = await flowc(folder, ["bind"]);
  expect([exitCode, stdout]).toEqual([0, "Wrote 2 names to bindings.json\n  queue: 2\n"]);
  const { version, bindings } = JSON.parse(readFileSync(join(folder, "bindings.json"), "utf8"));
  expect([version, Object.keys(bindings), Object.keys(bindings.queue)]).toEqual([
    1,
    ["queue"],
    ["BasicQueue", "Support"],
  ]);
  expect((await flowc(folder, ["bind"])).stdout).toContain("bindings.json is up to date with 2 names");
});

it("makes builds that need neither a network nor a state", async () => {
  const folder = await deployed({ "flows/other.flow.ts": transferFlow("BasicQueue") });
  const before = await flowc(folder, ["build", "--env", "local"]);
  expect(before.stderr).toContain("error[CLI200]");
  expect(before.stderr).toContain("flowc bind --env local");
  await flowc(folder, ["bind"]);
  const elsewhere = config('prod: { region: "eu-west-2", bindings: "bindings.json", endpoint: "http://127.0.0.1:1" }');
  writeFileSync(join(folder, "flowc.config.ts"), elsewhere);
  expect((await flowc(folder, ["build", "--env", "prod"])).exitCode).toBe(0);
  expect(readFileSync(join(folder, "build/other.json"), "utf8")).toMatch(/arn:aws:connect:[^"]+\/queue\//);
});

it("names the nearest name of one that is not there, and writes nothing", async () => {
  const folder = await deployed({ "flows/other.flow.ts": transferFlow("BasicQueu") });
  const { exitCode, stderr } = await flowc(folder, ["bind"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[FLOW301]");
  expect(stderr).toContain("flows/other.flow.ts:4");
  expect(stderr).toContain('Did you mean "BasicQueue"?');
  expect(readdirSync(folder)).not.toContain("bindings.json");
});

it("says which names are declared and not deployed yet", async () => {
  const folder = shopProject({ "flowc.config.ts": local });
  const { stderr } = await flowc(folder, ["bind"]);
  expect(stderr).toContain('There is no instance "shop" in eu-west-2.');
});

it("writes every name there is when asked to", async () => {
  const folder = await deployed();
  expect((await flowc(folder, ["bind", "--all", "--out", "all.json"])).stdout).toContain(
    'For builds to read it, give the environment "local": bindings: "all.json"',
  );
  const { bindings } = JSON.parse(readFileSync(join(folder, "all.json"), "utf8"));
  expect(Object.keys(bindings)).toEqual(expect.arrayContaining(["flow", "hoursOfOperation", "instance", "queue"]));
  expect(Object.keys(bindings.hoursOfOperation)).toEqual(expect.arrayContaining(["Basic Hours", "Shop hours"]));
  expect(Object.keys(bindings.instance)).toEqual(["shop"]);
});

it("keeps the Lex bots that somebody wrote into the file", async () => {
  const arn = "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST";
  const flow = `import { contactFlow, existing } from "@flowc/flow-dsl";

export const ask = contactFlow("Ask", (f) => {
  f.getCustomerInputWithLex("How can we help?", existing.lexBot("OrderBot:prod"), {});
  f.disconnect();
});
`;
  const folder = await deployed({
    "flows/ask.flow.ts": flow,
    "bindings.json": JSON.stringify({ version: 1, bindings: { lexBot: { "OrderBot:prod": arn } } }),
  });
  const { stderr, exitCode } = await flowc(folder, ["bind"]);
  expect([exitCode, stderr.includes("error")]).toEqual([0, false]);
  const { bindings } = JSON.parse(readFileSync(join(folder, "bindings.json"), "utf8"));
  expect(bindings.lexBot).toEqual({ "OrderBot:prod": { arn } });
});
