import { startEmulator } from "../../packages/emulator/dist/index.js";
import { createAwsConnectApi } from "../../packages/provisioner/dist/aws/index.js";
import { providerAt, startProvider, terraformFolder, terraformMissing } from "../../scripts/terraform/terraform.mjs";
import { openCenter } from "../centers/deployed-center.mjs";
import { plainCenter } from "../centers/plain-center.mjs";
import { sharesOf } from "../centers/shares.mjs";
import { terraformCenter } from "../centers/terraform-center.mjs";

const sizes = [10, 100, 500];
const most = 10_000;
const quotas = { hoursOfOperation: most, queues: most, quickConnects: most, flows: most, securityProfiles: most };
const content = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "end",
  Metadata: {},
  Actions: [{ Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
});

/** The same contact centre by flowc and by Terraform's provider, counted by the Connect that answers both. */
export const terraform = {
  name: "terraform",
  title: "Calls to Connect for the same contact centre, counted: flowc beside Terraform with its AWS provider",
  async report() {
    const missing = terraformMissing();
    if (missing !== undefined) return [{ skipped: missing }];
    const provider = await startProvider();
    try {
      const rows = [];
      for (const objects of sizes) rows.push(await rowOf(objects, provider));
      return rows;
    } finally {
      await provider.stop();
    }
  },
};

/** @param {number} objects @param {import("../../scripts/terraform/terraform.mjs").RunningProvider} provider */
async function rowOf(objects, provider) {
  const shares = sharesOf(objects);
  const ours = await byFlowc(shares);
  const theirs = await byTerraform(shares, provider);
  return {
    objects,
    "create: flowc": ours.create,
    "create: Terraform": theirs.create,
    "no change: flowc": ours.noChange,
    "no change: Terraform": theirs.noChange,
    "one change: flowc": ours.oneChange,
    "one change: Terraform": theirs.oneChange,
  };
}

/** @param {import("../centers/shares.mjs").Shares} shares */
async function byFlowc(shares) {
  const center = await openCenter();
  const counted = countingSince(() => center.counts());
  try {
    await center.deploy([]);
    counted();
    await center.deploy(plainCenter(shares, { note: "first" }));
    const create = counted();
    const same = await center.deploy(plainCenter(shares, { note: "first" }));
    if (!same.isEmpty) throw new Error("the second plan is not empty");
    const noChange = counted();
    await center.deploy(plainCenter(shares, { note: "second" }));
    return { create, noChange, oneChange: counted() };
  } finally {
    await center.close();
  }
}

/**
 * @param {import("../centers/shares.mjs").Shares} shares
 * @param {import("../../scripts/terraform/terraform.mjs").RunningProvider} provider
 */
async function byTerraform(shares, provider) {
  const emulator = await startEmulator({ quotas, delays: { instanceCreationMs: 0 } });
  const folder = terraformFolder(provider);
  const counted = countingSince(() => emulator.calls.counts());
  try {
    const instanceId = await newInstance(emulator.url);
    const configure = (/** @type {string} */ note) =>
      folder.configure({
        ...providerAt(emulator.url),
        resource: terraformCenter(shares, instanceId, { note, content }),
      });
    counted();
    configure("first");
    await succeed(folder, "apply", "-auto-approve");
    const create = counted();
    await succeed(folder, "plan", "-detailed-exitcode");
    const noChange = counted();
    configure("second");
    await succeed(folder, "apply", "-auto-approve");
    return { create, noChange, oneChange: counted() };
  } finally {
    folder.remove();
    await emulator.close();
  }
}

/** @param {string} url */
async function newInstance(url) {
  const credentials = { accessKeyId: "bench", secretAccessKey: "bench" };
  const api = createAwsConnectApi({ region: "eu-west-2", endpoint: url, credentials });
  try {
    const made = await api.send("CreateInstance", {
      InstanceAlias: "bench",
      IdentityManagementType: "CONNECT_MANAGED",
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
    });
    return String(made.Id);
  } finally {
    api.close();
  }
}

/** Gives the calls since the last time it was asked. @param {() => Readonly<Record<string, number>>} counts */
function countingSince(counts) {
  let before = 0;
  return () => {
    const now = Object.values(counts()).reduce((sum, count) => sum + count, 0);
    const since = now - before;
    before = now;
    return since;
  };
}

/**
 * @param {import("../../scripts/terraform/terraform.mjs").TerraformFolder} folder
 * @param {readonly string[]} args
 */
async function succeed(folder, ...args) {
  const { exitCode, output } = await folder.run(...args);
  if (exitCode !== 0) throw new Error(output);
}
