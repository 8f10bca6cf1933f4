/**
 * Prints the results of one suite as ratios to its first case.
 * @param {string} title
 * @param {readonly import("./rounds.mjs").Measured[]} results
 * @param {string} [unit] of what was measured
 */
export function printTable(title, results, unit = "ms") {
  const hasMemory = results.some(({ megabytes }) => megabytes !== undefined);
  const hasMarks = results.some(({ mark }) => mark !== undefined);
  printRows(
    title,
    results.map((result) => ({
      "": result.name,
      [`median ${unit}`]: result.milliseconds.median.toFixed(1),
      "ratio: min": result.ratio.min.toFixed(2),
      median: result.ratio.median.toFixed(2),
      max: result.ratio.max.toFixed(2),
      ...(hasMemory && { MB: result.megabytes?.toFixed(0) ?? "" }),
      ...(hasMarks && { mark: markText(result, unit) }),
    })),
  );
}

/**
 * @param {import("./rounds.mjs").Measured} result
 * @param {string} unit
 */
function markText({ mark, milliseconds, ratio }, unit) {
  if (mark === undefined) return "";
  const [most, figure, of] =
    "ratio" in mark ? [mark.ratio, ratio.median, "x"] : [mark.median, milliseconds.median, ` ${unit}`];
  return `${most}${of}: ${figure <= most ? "met" : "missed"}`;
}

/**
 * Prints what a suite counted: a row per case, under the names of its members. Texts stand left, numbers right.
 * @param {string} title
 * @param {readonly Readonly<Record<string, string | number>>[]} rows
 */
export function printRows(title, rows) {
  const heads = Object.keys(rows[0] ?? {});
  const widths = heads.map((head) => Math.max(head.trim().length, ...rows.map((row) => String(row[head]).length)));
  const cell = (text, column) =>
    column === 0 ? String(text).trim().padEnd(widths[column]) : String(text).trim().padStart(widths[column]);
  console.log(`\n${title}`);
  console.log(heads.map(cell).join("  ").trimEnd());
  for (const row of rows)
    console.log(
      heads
        .map((head, column) => cell(row[head], column))
        .join("  ")
        .trimEnd(),
    );
}
