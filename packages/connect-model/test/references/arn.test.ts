import {
  type ArnKind,
  arnPattern,
  existing,
  formatArn,
  isLegalQualifier,
  parseArn,
  referenceKinds,
} from "@flowc/connect-model";
import { describe, expect, test } from "vitest";

const instance = "arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555";
const id = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

const examples: readonly (readonly [ArnKind, string])[] = [
  ["instance", instance],
  ["flow", `${instance}/contact-flow/${id}`],
  ["flow", `${instance}/contact-flow/${id}:$SAVED`],
  ["flowModule", `${instance}/flow-module/${id}:live`],
  ["queue", `${instance}/queue/${id}`],
  ["agentQueue", `${instance}/queue/agent/${id}`],
  ["hoursOfOperation", `${instance}/operating-hours/${id}`],
  ["quickConnect", `${instance}/transfer-destination/${id}`],
  ["user", `${instance}/agent/${id}`],
  ["agentStatus", `${instance}/agent-state/${id}`],
  ["hierarchyGroup", `${instance}/agent-group/${id}`],
  ["hierarchyLevel", `${instance}/agent-group-level/1`],
  ["routingProfile", `${instance}/routing-profile/${id}`],
  ["securityProfile", `${instance}/security-profile/${id}`],
  ["prompt", `${instance}/prompt/${id}`],
  ["taskTemplate", `${instance}/task-template/${id}`],
  ["emailAddress", `${instance}/email-address/${id}`],
  ["view", `${instance}/view/${id}:$LATEST`],
  ["view", "arn:aws:connect:us-east-1:aws:view/form:1"],
  ["phoneNumber", `arn:aws:connect:eu-west-2:123456789012:phone-number/${id}`],
  ["phoneNumber", `${instance}/phone-number/${id}`],
  ["trafficDistributionGroup", `arn:aws:connect:eu-west-2:123456789012:traffic-distribution-group/${id}`],
  ["lambdaFunction", "arn:aws:lambda:eu-west-2:123456789012:function:customer-lookup"],
  ["lambdaFunction", "arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:lookup:$LATEST"],
  ["lexBot", "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ/TSTALIASID"],
];

describe("parseArn", () => {
  test.each(examples)("reads the ARN of a %s: %s", (kind, arn) => {
    const parsed = parseArn(arn);
    expect(parsed?.kind).toBe(kind);
    expect(parsed && formatArn(parsed)).toBe(arn);
    expect(arn).toMatch(arnPattern(kind));
  });

  test("takes an ARN apart", () => {
    expect(parseArn(`${instance}/flow-module/${id}:$LATEST`)).toEqual({
      kind: "flowModule",
      partition: "aws",
      region: "eu-west-2",
      account: "123456789012",
      instanceId: "11111111-2222-3333-4444-555555555555",
      id,
      qualifier: "$LATEST",
    });
  });

  test.each([
    "",
    id,
    "arn:aws:s3:::bucket",
    `${instance}/`,
    `${instance}/queue/`,
    `${instance}/nonsense/${id}`,
    `${instance}/queue/${id}:$LATEST`,
    `${instance}/contact-flow/${id}:`,
    `${instance}/contact-flow/${id}:1:2`,
    "arn:aws:connect:eu-west-2:123456789012:queue/x",
    "arn:aws:lex:eu-west-2:123456789012:bot-alias/ABCDEFGHIJ",
  ])("does not take %j for an ARN", (text) => {
    expect(parseArn(text)).toBeUndefined();
  });

  test("recognises an ARN whose account is a placeholder, which the pattern does not", () => {
    const arn = "arn:aws:lambda:eu-west-2:<account>:function:lookup";
    expect(parseArn(arn)?.kind).toBe("lambdaFunction");
    expect(arn).not.toMatch(arnPattern("lambdaFunction"));
  });

  test("has a form for every kind that a flow can refer to", () => {
    for (const kind of referenceKinds) expect(arnPattern(kind), kind).toBeInstanceOf(RegExp);
  });
});

describe("isLegalQualifier", () => {
  test.each([
    ["flow", "$SAVED", true],
    ["flow", "3", true],
    ["flow", "live", false],
    ["flowModule", "live", true],
    ["flowModule", "two__lines", false],
    ["view", "1", true],
    ["lambdaFunction", "prod", true],
    ["queue", "1", false],
  ] as const)("%s:%s -> %s", (kind, qualifier, legal) => {
    expect(isLegalQualifier(kind, qualifier)).toBe(legal);
  });
});

describe("existing", () => {
  test("names a thing by kind", () => {
    expect(existing.queue("BasicQueue")).toEqual({ kind: "queue", name: "BasicQueue" });
    expect(Object.isFrozen(existing.queue("BasicQueue"))).toBe(true);
  });

  test("knows every kind", () => {
    expect(Object.keys(existing)).toEqual([...referenceKinds]);
  });
});
