import { expect, test } from "vitest";
import { createLineMap } from "../../src/json-text/line-map.js";

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [5, 3, 1],
  [7, 3, 3],
  [8, 4, 1],
  [9, 5, 1],
])("offset %i is line %i, column %i", (offset, line, column) => {
  expect(createLineMap("ab\nc\rd\r\n\nef")(offset)).toEqual({ line, column });
});
