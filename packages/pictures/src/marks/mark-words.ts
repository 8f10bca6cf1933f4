import type { DrawnBlock, DrawnBranch, DrawnMark } from "../drawing/drawing.js";

/** What stands for a mark beside its colour, for those who do not see the colours: a sign of one character, and a word. */
export const markWords: Readonly<Record<DrawnMark, { readonly sign: string; readonly word: string }>> = {
  run: { sign: "✓", word: "run" },
  partly: { sign: "◐", word: "partly run" },
  missed: { sign: "✗", word: "never run" },
  added: { sign: "+", word: "added" },
  removed: { sign: "−", word: "removed" },
  changed: { sign: "≠", word: "changed" },
  visited: { sign: "●", word: "visited" },
};

/** The sign and the note of a block or branch, as they stand beside it; empty when there is neither. */
export function signedNote({ mark, note }: DrawnBlock | DrawnBranch): string {
  return [mark && markWords[mark].sign, note].filter((part) => part !== undefined).join(" ");
}

/** `2 errors`, `1 warning`. */
export function badgeWords({ severity, count }: NonNullable<DrawnBlock["badge"]>): string {
  const noun = severity === "info" ? "note" : severity;
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
