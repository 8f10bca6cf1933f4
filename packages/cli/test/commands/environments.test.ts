import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { expect, it, onTestFinished } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

const resources = `import { environmentName, forEnvironment, hoursOfOperation, instance, queue } from "@flowc/provisioner";

export const shop = instance("shop", { create: true });
export const hours = hoursOfOperation("Shop hours", { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] });
export const support = queue("Support", {
  hours,
  description: \`of \${environmentName()}\`,
  maxContacts: forEnvironment({ prod: 200, default: 5 }),
});
`;

/** A project with a test and a production instance in one Connect of its own, in two regions. */
async function promoted(): Promise<{ folder: string; run: (...words: string[]) => ReturnType<typeof flowc> }> {
  const emulator = await startEmulator();
  onTestFinished(() => emulator.close());
  const config = `import { defineConfig } from "flowc";
const endpoint = "${emulator.url}";
export default defineConfig({
  environments: {
    test: { region: "eu-west-2", instanceAlias: "shop-test", endpoint, tags: { stage: "test" } },
    prod: { region: "eu-central-1", instanceAlias: "shop-prod", endpoint, tags: { stage: "prod" } },
  },
});
`;
  const folder = shopProject({ "flowc.config.ts": config, "resources.ts": resources });
  return { folder, run: (...words) => flowc(folder, words) };
}

it("promotes one source from environment to environment, each with its own values, tags and state", async () => {
  const { folder, run } = await promoted();
  for (const environment of ["test", "prod"]) {
    const deployed = await run("deploy", "--env", environment, "--yes");
    expect([deployed.exitCode, deployed.stderr]).toEqual([0, expect.stringContaining('created queue "Support"')]);
    expect((await run("plan", "--env", environment, "--detailed-exitcode")).exitCode).toBe(0);
  }
  const applied = (environment: string) =>
    JSON.parse(readFileSync(join(folder, `state/${environment}.json`), "utf8")).resources["queue/Support"].applied;
  expect(applied("test")).toMatchObject({ maxContacts: 5, description: "of test", tags: { stage: "test" } });
  expect(applied("prod")).toMatchObject({ maxContacts: 200, description: "of prod", tags: { stage: "prod" } });
  const outputs = JSON.parse((await run("outputs", "--env", "prod", "--format", "json")).stdout).outputs;
  expect(outputs.instance_arn).toMatch(/^arn:aws:connect:eu-central-1:/);
  expect(outputs.instance_alias).toBe("shop-prod");
});

it("checks with the values of an environment, and says on the author's line that there is none", async () => {
  const only = resources.replace("prod: 200, default: 5", "prod: 200");
  const folder = shopProject({ "resources.ts": only });
  const config = ["--env", "staging"];
  expect((await flowc(folder, ["check", ...config])).stdout).toContain("CLI106");
  const { exitCode, stdout } = await flowc(folder, ["check"]);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("resources.ts:8:");
  expect(stdout).toContain('forEnvironment has no value for the environment "local" and no default');
  const asProd = await flowc(folder, ["check"], { environment: { FLOWC_ENVIRONMENT: "prod" } });
  expect(asProd.exitCode).toBe(0);
});
