/**
 * The id that the visual editor keeps for a condition: a UUID that always comes out the same for the same condition of
 * the same block. Version 8 (RFC 9562: any bits of one's own), since nobody but the editor's session reads it.
 */
export function conditionId(block: string, index: number, operator: string, operands: readonly string[]): string {
  const text = JSON.stringify([block, index, operator, operands]);
  const digits = seeds.map((seed) => hash(text, seed).toString(16).padStart(8, "0")).join("");
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}

const seeds = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];

/** FNV-1a over UTF-16 units. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
