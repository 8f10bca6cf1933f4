import { describe, expect, it } from "vitest";
import { checkConstraints } from "../../src/constraints/check-constraints.js";
import { operationLimits } from "../../src/constraints/generated/limits.js";

const check = (operation: string, input: Record<string, unknown>) => () =>
  checkConstraints(operationLimits[operation] ?? { input: {}, errors: [] }, input);

const queue = { InstanceId: "i", Name: "Support", HoursOfOperationId: "h" };

describe("the model's constraints", () => {
  it("accept what the model accepts", () => {
    expect(check("CreateQueue", { ...queue, MaxContacts: 0, Tags: { a: "" } })).not.toThrow();
  });

  it.each([
    [
      "a missing member",
      "CreateQueue",
      { InstanceId: "i", Name: "Support" },
      "Required parameter missing: HoursOfOperationId",
    ],
    [
      "text that is too short",
      "CreateQueue",
      { ...queue, Description: "" },
      "Description must include at least 1 characters",
    ],
    [
      "text that is too long",
      "CreateQueue",
      { ...queue, Name: "x".repeat(128) },
      "Name must include at most 127 characters",
    ],
    ["a number out of range", "CreateQueue", { ...queue, MaxContacts: -1 }, "MaxContacts must be at least 0"],
    [
      "a list that is too long",
      "CreateQueue",
      { ...queue, QuickConnectIds: new Array(51).fill("q") },
      "QuickConnectIds must include at most 50 items",
    ],
    [
      "an unknown word",
      "UpdateQueueStatus",
      { InstanceId: "i", QueueId: "q", Status: "ON" },
      "Status must be one of: ENABLED, DISABLED",
    ],
    [
      "a reserved tag key",
      "CreateQueue",
      { ...queue, Tags: { "aws:x": "1" } },
      'Tags key "aws:x" must satisfy the pattern',
    ],
    [
      "a value deep inside",
      "CreateHoursOfOperation",
      {
        InstanceId: "i",
        Name: "n",
        TimeZone: "UTC",
        Config: [{ Day: "MONDAY", StartTime: { Hours: 24, Minutes: 0 }, EndTime: { Hours: 1, Minutes: 0 } }],
      },
      "Config[0].StartTime.Hours must be at most 23",
    ],
  ])("refuse %s", (_case, operation, input, message) => {
    expect(check(operation, input)).toThrow(message);
  });

  it("count characters, not UTF-16 units", () => {
    expect(check("CreateQueue", { ...queue, Name: "😀".repeat(127) })).not.toThrow();
  });

  it("have a pattern for every rule that compiles", () => {
    const patterns = JSON.stringify(operationLimits).match(/"pattern":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(patterns.length).toBeGreaterThan(50);
    for (const pattern of patterns) expect(() => new RegExp(JSON.parse(`{${pattern}}`).pattern, "u")).not.toThrow();
  });
});
