/**
 * Prints the results of one suite as ratios to its first case.
 * @param {string} title
 * @param {readonly { name: string, milliseconds: import("./statistics.mjs").Spread, ratio: import("./statistics.mjs").Spread }[]} results
 * @param {string} [unit] of what was measured
 */
export function printTable(title, results, unit = "ms") {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log(`\n${title}`);
  console.log(
    `${"".padEnd(width)}  ${`median ${unit}`.padStart(10)}  ratio: ${["min", "median", "max"].map(column).join("")}`,
  );
  for (const { name, milliseconds, ratio } of results) {
    const ratios = [ratio.min, ratio.median, ratio.max].map((value) => column(value.toFixed(2))).join("");
    console.log(`${name.padEnd(width)}  ${milliseconds.median.toFixed(1).padStart(10)}         ${ratios}`);
  }
}

function column(text) {
  return text.padStart(8);
}

/**
 * Prints what a suite counted: a row per case, under the names of its members.
 * @param {string} title
 * @param {readonly Readonly<Record<string, string | number>>[]} rows
 */
export function printRows(title, rows) {
  const heads = Object.keys(rows[0] ?? {});
  const widths = heads.map((head) => Math.max(head.trim().length, ...rows.map((row) => String(row[head]).length)));
  const lineOf = (cells) => cells.map((cell, index) => String(cell).trim().padStart(widths[index])).join("  ");
  console.log(`\n${title}`);
  console.log(lineOf(heads));
  for (const row of rows) console.log(lineOf(heads.map((head) => row[head])));
}
