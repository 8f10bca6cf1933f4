import { documentKey, noSpans, spansFromTable } from "@flowc/connect-model";
import { expect, test } from "vitest";

const at = (line: number) => ({ file: "main.flow.ts", line, column: 1 });

const spans = spansFromTable(
  new Map([
    [documentKey, new Map([["", at(1)]])],
    [
      "Greeting",
      new Map([
        ["", at(5)],
        ["/Parameters/Text", at(6)],
      ]),
    ],
    ["Menu", new Map([["/Parameters/Text", at(9)]])],
  ]),
);

test("finds the exact place of a pointer", () => {
  expect(spans.find("Greeting", "/Parameters/Text")).toEqual(at(6));
});

test("climbs to the nearest part that is known", () => {
  expect(spans.find("Greeting", "/Parameters/Text/0/1")).toEqual(at(6));
  expect(spans.find("Greeting", "/Transitions/Errors/0")).toEqual(at(5));
  expect(spans.find("Greeting")).toEqual(at(5));
});

test("falls back to the document for what it does not know", () => {
  expect(spans.find("Menu", "/Transitions")).toEqual(at(1));
  expect(spans.find("Nobody")).toEqual(at(1));
  expect(spans.find(documentKey, "/StartAction")).toEqual(at(1));
});

test("has no place at all for a flow of which nothing is known", () => {
  expect(noSpans.find("Greeting")).toBeUndefined();
  expect(spansFromTable(new Map()).find("Greeting", "/Parameters")).toBeUndefined();
});
