import type { Block } from "@flowc/connect-model";
import { expect, test } from "vitest";
import { drawFlow, placeDrawing } from "../../src/index.js";
import { flowOf } from "../flows.js";

function failing(count: number): readonly Block[] {
  const names = Array.from({ length: count }, (_, at) => `step${at}`);
  const steps = names.map(
    (identifier, at): Block => ({
      identifier,
      type: "UpdateContactAttributes",
      parameters: { Attributes: { at: `${at}` } },
      branches: [
        { kind: "next", target: names[at + 1] ?? "bye" },
        { kind: "error", errorType: "NoMatchingError", target: "sorry" },
      ],
    }),
  );
  const end = (identifier: string): Block => ({
    identifier,
    type: "DisconnectParticipant",
    parameters: {},
    branches: [],
  });
  return [...steps, end("bye"), end("sorry")];
}

test("tells many failures to one block by a sign", async () => {
  const placed = await placeDrawing(drawFlow(flowOf(failing(3))));
  expect(placed.lines.filter(({ role }) => role === "error")).toEqual([]);
  expect(placed.blocks.find(({ id }) => id === "sorry")?.sign).toBe("A");
  expect(placed.blocks[0]?.rowLabels).toEqual(["", "error → A"]);
});

test("draws a few failures, or all of them where that is wanted, as lines", async () => {
  const few = await placeDrawing(drawFlow(flowOf(failing(2))));
  expect(few.lines.filter(({ role }) => role === "error")).toHaveLength(2);
  const all = await placeDrawing(drawFlow(flowOf(failing(5))), { failures: "lines" });
  expect(all.lines.filter(({ role }) => role === "error")).toHaveLength(5);
  expect(all.blocks.every(({ sign }) => sign === undefined)).toBe(true);
});

test("draws a failure as a line that a call went", async () => {
  const visited = new Map([["step1", { branches: new Map([[1, { mark: "visited" as const }]]) }]]);
  const placed = await placeDrawing(drawFlow(flowOf(failing(4)), [visited]));
  expect(placed.lines.filter(({ role }) => role === "error")).toMatchObject([{ from: "step1", mark: "visited" }]);
});

test("stands blocks that follow each other in one line", async () => {
  const { blocks } = await placeDrawing(drawFlow(flowOf(failing(6))));
  expect(new Set(blocks.filter(({ id }) => id !== "sorry").map(({ y }) => y)).size).toBe(1);
});
