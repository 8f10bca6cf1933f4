import { expect, it } from "vitest";
import { rememberSourceMap } from "../../src/loading/author-places.js";
import { errorInWords, frameOf } from "../../src/loading/thrown-error.js";

rememberSourceMap(
  "/shop/.flowc/load-2.mjs",
  JSON.stringify({ version: 3, sources: ["../a.flow.ts"], names: [], mappings: "AAAA" }),
);

const thrown = (stack: string) => Object.assign(new Error("x"), { stack });

it.each([
  "Error: x\n    at build (/shop/node_modules/left/index.js:1:1)\n    at main (file:///shop/.flowc/load-2.mjs:1:1)",
  "Error: x\n    at async file:///shop/.flowc/load-2.mjs:1:1",
  "Error: x\n    at new Main (/shop/.flowc/load-2.mjs:1:1)",
])("finds the first frame that is the author's in %j", (stack) => {
  expect(frameOf(thrown(stack))).toEqual({ file: "/shop/a.flow.ts", line: 1, column: 1 });
});

it("finds no frame where there is none of the author's", () => {
  expect(frameOf(thrown("Error: x\n    at /shop/other.js:1:1"))).toBeUndefined();
  expect(frameOf("text")).toBeUndefined();
});

it("says what was thrown, whatever it is", () => {
  expect(errorInWords(new RangeError("too far"))).toBe("RangeError: too far");
  expect(errorInWords(undefined)).toBe("a thrown value that is no Error: undefined");
  expect(errorInWords(Object.create(null))).toBe("a thrown value that is no Error: an object");
});
