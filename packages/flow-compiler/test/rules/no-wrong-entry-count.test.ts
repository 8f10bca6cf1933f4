import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noWrongEntryCount } from "../../src/rules/no-wrong-entry-count.js";

test("a list has as many entries as its parameter takes", () => {
  ruleTester(noWrongEntryCount)
    .valid([
      {
        name: "six tags",
        flow: flowOf([block("A", "TagContact", { Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6" } })]),
      },
    ])
    .invalid([
      {
        name: "seven tags",
        flow: flowOf([block("A", "TagContact", { Tags: { a: "1", b: "2", c: "3", d: "4", e: "5", f: "6", g: "7" } })]),
        findings: [{ message: 'Tags of "A" has 7 entries; it takes 1 to 6.', block: "A", pointer: "/Parameters/Tags" }],
      },
      {
        name: "no messages",
        flow: flowOf([block("A", "MessageParticipantIteratively", { Messages: [] })]),
        findings: [
          {
            message: 'Messages of "A" has 0 entries; it takes at least 1.',
            block: "A",
            pointer: "/Parameters/Messages",
          },
        ],
      },
      {
        name: "two event hooks",
        flow: flowOf([block("A", "UpdateContactEventHooks", { EventHooks: { AgentHold: "x", CustomerHold: "y" } })]),
        findings: [
          {
            message: 'EventHooks of "A" has 2 entries; it takes exactly 1.',
            block: "A",
            pointer: "/Parameters/EventHooks",
            severity: "warning",
          },
        ],
      },
    ]);
});
