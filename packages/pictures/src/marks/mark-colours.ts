import type { DrawnMark } from "../drawing/drawing.js";
import { palettes } from "./palette.js";

/** What a mark means at a glance: what is there or was run, what is so in part, what is gone or was never run. */
export const markTones: Readonly<Record<DrawnMark, "good" | "middling" | "bad" | "seen">> = {
  run: "good",
  added: "good",
  partly: "middling",
  changed: "middling",
  missed: "bad",
  removed: "bad",
  visited: "seen",
};

/** Colours of a mark for pictures that others lay out and that have one set of colours: those on light ground. */
export function markColours(mark: DrawnMark): {
  readonly ground: string;
  readonly line: string;
  readonly text: string;
} {
  const { light } = palettes;
  const tone = markTones[mark];
  return { ground: light[`${tone}Ground`], line: light[tone], text: light.text };
}
