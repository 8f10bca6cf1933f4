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
