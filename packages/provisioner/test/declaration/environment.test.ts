import { describe, expect, it } from "vitest";
import { checkEnvironment } from "../../src/declaration/check-environment.js";
import type { Environment } from "../../src/index.js";

const environment: Environment = { name: "production", region: "eu-west-2", createInstance: false };
const arn = "arn:aws:lambda:eu-west-2:123456789012:function:lookup";

describe("an environment", () => {
  it.each<[string, Partial<Environment>]>([
    [
      "as it should be",
      { accountId: "123456789012", instanceAlias: "centre", lambdaFunctions: { lookup: `${arn}:live` } },
    ],
    ["in a government region", { region: "us-gov-west-1" }],
    ["with an instance by ARN", { instanceAlias: "arn:aws:connect:eu-west-2:123456789012:instance/1-2" }],
    [
      "with a Lex bot",
      { lexBots: { "Bot:live": "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/KLMNOPQRST" } },
    ],
  ])("%s is accepted", (_name, given) => {
    expect(checkEnvironment({ ...environment, ...given })).toEqual([]);
  });

  it.each<[string, Partial<Environment>, string]>([
    ["region", { region: "London" }, "PLAN126"],
    ["account", { accountId: "1234" }, "PLAN126"],
    ["alias", { instanceAlias: "no_alias" }, "PLAN126"],
    ["function", { lambdaFunctions: { lookup: "lookup" } }, "PLAN120"],
    ["function without an account", { lambdaFunctions: { lookup: "arn:aws:lambda:eu-west-2::function:x" } }, "PLAN120"],
    ["function elsewhere", { lambdaFunctions: { lookup: arn.replace("eu-west-2", "us-east-1") } }, "PLAN121"],
    ["bot", { lexBots: { Bot: "Bot" } }, "PLAN126"],
    ["tag", { tags: { "flowc:owner": "me" } }, "PLAN115"],
  ])("with a bad %s is refused", (_name, given, code) => {
    expect(checkEnvironment({ ...environment, ...given }).map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
