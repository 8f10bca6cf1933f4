import fc from "fast-check";
import { expect, test } from "vitest";
import { cutToWidth, onOneLine, wrapToWidth } from "../../src/text/fit-text.js";
import { graphemesOf, textWidth } from "../../src/text/text-width.js";
import { arbHostileText } from "../arb-hostile.js";

const room = { width: 200, fontSize: 12 };

test("counts letters as people do", () => {
  expect(graphemesOf("é👨‍👩‍👧‍👦ก็")).toHaveLength(3);
  expect(textWidth("漢", 10)).toBeGreaterThan(10);
  expect(textWidth("👨‍👩‍👧‍👦", 10)).toBeLessThan(20);
  expect(textWidth("é", 10)).toBe(textWidth("e", 10));
});

test("cuts what does not fit, and nothing else", () => {
  expect(cutToWidth("short", room)).toBe("short");
  expect(cutToWidth("a prompt that goes on and on and on and on", room)).toMatch(/^a prompt that.*…$/);
});

test("breaks lines between words, after the separators of names and between Chinese characters", () => {
  expect(wrapToWidth("For questions about an order, press 1", room, 3)).toEqual([
    "For questions about an",
    "order, press 1",
  ]);
  expect(wrapToWidth("UDEP-Send-WhatsApp-Interactive-Message", room, 3)[0]).toMatch(/-$/);
  expect(wrapToWidth("漢".repeat(60), room, 3).length).toBe(3);
});

test("never makes a line longer than its room, on at most as many lines as there are", () => {
  fc.assert(
    fc.property(
      fc.oneof(arbHostileText, fc.string({ unit: "grapheme", maxLength: 200 })),
      fc.integer({ min: 1, max: 4 }),
      (text, most) => {
        const lines = wrapToWidth(text, room, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(textWidth(line, room.fontSize)).toBeLessThanOrEqual(room.width + 0.001);
      },
    ),
  );
});

test("loses nothing of a text that fits", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const lines = wrapToWidth(text, { ...room, width: 10_000 }, 3);
      expect(lines.join("")).toBe(onOneLine(text));
    }),
  );
});

test("takes out what turns the direction of the text that follows", () => {
  expect(onOneLine("a\u202egnp.exe\u2069\n\u0000b")).toBe("a gnp.exe b");
});
