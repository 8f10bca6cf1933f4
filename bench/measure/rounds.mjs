import { spread } from "./statistics.mjs";

/**
 * What a figure should not be above: times the baseline, or in the unit of the table.
 * @typedef {{ ratio: number } | { median: number }} Mark
 */

/**
 * One thing to measure.
 * @typedef {object} Case
 * @property {string} name what the table says
 * @property {() => number | Promise<number>} run does it once and returns what it took, in milliseconds
 * @property {number} [amount] how many times the work of the baseline it does; the ratio is per unit of work. Default 1
 * @property {Mark | undefined} [mark]
 * @property {boolean | undefined} [isPeer] whether it is somebody else's program
 * @property {() => number} [megabytes] does it once more and returns the most memory that it held
 */

/**
 * What came of a case.
 * @typedef {object} Measured
 * @property {string} name
 * @property {import("./statistics.mjs").Spread} milliseconds
 * @property {import("./statistics.mjs").Spread} ratio to the first case
 * @property {Mark | undefined} [mark]
 * @property {boolean | undefined} [isPeer]
 * @property {number | undefined} [megabytes]
 */

/**
 * Runs the cases in turn, round after round, so that a busy moment of the machine hits all of them alike. The first
 * case is the baseline: each round gives one ratio per case, and only ratios of the same round are compared.
 * @param {readonly Case[]} cases
 * @param {number} rounds how many rounds count; one more runs first to warm the disk's cache
 * @returns {Promise<Measured[]>}
 */
export async function measureRounds(cases, rounds) {
  const times = cases.map(() => /** @type {number[]} */ ([]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { run }] of cases.entries()) {
      const took = await run();
      if (round >= 0) times[index].push(took);
    }
  }
  const baseline = times[0];
  return cases.map(({ name, mark, isPeer, megabytes, amount = 1 }, index) => ({
    name,
    mark,
    isPeer,
    milliseconds: spread(times[index]),
    ratio: spread(times[index].map((took, round) => took / amount / baseline[round])),
    megabytes: megabytes?.(),
  }));
}
