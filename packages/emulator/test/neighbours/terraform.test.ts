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

const missing = terraformMissing();
if (missing !== undefined) console.warn(`The services beside Connect are not tried with Terraform: ${missing}.`);

const minutes = 60_000;
const group = "aws_cloudwatch_log_group";

describe.skipIf(missing !== undefined)("Terraform with the services beside Connect", () => {
  let emulator: RunningEmulator;
  let provider: RunningProvider;
  let folder: TerraformFolder;

  beforeAll(async () => {
    emulator = await startEmulator({ secrets: { "agents/jane": "made-up" } });
    provider = await startProvider();
    folder = terraformFolder(provider);
  }, minutes);

  afterAll(async () => {
    await provider.stop();
    await emulator.close();
    folder.remove();
  });

  function configure(retention: number, tags: object): void {
    const { url } = emulator;
    const { terraform, provider: providers } = providerAt(url);
    const endpoints = [{ logs: url, sts: url, lambda: url, secretsmanager: url }];
    folder.configure({
      terraform,
      provider: { aws: { ...providers.aws, skip_requesting_account_id: false, endpoints } },
      resource: {
        [group]: { flows: { name: "/aws/connect/centre", retention_in_days: retention, tags } },
        aws_lambda_permission: {
          connect: {
            statement_id: "connect",
            action: "lambda:InvokeFunction",
            function_name: "lookup",
            principal: "connect.amazonaws.com",
          },
        },
      },
      data: {
        aws_caller_identity: { me: {} },
        aws_secretsmanager_secret_version: { jane: { secret_id: "agents/jane" } },
      },
      output: {
        account: { value: ref("data.aws_caller_identity.me.account_id") },
        arn: { value: ref(`${group}.flows.arn`) },
        secret: { value: ref("data.aws_secretsmanager_secret_version.jane.secret_string"), sensitive: true },
      },
    });
  }

  async function succeeds(...arguments_: readonly string[]): Promise<void> {
    const result = await folder.run(...arguments_);
    expect(result, result.output).toMatchObject({ exitCode: 0 });
  }

  test("makes and changes a log group, and finds nothing to change afterwards", { timeout: 3 * minutes }, async () => {
    configure(90, { team: "a" });
    await succeeds("apply", "-auto-approve");
    await succeeds("plan", "-detailed-exitcode");
    expect(await folder.outputs()).toEqual({
      account: "123456789012",
      arn: "arn:aws:logs:eu-west-2:123456789012:log-group:/aws/connect/centre",
      secret: "made-up",
    });
    configure(30, { cost: "42" });
    await succeeds("apply", "-auto-approve");
    await succeeds("plan", "-detailed-exitcode");
  });

  test("takes everything away again", { timeout: 2 * minutes }, async () => {
    await succeeds("destroy", "-auto-approve");
    expect(emulator.calls.counts()).toMatchObject({ "logs:DeleteLogGroup": 1, "lambda:RemovePermission": 1 });
  });
});
