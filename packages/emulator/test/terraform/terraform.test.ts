import type { ConnectClient } from "@aws-sdk/client-connect";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  providerAt,
  type RunningProvider,
  ref,
  startProvider,
  type TerraformFolder,
  terraformFolder,
  terraformMissing,
} from "../../../../scripts/terraform/terraform.mjs";
import { type RunningEmulator, startEmulator } from "../../src/index.js";
import { instanceContents } from "../harness/instance-contents.js";
import { clientOf } from "../harness/test-emulator.js";
import { dataSources, first, instanceOf, resources, second, type Variant } from "./contact-center.js";

const missing = terraformMissing();
if (missing !== undefined) console.warn(`Terraform as a second client is not tried: ${missing}.`);

/** A run of Terraform takes five to fifteen seconds, most of them inside the provider. */
const minutes = 60_000;

describe.skipIf(missing !== undefined)("Terraform with its AWS provider", () => {
  let emulator: RunningEmulator;
  let connect: ConnectClient;
  let provider: RunningProvider;
  let outside: TerraformFolder;
  let inside: TerraformFolder;
  let instanceId: string;
  let untouched: object;

  beforeAll(async () => {
    emulator = await startEmulator({ delays: { instanceCreationMs: 0, instanceDeletionMs: 0, phoneNumberMs: 0 } });
    connect = clientOf(emulator, 3);
    provider = await startProvider();
    [outside, inside] = [terraformFolder(provider), terraformFolder(provider)];
  }, minutes);

  afterAll(async () => {
    connect.destroy();
    await provider.stop();
    await emulator.close();
    for (const folder of [outside, inside]) folder.remove();
  });

  function configureOutside(variant: Variant): void {
    const output = { id: { value: ref("aws_connect_instance.centre.id") } };
    outside.configure({ ...providerAt(emulator.url), resource: instanceOf(variant), output });
  }

  function configureInside(variant: Variant): void {
    const variable = { instance_id: { default: instanceId } };
    inside.configure({ ...providerAt(emulator.url), variable, resource: resources(variant), data: dataSources() });
  }

  test("makes an instance and finds nothing to change afterwards", { timeout: 3 * minutes }, async () => {
    configureOutside(first);
    await succeeds(outside, "apply", "-auto-approve");
    await succeeds(outside, "plan", "-detailed-exitcode");
    instanceId = String((await outside.outputs()).id);
    untouched = await instanceContents(connect, instanceId);
  });

  test("is tried with every resource and data source of Connect that it has", { timeout: minutes }, async () => {
    const { resources: known, dataSources: readable } = await outside.schema();
    const ofConnect = (names: readonly string[]) => names.filter((name) => name.startsWith("aws_connect_"));
    const tried = { ...instanceOf(first), ...resources(first) };
    expect(Object.keys(tried).toSorted()).toEqual(ofConnect(known));
    expect(Object.keys(dataSources()).toSorted()).toEqual(ofConnect(readable));
  });

  test("makes every resource, reads every data source, and plans nothing afterwards", {
    timeout: 3 * minutes,
  }, async () => {
    configureInside(first);
    await succeeds(inside, "apply", "-auto-approve");
    await succeeds(inside, "plan", "-detailed-exitcode");
    expect(await instanceContents(connect, instanceId)).not.toEqual(untouched);
  });

  test("updates in place, and plans nothing afterwards", { timeout: 3 * minutes }, async () => {
    configureInside(second);
    const { output } = await succeeds(inside, "apply", "-auto-approve");
    expect(output).toMatch(/Apply complete! Resources: 0 added, \d+ changed, 0 destroyed\./);
    await succeeds(inside, "plan", "-detailed-exitcode");
  });

  test("destroys down to exactly what a new instance has", { timeout: 3 * minutes }, async () => {
    await succeeds(inside, "destroy", "-auto-approve");
    expect(await instanceContents(connect, instanceId)).toEqual(untouched);
  });

  test("updates the instance and deletes it", { timeout: 3 * minutes }, async () => {
    configureOutside(second);
    await succeeds(outside, "apply", "-auto-approve");
    await succeeds(outside, "plan", "-detailed-exitcode");
    await succeeds(outside, "destroy", "-auto-approve");
    await expect(instanceContents(connect, instanceId)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
  });
});

/** Runs Terraform; what it says is the message when it does not end well. */
async function succeeds(folder: TerraformFolder, ...arguments_: readonly string[]) {
  const result = await folder.run(...arguments_);
  expect(result, result.output).toMatchObject({ exitCode: 0 });
  return result;
}
