import { expect, test } from "vitest";
import { drawFlow, toDot } from "../../src/index.js";
import { menuFlow } from "../flows.js";

test("writes a table per block, with a row that each line leaves from", () => {
  const text = toDot(drawFlow({ ...menuFlow, name: 'Say "hi" \\N' }));
  expect(text).toContain('digraph "Say \\"hi\\" \\\\N" {');
  expect(text).toContain("<B>Play prompt</B>");
  expect(text.match(/ -> /g)).toHaveLength(1 + 2 + 4 + 2 + 2 + 1);
  expect(text).toMatch(/b0:r1:e -> b5:in:w \[color="#[0-9a-f]{6}", penwidth=0.7/);
});
