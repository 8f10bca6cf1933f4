import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { getHeapSnapshot } from "node:v8";
import { buildProject, checkProject, loadProject, watchProject } from "../../packages/project/dist/index.js";
import { writeProject } from "../flows/project.mjs";
import { growthExponent } from "../measure/growth.mjs";
import { spread } from "../measure/statistics.mjs";

/** How many changes each figure is the median of. */
const changes = 15;
/** A file that every flow imports makes all of them anew. */
const sharedChanges = 3;
const pieces = { greeting: "Hello", sorry: "All lines are busy" };

/** Mark: 50 ms from a saved flow to its JSON on disk and its findings, in a project of 1,000 flows. */
export const watch = {
  name: "watch",
  title:
    "From a saved file to JSON on disk and findings, watched (ratio: to checking and building all anew in the same process)",
  /** @param {{ workshop: string, large: boolean }} context */
  report: async ({ workshop, large }) => {
    const measured = [];
    for (const flows of [100, 1_000, ...(large ? [10_000] : [])]) {
      measured.push(await measure(writeSharing(join(workshop, `watched-${flows}`), flows), flows));
    }
    return [...measured.map(rowOf), growthRow(measured)];
  },
  /** @param {readonly Readonly<Record<string, string | number>>[]} rows */
  guarded: (rows) =>
    Object.fromEntries(
      rows.flatMap((row) => (row.ratio === "" ? [] : [[`one flow of ${row.flows}`, Number(row.ratio)]])),
    ),
};

/** A project whose flows all import one file of texts. */
function writeSharing(folder, count) {
  writeProject(folder, count);
  writeFileSync(join(folder, "texts.ts"), texts(pieces.greeting));
  for (let number = 1; number <= count; number += 1) {
    const file = join(folder, "flows", `flow-${number}.flow.ts`);
    const text = readFileSync(file, "utf8").replace('"All lines are busy."', "sorry");
    writeFileSync(file, `import { sorry } from "../texts.js";\n${text}`);
  }
  return folder;
}

function texts(greeting) {
  return `export const greeting = ${JSON.stringify(greeting)};\nexport const sorry = ${JSON.stringify(pieces.sorry)};\n`;
}

async function measure(folder, flows) {
  const anew = await timeAnew(folder);
  /** @type {(state: import("../../packages/project/dist/index.js").WatchedState) => void} */
  let told = () => undefined;
  const watched = await watchProject(folder, { build: {}, onChange: (state) => told(state) });
  /** Saves as most editors do, and waits until the state with this change is told. */
  const save = async (file, text, expected) => {
    const path = join(folder, file);
    const next = new Promise((resolve) => {
      told = (state) => {
        if (state.changedFiles.includes(path)) resolve(state.isLoaded ? state.changedUnits.length : expected);
      };
    });
    writeFileSync(`${path}~`, text);
    const start = performance.now();
    renameSync(`${path}~`, path);
    const changed = await next;
    const took = performance.now() - start;
    if (changed !== expected) throw new Error(`${file} changed ${changed} flows, and not ${expected}.`);
    // A save may be told of twice: what is still to come must not be taken for the next one.
    await pause(200);
    await watched.settled();
    return took;
  };
  const file = "flows/flow-7.flow.ts";
  const text = readFileSync(join(folder, file), "utf8");
  const series = async (count, change) => {
    const times = [];
    for (let round = -2; round < count; round += 1) {
      const took = await change(round + 2);
      if (round >= 0) times.push(took);
    }
    return spread(times);
  };
  const one = await series(changes, (round) => save(file, text.replace("is closed", `is closed ${round}`), 1));
  const heapBefore = await heapBytes(flows);
  const mistake = await series(changes, (round) => save(file, round % 2 === 0 ? text.replace("=>", "=") : text, flows));
  const heapAfter = await heapBytes(flows);
  const shared = await series(sharedChanges, (round) => save("texts.ts", texts(`${pieces.greeting} ${round}`), flows));
  const sharedBefore = await heapBytes(flows);
  await series(sharedChanges, (round) => save("texts.ts", texts(`${pieces.greeting} again ${round}`), flows));
  const sharedAfter = await heapBytes(flows);
  await watched.close();
  return {
    flows,
    anew,
    one,
    mistake,
    shared,
    kilobytes: (heapAfter - heapBefore) / 1e3 / (changes + 2),
    sharedMegabytes: (sharedAfter - sharedBefore) / 1e6 / (sharedChanges + 2),
  };
}

async function timeAnew(folder) {
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    const { project } = await loadProject(folder);
    if (project === undefined) throw new Error("The watched project cannot be loaded.");
    const checked = await checkProject(project);
    const { manifest } = await buildProject({ checked, folder: join(folder, "build") });
    if (manifest === undefined) throw new Error(`The watched project has errors: ${checked.diagnostics[0]?.message}`);
    times.push(performance.now() - start);
  }
  return spread(times);
}

function rowOf({ flows, anew, one, mistake, shared, kilobytes, sharedMegabytes }) {
  return {
    flows,
    "all anew, ms": anew.median.toFixed(0),
    "one flow, ms": one.median.toFixed(1),
    "at most": one.max.toFixed(1),
    ratio: (one.median / anew.median).toFixed(3),
    "a mistake and its mend, ms": mistake.median.toFixed(1),
    "a file that all import, ms": shared.median.toFixed(0),
    "its ratio": (shared.median / anew.median).toFixed(2),
    "KB kept per change": orNothing(kilobytes, 0),
    "MB kept per change of all": orNothing(sharedMegabytes, 1),
  };
}

/** 1 is linear: what one change costs should hardly grow with the project, what all flows cost grows with them. */
function growthRow(measured) {
  const exponent = (figure) =>
    growthExponent(measured.map((one) => ({ amount: one.flows, milliseconds: one[figure].median }))).toFixed(2);
  const [first] = measured.map(rowOf);
  const empty = Object.fromEntries(Object.keys(first).map((name) => [name, ""]));
  return {
    ...empty,
    flows: "growth",
    "all anew, ms": exponent("anew"),
    "one flow, ms": exponent("one"),
    "a mistake and its mend, ms": exponent("mistake"),
    "a file that all import, ms": exponent("shared"),
  };
}

/**
 * What is really kept: only the collection before a snapshot takes everything away that nobody holds, such as the texts of
 * compiled modules, which V8 keeps for a while. It takes long, so it is left out of large projects.
 * @param {number} flows
 */
async function heapBytes(flows) {
  if (flows > 100) return Number.NaN;
  for await (const _ of getHeapSnapshot());
  return process.memoryUsage().heapUsed;
}

/** @param {number} figure @param {number} digits */
function orNothing(figure, digits) {
  return Number.isNaN(figure) ? "" : figure.toFixed(digits);
}
