import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { expect, test } from "vitest";
import { coverageOverlay, drawFlow, findingsOverlay, placeDrawing, toSvg } from "../../src/index.js";
import { palettes } from "../../src/marks/palette.js";
import { menuFlow } from "../flows.js";

const placed = await placeDrawing(drawFlow(menuFlow));

function labels(svg: string): readonly string[] {
  const root = parseXml(svg).root!;
  return root.children.flatMap((child) =>
    child instanceof XmlElement && child.attributes.role === "graphics-symbol img"
      ? [child.attributes["aria-label"] ?? ""]
      : [],
  );
}

test("tells those who hear it what each block does and where its branches lead", () => {
  expect(labels(toSvg(placed))).toMatchInlineSnapshot(`
    [
      "Play prompt: “Hello name”. next to Loop; error to Disconnect.",
      "Get customer input: “Press 1 or 2”. press 1 to Set working queue; press 2 to Disconnect; timeout · no match to Loop; error to Disconnect.",
      "Loop: 3 times. again to Get customer input; done to Disconnect.",
      "Set working queue: Support. next to Transfer to queue; error to Disconnect.",
      "Transfer to queue. at capacity · error to Disconnect.",
      "Disconnect: the end.",
    ]
  `);
});

test("says what coverage and findings say in words, too", async () => {
  const overlays = [
    coverageOverlay({ blocks: [{ block: "hello", hits: 3, branches: [{ hits: 3 }, { hits: 0 }] }] }),
    findingsOverlay([{ block: "hello", severity: "warning", message: "Nobody can hear it." }]),
  ];
  const [first] = labels(toSvg(await placeDrawing(drawFlow(menuFlow, overlays))));
  expect(first).toBe(
    "Play prompt: “Hello name”; partly run; run 3 times; 1 warning; Nobody can hear it. next to Loop (run, 3); error to Disconnect (never run, 0).",
  );
});

test("has the colours of the reader's system, or those that were asked for", () => {
  expect(toSvg(placed)).toContain("prefers-color-scheme:dark");
  expect(toSvg(placed, { theme: "dark" })).not.toContain("prefers-color-scheme");
  expect(toSvg(placed, { theme: "dark" })).toContain(`--ground:${palettes.dark.ground}`);
});

test("carries a title and a description", () => {
  const { root } = parseXml(toSvg(placed, { title: "A & B", description: "Two <things>" }));
  expect(root?.attributes["aria-label"]).toBe("A & B");
  expect(root?.children.flatMap((child) => (child instanceof XmlElement ? [[child.name, child.text]] : []))).toEqual(
    expect.arrayContaining([
      ["title", "A & B"],
      ["desc", "Two <things>"],
    ]),
  );
});

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

test.each(["light", "dark"] as const)("can be read in %s: every text stands out from its ground", (theme) => {
  const p = palettes[theme];
  const grounds = [p.block, p.ending, p.goodGround, p.middlingGround, p.badGround, p.seenGround];
  for (const ground of grounds)
    for (const text of [p.text, p.soft]) expect(contrast(text, ground)).toBeGreaterThan(4.5);
  const pairs = [
    [p.onStart, p.start],
    [p.ground, p.bad],
    [p.ground, p.middling],
    [p.ground, p.soft],
  ] as const;
  for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThan(4.5);
  // Signs and counts stand on the ground of any mark.
  for (const tone of [p.good, p.middling, p.bad, p.seen]) {
    for (const ground of grounds) expect(contrast(tone, ground)).toBeGreaterThan(3);
  }
});
