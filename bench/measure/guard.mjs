/** How far a figure may be above what was kept before it counts as worse: machines and moments differ. */
export const band = 1.5;

/**
 * Compares figures with those that were kept: what rose beyond the band.
 * @param {Readonly<Record<string, number>>} kept
 * @param {Readonly<Record<string, number>>} figures
 * @returns {{ worse: { name: string, kept: number, figure: number }[], unknown: string[] }} `unknown`: nothing was kept for them
 */
export function compareWithKept(kept, figures) {
  const worse = [];
  const unknown = [];
  for (const [name, figure] of Object.entries(figures)) {
    const before = kept[name];
    if (before === undefined) unknown.push(name);
    else if (figure > before * band) worse.push({ name, kept: before, figure });
  }
  return { worse, unknown };
}

/**
 * @param {ReturnType<typeof compareWithKept>} comparison
 * @returns {string[]} lines for people
 */
export function guardText({ worse, unknown }) {
  const lines = worse.map(
    ({ name, kept, figure }) =>
      `worse: ${name}: ${figure.toFixed(2)}, kept is ${kept.toFixed(2)}, more than ${band} times as much`,
  );
  return [...lines, ...unknown.map((name) => `nothing is kept for: ${name}`)];
}
