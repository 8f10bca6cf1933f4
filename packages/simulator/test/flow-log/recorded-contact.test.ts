import { expect, test } from "vitest";
import type { FlowLogEntry } from "../../src/flow-log/flow-log-entry.js";
import { recordedContacts } from "../../src/flow-log/recorded-contact.js";

let seconds = 0;
const entry = (type: string, block: string, more: Partial<FlowLogEntry> = {}): FlowLogEntry => ({
  ContactId: "c-1",
  ContactFlowId: "arn/f",
  ContactFlowName: "Main",
  ContactFlowModuleType: type,
  Identifier: block,
  Timestamp: new Date(1000 * seconds++).toISOString(),
  ...more,
});
const visits = (entries: readonly FlowLogEntry[]) =>
  recordedContacts(entries)[0]?.visits.map(({ block, result, isOpen }) => [block, result, isOpen]);

test("joins the beginning and the end of a block that takes time", () => {
  const log = [
    entry("PlayPrompt", "greet"),
    entry("PlayPrompt", "greet", { Results: "Success" }),
    entry("GetUserInput", "menu"),
    entry("GetUserInput", "menu", { Results: "1" }),
  ];
  expect(visits(log)).toEqual([
    ["greet", "Success", false],
    ["menu", "1", false],
  ]);
});

test("leaves a block open in which the contact ended", () => {
  expect(
    visits([
      entry("GetUserInput", "menu"),
      entry("GetUserInput", "menu", { Results: "Timeout" }),
      entry("GetUserInput", "menu"),
    ]),
  ).toEqual([
    ["menu", "Timeout", false],
    ["menu", undefined, true],
  ]);
});

test("joins the end of a block to its beginning when entries of another flow are between", () => {
  const log = [
    entry("PlayPrompt", "hold"),
    entry("PlayPrompt", "whisper", { ContactFlowName: "Whisper" }),
    entry("PlayPrompt", "hold", { Results: "Success" }),
  ];
  expect(visits(log)).toEqual([
    ["hold", "Success", false],
    ["whisper", undefined, true],
  ]);
});

test("joins what a block sets, and knows the block again when it sets the same name again", () => {
  const set = (Key: string) => entry("SetAttributes", "set", { Parameters: { Key, Value: "x" } });
  const [contact] = recordedContacts([set("a"), set("b"), set("a")]);
  expect(contact?.visits.map(({ parameters }) => parameters.map(({ Key }) => Key))).toEqual([["a", "b"], ["a"]]);
});

test("ends a check with the condition that holds", () => {
  const check = (Results: string) => entry("CheckAttribute", "check", { Results });
  expect(visits([check("false"), check("true"), check("false")])).toEqual([
    ["check", "true", false],
    ["check", "false", false],
  ]);
});

test("keeps contacts apart, and takes entries in the order of their times", () => {
  const late = entry("Disconnect", "late", { Timestamp: "2026-11-20T10:00:01Z" });
  const early = entry("PlayPrompt", "early", { Timestamp: "2026-11-20T10:00:00Z" });
  const other = entry("PlayPrompt", "other", { ContactId: "c-2", Timestamp: "2026-11-20T09:00:00Z" });
  const contacts = recordedContacts([late, early, other]);
  expect(contacts.map(({ contact, visits: all }) => [contact, all.map(({ block }) => block)])).toEqual([
    ["c-2", ["other"]],
    ["c-1", ["early", "late"]],
  ]);
});

test("reads a log that begins with the newest, also where entries are of one moment", () => {
  const now = "2026-11-20T10:00:00.000Z";
  const log = [
    entry("PlayPrompt", "greet", { Timestamp: now }),
    entry("SetAttributes", "tier", { Timestamp: now }),
    entry("SetQueue", "queue", { Timestamp: "2026-11-20T10:00:01.000Z" }),
  ];
  expect(visits(log.toReversed())).toEqual(visits(log));
});
