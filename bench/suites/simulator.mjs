import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createProgram, createSimulator, createWorld, openSession } from "../../packages/simulator/dist/index.js";
import { explore } from "../../packages/testing/dist/explore/index.js";
import { menuFlow } from "../flows/menu-flow.mjs";

const programs = join(import.meta.dirname, "..", "programs");
const steps = 400_000;
const calls = 10_000;
const rounds = 5;

/** Marks: 200,000 blocks a second; 10,000 random calls through 30 blocks within 2 s. */
export const simulator = {
  name: "simulator",
  title: "The simulator, in one process (medians of five)",
  report: () => [
    { what: "blocks a second, menus and attributes", figure: perSecond(), mark: "200,000 or more" },
    {
      what: `${calls.toLocaleString("en")} random calls through 31 blocks, s`,
      figure: seconds(randomCalls),
      mark: "2 or less",
    },
    { what: "the same with a session that keeps the trace, s", figure: seconds(randomSessions), mark: "" },
    { what: "a way to every branch of 253 blocks, s", figure: seconds(exploration), mark: "5 or less" },
    { what: "bytes of a live contact in the third menu", figure: bytesPerContact(), mark: "" },
  ],
};

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function timed(work) {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function seconds(work) {
  work(1);
  return median(Array.from({ length: rounds }, (_, round) => timed(() => work(round + 2)))).toFixed(2);
}

/** Numbers from 0, below `sides`, that look random and are the same in every run. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % sides;
  };
}

const keys = "123459*";

/** One event after the other through a flow without end: what a block costs. */
function perSecond() {
  const simulated = createSimulator(createProgram([menuFlow(30, true)]));
  const throws = dice(7);
  let { state } = simulated.start("Menus", 0);
  const run = /** @type {const} */ ({ kind: "run" });
  const walk = (amount) => {
    let ran = 0;
    while (ran < amount) {
      const waits = state.contacts[0].threads[0].wait;
      if (waits === undefined) ran += 1;
      state = simulated.step(state, waits === undefined ? run : eventFor(waits, throws, state)).state;
    }
  };
  walk(steps / 4);
  const rates = Array.from({ length: rounds }, () => steps / timed(() => walk(steps)));
  return Math.round(median(rates)).toLocaleString("en");
}

/** @returns {import("../../packages/simulator/dist/index.js").SimulationEvent} what the caller does, or what time does */
function eventFor(waits, throws, { now }) {
  if (!waits.listens) return { kind: "time", at: waits.until };
  return throws(10) === 0 ? { kind: "time", at: waits.until ?? now } : { kind: "key", key: keys[throws(keys.length)] };
}

function randomCalls(seed) {
  const simulated = createSimulator(createProgram([menuFlow(30)]));
  const throws = dice(seed);
  const run = /** @type {const} */ ({ kind: "run" });
  for (let call = 0; call < calls; call += 1) {
    let { state } = simulated.start("Menus", 0);
    for (let [contact] = state.contacts; contact.ended === undefined; [contact] = state.contacts) {
      const { wait } = contact.threads[0];
      state = simulated.step(state, wait === undefined ? run : eventFor(wait, throws, state)).state;
    }
  }
}

function randomSessions(seed) {
  const simulated = createSimulator(createProgram([menuFlow(30)]));
  const throws = dice(seed);
  for (let call = 0; call < calls; call += 1) {
    const session = openSession(simulated, createWorld(), simulated.start("Menus", 0));
    while (session.standstill.kind === "waiting") {
      session.send(eventFor(session.state.contacts[0].threads[0].wait, throws, session.state));
    }
  }
}

function exploration() {
  const { isComplete } = explore([menuFlow(253)], "Menus");
  if (!isComplete) throw new Error("not everything was explored");
}

function bytesPerContact() {
  const program = join(programs, "live-contacts.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", program, "2000"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`live-contacts.mjs ended with ${status}:\n${stderr}`);
  return Number(stdout).toLocaleString("en");
}
