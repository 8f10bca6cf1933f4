import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { createAwsConnectApi } from "@flowc/provisioner/aws";
import { expect, it, onTestFinished } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

/** A deployed shop, with somebody who works on it behind the back of flowc. */
async function deployedShop() {
  const folder = shopProject();
  const connect = await startEmulator({ dataDirectory: join(folder, ".flowc", "local") });
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  const api = createAwsConnectApi({ region: "eu-west-2", endpoint: connect.url, hasRateLimits: false, credentials });
  onTestFinished(async () => {
    api.close();
    await connect.close();
  });
  await flowc(folder, ["deploy", "--yes"]);
  const { resources } = JSON.parse(readFileSync(join(folder, ".flowc/local/state.json"), "utf8"));
  const idOf = (address: string): string => resources[address].id;
  const ids = { InstanceId: idOf("instance/shop"), QueueId: idOf("queue/Support") };
  return { folder, api, ids, idOf };
}

it("finds nothing after a deploy", async () => {
  const { folder } = await deployedShop();
  const { exitCode, stdout } = await flowc(folder, ["drift", "--detailed-exitcode"]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("All 4 resources are as last applied.");
});

it("shows what was changed outside, and ends with 3 when that is asked for", async () => {
  const { folder, api, ids } = await deployedShop();
  await api.send("UpdateQueueMaxContacts", { ...ids, MaxContacts: 99 });
  const { exitCode, stdout } = await flowc(folder, ["drift"]);
  expect(exitCode).toBe(0);
  expect(stdout.replace(/\d+ read calls/, "some read calls")).toMatchInlineSnapshot(`
    "Drift of local (eu-west-2)
      ~ queue "Support" was changed
        maximum contacts: 10 → 99
    1 changed; 3 as last applied.
    some read calls made.
    "
  `);
  expect(await flowc(folder, ["drift", "--detailed-exitcode"])).toMatchObject({ exitCode: 3 });
  // The sources say the same as before: only a deploy puts it back.
  expect(await flowc(folder, ["plan", "--detailed-exitcode"])).toMatchObject({ exitCode: 3 });
});

it("tells programs and pull requests what was changed", async () => {
  const { folder, api, ids } = await deployedShop();
  await api.send("UpdateQueueMaxContacts", { ...ids, MaxContacts: 99 });
  const json = JSON.parse((await flowc(folder, ["drift", "--format", "json"])).stdout);
  expect(json).toMatchObject({
    isDrifted: true,
    drift: { resources: [{ address: "queue/Support", status: "changed" }] },
  });
  expect((await flowc(folder, ["drift", "--format", "markdown"])).stdout).toMatchInlineSnapshot(`
    "### Drift of local \\(eu-west-2\\)

    - 🟠 queue "Support" was changed
      - maximum contacts: 10 → 99

    **1 changed; 3 as last applied.**
    "
  `);
});

it("lists what was added when that is asked for", async () => {
  const { folder, api, ids, idOf } = await deployedShop();
  const HoursOfOperationId = idOf("hoursOfOperation/Shop hours");
  await api.send("CreateQueue", { InstanceId: ids.InstanceId, Name: "Mine", HoursOfOperationId });
  expect((await flowc(folder, ["drift"])).stdout).not.toContain("Mine");
  expect((await flowc(folder, ["drift", "--unmanaged"])).stdout).toContain('+ queue "Mine" is not declared');
});

it("needs no sources that can be read", async () => {
  const { folder } = await deployedShop();
  writeFileSync(join(folder, "resources.ts"), "export const broken = ;");
  expect(await flowc(folder, ["drift", "--detailed-exitcode"])).toMatchObject({ exitCode: 0 });
});
