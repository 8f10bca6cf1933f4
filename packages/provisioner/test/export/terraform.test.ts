import { existing } from "@flowc/connect-model";
import { startEmulator } from "@flowc/emulator";
import { contactFlow } from "@flowc/flow-dsl";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  providerAt,
  type RunningProvider,
  startProvider,
  terraformFolder,
  terraformMissing,
} from "../../../../scripts/terraform/terraform.mjs";
import { argumentsOf } from "../../src/export/terraform/arguments-of.js";
import { exportToTerraform } from "../../src/export/terraform/export-terraform.js";
import { terraformMappers } from "../../src/export/terraform/mappers.js";
import { argumentProblems } from "../../src/export/terraform/validate.js";
import { collectDesired, hoursOfOperation, instance, phoneNumber, queue } from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { aWholeCenter } from "./whole-center.js";

const environment = { name: "prod", region: "eu-west-2", createInstance: false } as const;
const open = { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] } as const;
/** Text that looks like what Terraform works out, in every way that somebody thought of. */
const hostile = [
  `\${var.x}`,
  `$\${x}`,
  `$$\${x}`,
  "%{ if true }",
  "%%{x}",
  "costs 5$",
  "100%",
  'a "quote" and \\',
  "{{resolve:x}}",
];

type Declarations = Parameters<typeof collectDesired>[0];

function exported(declarations: Declarations, more: object = {}) {
  const { desired, diagnostics } = collectDesired(declarations);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const result = exportToTerraform({ desired, environment: { ...environment, ...more } });
  const text = result.files.get("main.tf.json");
  return { ...result, configuration: text === undefined ? undefined : JSON.parse(text) };
}

it("says every kind that it has with the arguments of its type", () => {
  const { configuration, diagnostics } = exported(aWholeCenter(), { createInstance: true });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const types = Object.keys(configuration.resource);
  for (const type of types) {
    for (const block of Object.values(configuration.resource[type])) {
      expect([type, argumentProblems(block as never, argumentsOf(type))]).toEqual([type, []]);
    }
  }
  const kinds = new Set<string>(aWholeCenter().map(({ kind }) => kind));
  expect(Object.keys(terraformMappers).filter((kind) => !kinds.has(kind))).toEqual([]);
});

it("never holds the text of a secret: it is a sensitive variable, or looked up", () => {
  const { configuration } = exported(aWholeCenter());
  const { user_jane: jane, user_joe: joe } = configuration.resource.aws_connect_user;
  const [, variable = ""] = /^\$\{var\.(\w+)\}$/.exec(jane.password) ?? [];
  expect(configuration.variable[variable]).toEqual({ type: "string", sensitive: true });
  expect(joe.password).toMatch(
    /^\$\{jsondecode\(data\.aws_secretsmanager_secret_version\.\w+\.secret_string\)\["password"\]\}$/,
  );
});

it("leaves out what Terraform does not have, with a word for each", () => {
  const { diagnostics } = exported(aWholeCenter(), { createInstance: true });
  const left = diagnostics.filter(({ code }) => code === "PLAN340").map(({ message }) => message);
  expect(left).toContain('Agent status "Lunch" is left out: an export to Terraform has nothing for agent statuses.');
  expect(diagnostics.every(({ span }) => span !== undefined)).toBe(true);
});

it("looks up what is not declared", () => {
  const main = contactFlow("Main", {}, (f) => f.setWorkingQueue(existing.queue("BasicQueue")).disconnect());
  const { configuration, diagnostics } = exported([instance("shop"), main]);
  expect(diagnostics).toEqual([]);
  expect(configuration.data).toEqual({
    aws_connect_instance: { existing_instance_shop: { instance_alias: "shop" } },
    aws_connect_queue: {
      existing_queue_basicqueue: {
        instance_id: `\${data.aws_connect_instance.existing_instance_shop.id}`,
        name: "BasicQueue",
      },
    },
  });
  expect(configuration.resource.aws_connect_contact_flow.flow_main.content).toContain(
    `\${data.aws_connect_queue.existing_queue_basicqueue.arn}`,
  );
});

it("gives the flow of a number to an association of its own, with the provider that knows it", () => {
  const main = contactFlow("Main", {}, (f) => f.playPrompt("Hello.").disconnect());
  const { configuration } = exported([
    instance("shop"),
    phoneNumber("line", { country: "GB", type: "DID", flow: main }),
  ]);
  expect(configuration.resource.aws_connect_phone_number_contact_flow_association.phone_number_line_flow).toEqual({
    instance_id: `\${data.aws_connect_instance.existing_instance_shop.id}`,
    phone_number_id: `\${aws_connect_phone_number.phone_number_line.id}`,
    contact_flow_id: `\${aws_connect_contact_flow.flow_main.contact_flow_id}`,
    depends_on: ["aws_connect_phone_number.phone_number_line"],
  });
  expect(configuration.terraform.required_providers.aws.version).toBe(">= 6.0.0");
});

