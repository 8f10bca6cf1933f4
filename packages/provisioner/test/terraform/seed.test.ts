import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  providerAt,
  type RunningProvider,
  startProvider,
  terraformFolder,
  terraformMissing,
} from "../../../../scripts/terraform/terraform.mjs";
import { instanceContents } from "../helpers/instance-contents.js";
import { startWorld, type World } from "../helpers/world.js";
import { passwordVariable, seedInFlowc } from "./seed-in-flowc.js";
import { seedInTerraform } from "./seed-in-terraform.js";

const missing = terraformMissing();
if (missing !== undefined) console.warn(`Terraform is not compared with flowc: ${missing}.`);
const minutes = 60_000;

describe.skipIf(missing !== undefined)("a full contact centre by Terraform and by flowc", () => {
  let provider: RunningProvider;
  let byFlowc: World;
  let byTerraform: World;

  beforeAll(async () => {
    process.env[passwordVariable] = "Example-Password-1";
    const delays = { instanceCreationMs: 0, phoneNumberMs: 0 };
    [byFlowc, byTerraform] = await Promise.all([startWorld({ delays }), startWorld({ delays })]);
    provider = await startProvider();
  }, minutes);

  afterAll(async () => {
    delete process.env[passwordVariable];
    await provider.stop();
    await Promise.all([byFlowc.close(), byTerraform.close()]);
  });

  test("is the same instance", { timeout: 3 * minutes }, async () => {
    const environment = {
      tags: { Environment: "production", Project: "customer-service", ManagedBy: "terraform" },
    };
    const { outcome, diagnostics } = await byFlowc.deploy(seedInFlowc(), { environment });
    expect(outcome.status, JSON.stringify(diagnostics)).toBe("done");

    const folder = terraformFolder(provider);
    try {
      folder.configure({ ...providerAt(byTerraform.emulator.url), ...seedInTerraform(await mainContent(byFlowc)) });
      const applied = await folder.run("apply", "-auto-approve");
      expect(applied, applied.output).toMatchObject({ exitCode: 0 });
    } finally {
      folder.remove();
    }
    const [ours, theirs] = await Promise.all([contentsOf(byFlowc), contentsOf(byTerraform)]);
    expect(ours.length).toBeGreaterThan(20);
    const onlyOurs = ours.filter((line) => !theirs.includes(line));
    const onlyTheirs = theirs.filter((line) => !ours.includes(line));
    expect({ onlyOurs, onlyTheirs }).toEqual({ onlyOurs: [], onlyTheirs: [] });
    expect(ours.length).toBe(theirs.length);
  });
});

/** What is in the instance, without the tags that say what flowc made, and by which name it knows a number. */
async function contentsOf(world: World): Promise<readonly string[]> {
  const lines = await instanceContents(world);
  return lines.map((line) =>
    line
      .replaceAll(/"flowc:[a-z]+":"[^"]*",?/g, "")
      .replaceAll(",}", "}")
      .replaceAll(/<phoneNumber [^>]*>/g, "<number>"),
  );
}

/** Content of the flow as flowc built it: what differs between the two is not how flows are written. */
async function mainContent({ api }: World): Promise<string> {
  const { InstanceSummaryList } = await api.send("ListInstances", {});
  const [{ Id: InstanceId }] = InstanceSummaryList as readonly [{ readonly Id: string }];
  const { ContactFlowSummaryList } = await api.send("ListContactFlows", { InstanceId });
  const flows = ContactFlowSummaryList as readonly { readonly Id: string; readonly Name: string }[];
  const ContactFlowId = flows.find(({ Name }) => Name === "MainFlow")?.Id;
  const { ContactFlow } = await api.send("DescribeContactFlow", { InstanceId, ContactFlowId });
  return (ContactFlow as { readonly Content: string }).Content;
}
