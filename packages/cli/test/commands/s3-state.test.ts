import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { startFakeS3 } from "@flowc/provisioner/testing";
import { expect, it, onTestFinished } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

const environment = { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };

it("keeps the state in a bucket, for every command", async () => {
  const s3 = await startFakeS3();
  onTestFinished(() => s3.close());
  const config = `import { defineConfig } from "flowc";
export default defineConfig({
  environments: { local: { state: { s3: { bucket: "states", key: "shop/local.json", endpoint: "${s3.url}" } } } },
});
`;
  const folder = shopProject({ "flowc.config.ts": config });
  const deployed = await flowc(folder, ["deploy", "--yes"], { environment });
  expect([deployed.exitCode, deployed.stderr]).toEqual([0, expect.stringContaining('created queue "Support"')]);
  expect(existsSync(join(folder, ".flowc/local/state.json"))).toBe(false);
  expect([...s3.objects.keys()].toSorted()).toEqual(["shop/local.json", "shop/local.json.lock"]);

  const { outputs } = JSON.parse((await flowc(folder, ["outputs", "--format", "json"], { environment })).stdout);
  expect(Object.keys(outputs.queue_ids)).toEqual(["Support"]);
  expect((await flowc(folder, ["plan", "--detailed-exitcode"], { environment })).exitCode).toBe(0);
  expect((await flowc(folder, ["build", "--env", "local"], { environment })).exitCode).toBe(0);
  expect(readFileSync(join(folder, "build/main.json"), "utf8")).toContain(outputs.queue_arns.Support);
});

it("says so when the bucket cannot be reached", async () => {
  const s3 = await startFakeS3({ bucket: "other" });
  onTestFinished(() => s3.close());
  const config = `import { defineConfig } from "flowc";
export default defineConfig({ environments: { local: { state: { s3: { bucket: "states", endpoint: "${s3.url}" } } } } });
`;
  const { exitCode, stderr } = await flowc(shopProject({ "flowc.config.ts": config }), ["plan"], { environment });
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    'error[STATE123] The state s3://states/flowc/local.json cannot be reached: there is no bucket "states".',
  );
});
