import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";
import { plainConfig } from "../helpers/temporary-project.js";

const arn = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111";
const config = plainConfig.replace(
  "{}",
  `{ environments: { prod: { region: "eu-west-2", instanceAlias: "${arn}" } } }`,
);

it("prints a policy for the instance, without any call or credentials", async () => {
  const folder = shopProject({ "flowc.config.ts": config });
  const { exitCode, stdout } = await flowc(folder, ["policy", "--env", "prod"]);
  const document = JSON.parse(stdout);
  expect([exitCode, document.Version]).toEqual([0, "2012-10-17"]);
  const inside = document.Statement.find(({ Sid }: { Sid: string }) => Sid === "Instance");
  expect(inside.Resource).toEqual([arn, `${arn}/*`]);
  expect(inside.Action).toEqual(expect.arrayContaining(["connect:CreateQueue", "connect:DeleteContactFlow"]));
  expect(JSON.stringify(document)).not.toContain("connect:CreateUser");
});

it("asks for no more than a plan needs", async () => {
  const folder = shopProject();
  await flowc(folder, ["plan", "--out", "p.json"]);
  const { stdout } = await flowc(folder, ["policy", "--plan", "p.json", "--out", "iam"]);
  expect(stdout).toMatch(/^Wrote 1 policy\. Attach it to the role that deploys\.\n {2}iam\/policy\.json: \d+ actions/);
  const text = readFileSync(join(folder, "iam/policy.json"), "utf8");
  expect(text).toContain("connect:CreateQueue");
  expect(text).not.toContain("connect:DeleteQueue");
});

it("has what a state in S3 takes, and does not read it", async () => {
  const members = `{ region: "eu-west-2", instanceAlias: "${arn}", state: "s3://example-state/flowc/prod.json" }`;
  const folder = shopProject({
    "flowc.config.ts": plainConfig.replace("{}", `{ environments: { prod: ${members} } }`),
  });
  const { exitCode, stdout } = await flowc(folder, ["policy", "--env", "prod"]);
  const { Statement } = JSON.parse(stdout);
  expect(exitCode).toBe(0);
  expect(Statement.find(({ Sid }: { Sid: string }) => Sid === "StateObject").Resource).toEqual([
    "arn:aws:s3:::example-state/flowc/prod.json*",
  ]);
});

it("refuses a plan of another environment", async () => {
  const folder = shopProject({ "flowc.config.ts": config });
  await flowc(folder, ["plan", "--out", "p.json"]);
  const { exitCode, stderr } = await flowc(folder, ["policy", "--env", "prod", "--plan", "p.json"]);
  expect([exitCode, stderr.includes("error[CLI151]")]).toEqual([1, true]);
});
