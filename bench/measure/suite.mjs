import { measureRounds } from "./rounds.mjs";
import { printRows, printTable } from "./table.mjs";

/**
 * What a suite is given.
 * @typedef {object} Context
 * @property {string} root the repository
 * @property {string} workshop an empty folder in which packages of flowc are found; removed afterwards
 * @property {boolean} large whether the largest sizes are wanted
 */

/**
 * A set of cases that are compared with each other, at one size.
 * @typedef {object} Group
 * @property {string} title
 * @property {number} amount how much work it is
 * @property {number} rounds
 * @property {() => import("./rounds.mjs").Case[] | Promise<import("./rounds.mjs").Case[]>} cases
 */

/** @typedef {Readonly<Record<string, string | number>>} Row */

/**
 * What `npm run bench` measures under one name: `cases` beside each other, `groups` of them at several sizes, or
 * whatever a `report` counts.
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} title
 * @property {string} [unit] Default `ms`
 * @property {number} [rounds]
 * @property {(context: Context) => import("./rounds.mjs").Case[] | Promise<import("./rounds.mjs").Case[]>} [cases]
 * @property {(context: Context) => Group[]} [groups]
 * @property {(groups: readonly { amount: number, results: readonly import("./rounds.mjs").Measured[] }[]) => Row[]} [growth]
 * @property {(context: Context) => readonly Row[] | Promise<readonly Row[]>} [report]
 * @property {(rows: readonly Row[]) => Readonly<Record<string, number>>} [guarded] figures of a report that should not rise
 */

/**
 * What a suite found, for machines.
 * @typedef {object} SuiteResult
 * @property {string} suite
 * @property {string} title
 * @property {{ title: string, unit: string, results: readonly import("./rounds.mjs").Measured[] }[]} [tables]
 * @property {readonly Row[]} [rows]
 * @property {Readonly<Record<string, number>>} guarded figures that should not rise, by name
 */

/**
 * Runs one suite and prints its tables.
 * @param {Suite} suite
 * @param {Context} context
 * @param {number} [rounds] instead of the suite's own
 * @returns {Promise<SuiteResult>}
 */
export async function runSuite(suite, context, rounds) {
  const { name, title } = suite;
  if (suite.report !== undefined) {
    const rows = await suite.report(context);
    printRows(title, rows);
    return { suite: name, title, rows, guarded: named(name, suite.guarded?.(rows) ?? {}) };
  }
  const measured = [];
  for (const group of groupsOf(suite, context)) {
    const results = await measureRounds(await group.cases(), rounds ?? group.rounds);
    printTable(group.title, results, suite.unit);
    measured.push({ ...group, results });
  }
  const rows = suite.growth?.(measured) ?? [];
  if (rows.length > 0) printRows(`${title}: growth`, rows);
  const tables = measured.map(({ title, results }) => ({ title, unit: suite.unit ?? "ms", results }));
  return { suite: name, title, tables, rows, guarded: named(name, ratiosOf(tables)) };
}

/** @param {Suite} suite @param {Context} context @returns {Group[]} */
function groupsOf({ title, groups, cases, rounds = 5 }, context) {
  if (groups !== undefined) return groups(context).map((group) => ({ ...group, title: `${group.title} ${title}` }));
  return [{ title, amount: 1, rounds, cases: () => cases?.(context) ?? [] }];
}

/** The first case is what the others are compared with, and what peers need is not ours to keep low. */
function ratiosOf(tables) {
  const ours = tables.flatMap(({ title, results }) =>
    results.slice(1).flatMap(({ name, ratio, isPeer }) => (isPeer ? [] : [[`${title}: ${name}`, ratio.median]])),
  );
  return Object.fromEntries(ours);
}

function named(suite, figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [`${suite}: ${name}`, figure]));
}