it("says on the author's line what the provider refuses although Connect takes it", () => {
  const { files, diagnostics } = exported([instance("shop"), hoursOfOperation("Never", { timeZone: "UTC" })]);
  expect(files.size).toBe(0);
  expect(diagnostics).toMatchObject([
    { code: "PLAN343", message: expect.stringContaining("config"), span: { line: expect.any(Number) } },
  ]);
});

it("names the circles that Terraform cannot create", () => {
  const { files, diagnostics } = exported(Object.values(contactCenter()));
  expect(files.size).toBe(0);
  expect(diagnostics.filter(({ code }) => code === "PLAN341")).toMatchObject([{ span: { line: expect.any(Number) } }]);
});

const missing = terraformMissing();
if (missing !== undefined) console.warn(`Exports are not given to Terraform itself: ${missing}.`);
const minute = 60_000;

describe.skipIf(missing !== undefined)("Terraform itself", () => {
  let provider: RunningProvider;
  beforeAll(async () => {
    provider = await startProvider();
  }, minute);
  afterAll(() => provider.stop());

  it("finds a whole export valid", { timeout: 2 * minute }, async () => {
    const { configuration } = exported(aWholeCenter(), { createInstance: true });
    const folder = terraformFolder(provider);
    try {
      folder.configure(configuration);
      const { exitCode, output } = await folder.run("validate");
      expect([exitCode, output]).toEqual([0, expect.stringContaining("valid")]);
    } finally {
      folder.remove();
    }
  });

  it("makes of an export what was declared, whatever the texts are", { timeout: 3 * minute }, async () => {
    const emulator = await startEmulator({
      delays: { instanceCreationMs: 0, instanceDeletionMs: 0, phoneNumberMs: 0 },
    });
    const folder = terraformFolder(provider);
    try {
      const hours = hoursOfOperation(`UK \${x} %{y}`, { ...open, description: `open \${always}, 100%{ok}$` });
      const support = queue("Support", { hours, tags: { team: "a=b" } });
      const flows = hostile.map((text, at) =>
        contactFlow(`Flow ${at}`, {}, (f) =>
          f.playPrompt(text).transferToQueue(support, { atCapacity: (f) => f.disconnect() }),
        ),
      );
      const { configuration } = exported([instance("shop", { create: true }), hours, support, ...flows]);
      folder.configure({ ...configuration, ...providerAt(emulator.url) });
      const { exitCode, output } = await folder.run("apply", "-auto-approve");
      expect([exitCode, output]).toEqual([0, expect.stringContaining("Apply complete")]);
      expect(await contentsOf(emulator.url)).toEqual(
        hostile.map((text) => expect.stringContaining(JSON.stringify(text))),
      );
    } finally {
      folder.remove();
      await emulator.close();
    }
  });
});

/** Contents of the flows called `Flow <n>`, in the order of their numbers. */
async function contentsOf(url: string): Promise<readonly string[]> {
  const { createAwsConnectApi } = await import("../../src/aws/index.js");
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const api = createAwsConnectApi({ region: "eu-west-2", endpoint: url, hasRateLimits: false, credentials });
  const [{ Id }] = (await api.send("ListInstances", {})).InstanceSummaryList as [{ Id: string }];
  const found = (await api.send("SearchContactFlows", { InstanceId: Id, MaxResults: 100 })).ContactFlows;
  const flows = (found as { Id: string; Name: string }[]).filter(({ Name }) => Name.startsWith("Flow "));
  const contents = flows
    .toSorted((a, b) => Number(a.Name.slice(5)) - Number(b.Name.slice(5)))
    .map(async ({ Id: ContactFlowId }) => {
      const { ContactFlow } = await api.send("DescribeContactFlow", { InstanceId: Id, ContactFlowId });
      return String((ContactFlow as { Content: string }).Content);
    });
  const all = await Promise.all(contents);
  api.close();
  return all;
}

it("leaves out numbers that are not claimed, which Terraform cannot make", () => {
  const { configuration, diagnostics } = exported([
    instance("shop", {}),
    phoneNumber("old_line", { number: "+442079460000", description: "Old" }),
    phoneNumber("texts", { importedFrom: "arn:aws:sms-voice:eu-west-2:123456789012:phone-number/phone-1" }),
  ]);
  expect(diagnostics.filter(({ code }) => code === "PLAN342").map(({ message }) => message)).toEqual([
    'The number of phone number "old_line" is left out: Terraform only claims new numbers, so there is nothing of it.',
    'The source of phone number "texts" is left out: Terraform only claims new numbers, so there is nothing of it.',
  ]);
  expect(configuration.resource?.aws_connect_phone_number).toBeUndefined();
});
