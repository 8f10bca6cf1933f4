import { outputFileName } from "@flowc/flow-compiler";
import fc from "fast-check";
import { expect, test } from "vitest";

test.each([
  ["Main", "main.json"],
  ["Full Contact Center", "full-contact-center.json"],
  ["Zürich / Überlauf", "zurich-uberlauf.json"],
  ["Große Straße", "grosse-strasse.json"],
  ["../../etc/passwd", "etc-passwd.json"],
  ["日本語", "flow.json"],
  ["", "flow.json"],
  ["...", "flow.json"],
  ["CON", "flow-con.json"],
  ["lpt1", "flow-lpt1.json"],
  ["manifest", "manifest-2.json"],
  ["__proto__", "proto.json"],
  ["x".repeat(500), `${"x".repeat(80)}.json`],
])("%s is written to %s", (name, file) => {
  expect(outputFileName(name, new Set())).toBe(file);
});

test("names that come to the same file are numbered", () => {
  const taken = new Set<string>();
  expect(["Main menu", "main-menu", "MAIN  MENU"].map((name) => outputFileName(name, taken))).toEqual([
    "main-menu.json",
    "main-menu-2.json",
    "main-menu-3.json",
  ]);
});

test("any names give distinct files that every file system takes", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 20 }), (names) => {
      const taken = new Set<string>();
      const files = names.map((name) => outputFileName(name, taken));
      expect(new Set(files).size).toBe(names.length);
      for (const file of files) expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.json$/);
    }),
  );
});
