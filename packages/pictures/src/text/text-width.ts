/**
 * How wide text is drawn, in a font nobody knows: the picture opens in whatever sans-serif is there. The widths are those
 * of a wide one (DejaVu Sans, rounded up), so that text in a narrower one leaves a little room instead of running out.
 */
const widths: readonly (readonly [characters: string, em: number])[] = [
  ["ijl'|", 0.3],
  ["IJft.,:;/\\ ![]()`", 0.4],
  ['r-*"^sckvxyz?_', 0.6],
  ["abdeghnopquFELTYPS0123456789{}$", 0.65],
  ["ABCKRVXZUD", 0.78],
  ["GHNOQ&w~+=<>#", 0.85],
  ["mMW@%", 1.02],
];
const known = new Map(widths.flatMap(([characters, em]) => Array.from(characters, (one) => [one, em] as const)));

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef\p{Regional_Indicator}]/u;
const boldness = 1.12;

/** Characters as people count them: an emoji with its modifiers is one, a letter with its accents, too. */
export function graphemesOf(text: string): readonly string[] {
  // Almost all text: the segmenter takes a hundred times as long.
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from(text);
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function graphemeWidth(grapheme: string): number {
  const width = known.get(grapheme);
  if (width !== undefined) return width;
  if (/\p{Extended_Pictographic}/u.test(grapheme)) return 1.4;
  if (wide.test(grapheme)) return 1.05;
  const base = known.get(grapheme.normalize("NFD")[0] ?? "");
  if (base !== undefined) return base;
  // Scripts that join their letters differently than one by one: a letter is at most this wide.
  return Math.min(2, 0.9 * Array.from(grapheme).filter((one) => !/\p{Mn}|\p{Cf}/u.test(one)).length || 0);
}

/** Width of a text on one line, in pixels, rather too much than too little. */
export function textWidth(text: string, fontSize: number, isBold = false): number {
  const em = graphemesOf(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
  return em * fontSize * (isBold ? boldness : 1);
}
