import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

it("gives what was deployed under the names that Terraform modules use", async () => {
  const folder = shopProject();
  await flowc(folder, ["deploy", "--yes"]);
  const { outputs } = JSON.parse((await flowc(folder, ["outputs", "--format", "json"])).stdout);
  expect(Object.keys(outputs)).toEqual(
    expect.arrayContaining([
      "instance_id",
      "instance_arn",
      "instance_status",
      "instance_alias",
      "queue_ids",
      "queue_arns",
      "routing_profile_ids",
      "security_profile_ids",
      "user_ids",
      "phone_number_ids",
      "phone_numbers",
      "contact_flow_ids",
      "lambda_function_associations",
      "lex_bot_associations",
      "connect_summary",
    ]),
  );
  expect(outputs).toMatchObject({ instance_alias: "shop", instance_status: "ACTIVE" });
  const text = await flowc(folder, ["outputs"]);
  expect(text.stdout).toContain(`instance_id = ${outputs.instance_id}\n`);
  const counts = Object.entries(outputs.connect_summary.resources).map(([kind, count]) => `    ${kind} = ${count}\n`);
  expect(counts.length).toBeGreaterThan(1);
  expect(text.stdout).toContain(`  resources\n${counts.join("")}`);
  expect(text.stdout).toContain(`queue_ids\n  Support = ${outputs.queue_ids.Support}\n`);

  const one = await flowc(folder, ["outputs", "instance_id"]);
  expect([one.exitCode, one.stdout]).toEqual([0, `${outputs.instance_id}\n`]);
  const map = await flowc(folder, ["outputs", "queue_ids"]);
  expect(JSON.parse(map.stdout)).toEqual(outputs.queue_ids);
});

it("offers the nearest output for one that there is not", async () => {
  const { exitCode, stderr, stdout } = await flowc(shopProject(), ["outputs", "queue_id"]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain('error[CLI220] There is no output "queue_id".');
  expect(stderr).toContain('Did you mean "queue_ids"?');
});
