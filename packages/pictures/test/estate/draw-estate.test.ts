import { expect, test } from "vitest";
import { drawEstate } from "../../src/index.js";

test("draws a box for each member and a row for each way, also to where nobody knows", () => {
  const drawing = drawEstate("Shop", [
    {
      id: "1",
      name: "Main",
      noun: "flow",
      leadsTo: [
        { label: "queue", target: "2" },
        { label: "transfer", target: "3" },
      ],
    },
    { id: "2", name: "Support", noun: "queue", leadsTo: [] },
  ]);
  expect(drawing).toEqual({
    name: "Shop",
    blocks: [
      {
        id: "1",
        title: "Main",
        summary: "flow",
        isEnding: false,
        branches: [
          { index: 0, label: "queue", role: "condition", target: "2" },
          { index: 1, label: "transfer", role: "condition" },
        ],
      },
      { id: "2", title: "Support", summary: "queue", isEnding: true, branches: [] },
    ],
  });
});
