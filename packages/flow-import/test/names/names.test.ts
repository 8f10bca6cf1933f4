import fc from "fast-check";
import { expect, test } from "vitest";
import { blockLabel } from "../../src/names/block-label.js";
import { constantName, NameScope } from "../../src/names/constant-name.js";
import { FileNames } from "../../src/names/file-name.js";

test.each([
  ["Basic Queue", "basicQueue"],
  ["BasicQueue", "basicQueue"],
  ["VIP", "vip"],
  ["QUEUE_ARN", "queueArn"],
  ["customer-lookup", "customerLookup"],
  ["24h service", "queue24hService"],
  ["Ünïted", "ünïted"],
  ["日本語 キュー", "日本語キュー"],
  ["delete", "deleteQueue"],
  ["f", "fQueue"],
  ["Dad's queue", "dadsQueue"],
  ["", "queue"],
  ["*/;alert(1)//", "alert1"],
  ["__proto__", "proto"],
])('"%s" becomes the constant %s', (text, name) => {
  expect(constantName(text, "queue")).toBe(name);
});

test("any text becomes an identifier of at most a few words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const name = constantName(text, "queue");
      expect(name).toMatch(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u);
      expect([...name].length).toBeLessThan(60);
    }),
  );
});

test("a scope gives each name once, also in another letter case", () => {
  const scope = new NameScope(["main"]);
  expect([scope.take("sales"), scope.take("sales", "salesQueue"), scope.take("Sales"), scope.take("main")]).toEqual([
    "sales",
    "salesQueue",
    "Sales2",
    "main2",
  ]);
});

test("files of flows have safe names of their own", () => {
  const files = new FileNames();
  expect(["Main menu", "Main Menu", "../../etc/passwd", "CON", ""].map((name) => files.take(name))).toEqual([
    "main-menu.flow.ts",
    "main-menu-2.flow.ts",
    "etc-passwd.flow.ts",
    "flow-con.flow.ts",
    "flow.flow.ts",
  ]);
});

test.each([
  ["Ask for the PIN", {}, "ask-for-the-pin"],
  [
    "0a1b2c3d-1111-2222-3333-444455556666",
    { Text: "Please hold the line, we are very busy" },
    "please-hold-the-line-we-are",
  ],
  ["0a1b2c3d-1111-2222-3333-444455556666", { SSML: "<speak>One <break/> moment</speak>" }, "one-moment"],
  ["0a1b2c3d-1111-2222-3333-444455556666", {}, "message-participant"],
])("the block %s with %o is labelled %s", (identifier, parameters, label) => {
  expect(blockLabel({ identifier, type: "MessageParticipant", parameters, branches: [] })).toBe(label);
});
