import { expect, test } from "vitest";
import { flowAddress } from "../../page/address/address.js";
import { keysHelp, shortcutOf } from "../../page/app/shortcuts.js";
import { titleOf } from "../../page/app/title.js";
import { parameterRows } from "../../page/block/parameter-rows.js";
import { editorLink, lineText, placeText } from "../../page/block/place-link.js";
import { callStart, emptyOptions } from "../../page/call/call-options.js";
import { findEverywhere } from "../../page/find/finder.js";
import { marked } from "../../page/find/marked.js";
import { actionSign, groupChanges } from "../../page/plan/change-groups.js";
import { counted, percent } from "../../page/text/counted.js";
import { createSampleView } from "../sample/sample-view.js";

test("counts in words, and calls a share whole only when nothing is missing", () => {
  expect(counted(1, "block")).toBe("1 block");
  expect(counted(1200, "branch", "branches")).toBe("1,200 branches");
  expect([percent(0, 5), percent(1, 1000), percent(999, 1000), percent(3, 3), percent(0, 0)]).toEqual([
    0, 1, 99, 100, 100,
  ]);
});

test("says parameters as a flat table", () => {
  const rows = parameterRows({
    Text: "Hello",
    Media: { Uri: "s3://x" },
    Keys: ["1", "2"],
    Count: 3,
    Empty: {},
    All: [],
  });
  expect(rows).toEqual([
    { name: "Text", value: "Hello", isText: true },
    { name: "Media › Uri", value: "s3://x", isText: true },
    { name: "Keys", value: "1, 2", isText: true },
    { name: "Count", value: "3", isText: false },
    { name: "Empty", value: "{}", isText: false },
    { name: "All", value: "[]", isText: false },
  ]);
});

test("links to a line in an editor, whatever the folder is called", () => {
  const place = { file: "flows/main flow.ts", line: 3, column: 5 };
  expect(editorLink("vscode", "/home/me/my shop#1/", place)).toBe(
    "vscode://file/home/me/my%20shop%231/flows/main%20flow.ts:3:5",
  );
  expect(editorLink("vscode", "C:/projects/shop", place)).toBe(
    "vscode://file/C:/projects/shop/flows/main%20flow.ts:3:5",
  );
  expect([placeText(place), lineText(place)]).toEqual(["flows/main flow.ts:3:5", "flows/main flow.ts:3"]);
});

test("begins a call with what was filled in, and with nothing else", () => {
  expect(callStart("flow:Main", emptyOptions)).toEqual({ start: { flow: "flow:Main", channel: "VOICE" } });
  const filled = { channel: "CHAT" as const, from: " +15550100001 ", at: "", attributes: "tier = gold\n\nnote=a=b" };
  expect(callStart("flow:Main", filled)).toEqual({
    start: { flow: "flow:Main", channel: "CHAT", from: "+15550100001", attributes: { tier: "gold", note: "a=b" } },
  });
});

test("says which line of the attributes is none, and which moment is none", () => {
  expect(callStart("f", { ...emptyOptions, attributes: "tier=gold\nnonsense" })).toEqual({
    problem: "Line 2 of the attributes is no name=value: nonsense",
  });
  expect(callStart("f", { ...emptyOptions, at: "soon" })).toEqual({ problem: '"soon" is no moment.' });
});

test("marks searched words in a text, wherever they are", () => {
  expect(marked("Press 1, press 2", "PRESS")).toEqual([
    { text: "Press", isMarked: true },
    { text: " 1, ", isMarked: false },
    { text: "press", isMarked: true },
    { text: " 2", isMarked: false },
  ]);
  expect(
    marked("İstanbul", "stan")
      .map(({ text }) => text)
      .join(""),
  ).toBe("İstanbul");
});

test("finds blocks of the open flow, then flows, then texts elsewhere", async () => {
  const { api } = createSampleView();
  const estate = await api.estate({});
  const open = await api.flow({ key: "flow:Main" });
  const texts = await api.find({ words: "welcome" });
  const found = findEverywhere("welcome", estate, open, texts);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(["block", "text"]));
  expect(found[0]).toMatchObject({ kind: "block", address: { screen: "flow", key: "flow:Main" } });
  expect(found.filter(({ kind, id }) => kind === "text" && id.includes("flow:Main"))).toEqual([]);
  expect(findEverywhere("", estate, undefined, undefined).every(({ kind }) => kind === "flow")).toBe(true);
  expect(findEverywhere("large", estate, open, undefined)).toMatchObject([{ kind: "flow", title: "Large" }]);
});

test("puts what takes away before what adds", () => {
  const change = (action: string) => ({ subject: action, action, reason: "", fields: [], notices: [] });
  const groups = groupChanges([change("update"), change("create"), change("destroy"), change("update"), change("new")]);
  expect(groups.map(({ action, changes }) => [action, changes.length])).toEqual([
    ["destroy", 1],
    ["create", 1],
    ["update", 2],
    ["new", 1],
  ]);
  expect(actionSign("create")).toBe("+");
});

test("takes shortcuts only from those who are not typing", () => {
  const press = { key: "/", isControl: false, isAlt: false, isTyping: false };
  expect(shortcutOf(press)).toBe("search");
  expect(shortcutOf({ ...press, isTyping: true })).toBeUndefined();
  expect(shortcutOf({ ...press, key: "k", isControl: true, isTyping: true })).toBe("find");
  expect(shortcutOf({ ...press, key: "?" })).toBe("help");
  expect(keysHelp.flatMap(({ keys }) => keys).length).toBeGreaterThan(8);
});

test("names the open flow in the title", async () => {
  const estate = await createSampleView().api.estate({});
  expect(titleOf(flowAddress("flow:Main"), estate)).toBe("Main · sample-shop · flowc");
  expect(titleOf({ screen: "plan" }, undefined)).toBe("Plan · flowc");
});
