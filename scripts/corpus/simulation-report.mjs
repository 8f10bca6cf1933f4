import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { indexOf } from "./hit-rates.mjs";

/** Events after which a call that still goes on is given up, and how many things a caller does before only waiting. */
const mostEvents = 3_000;
const mostActs = 12;

/** Numbers from 0, below `sides`, that look random and are the same in every run. */
function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const words = ["yes", "no", "agent", "I want to book a room", ""];
const channels = ["VOICE", "VOICE", "VOICE", "CHAT", "TASK", "EMAIL"];

/** What a caller does next; undefined when it only lets time pass. */
function actOf(throws) {
  const kind = throws(16);
  if (kind < 9) return { kind: "key", key: "1234567890*#"[throws(12)] };
  if (kind < 11) return { kind: "utterance", text: words[throws(words.length)] };
  if (kind === 11) return { kind: "viewAction", action: "Submit", data: {} };
  if (kind === 12) return { kind: "agentAccepts", agent: "Ada" };
  if (kind === 13) return { kind: "agentHolds" };
  if (kind === 14) return throws(4) === 0 ? { kind: "hangUp", participant: "agent" } : { kind: "agentResumes" };
  return throws(6) === 0 ? { kind: "hangUp" } : undefined;
}

function play(session, throws) {
  let acts = 0;
  for (let events = 0; events < mostEvents; events += 1) {
    if (session.standstill.kind !== "waiting") return;
    const due = session.nextDue();
    const act = acts < mostActs && throws(3) > 0 ? actOf(throws) : undefined;
    acts += 1;
    if (act !== undefined) session.send(act);
    else if (due !== undefined) session.passTimeTo(due);
    else if (acts >= mostActs) return;
  }
}

/** One random call of a flow: how it came out, and which blocks and actions it met. */
function call(flow, unit, seed, { simulator, arbitraries, worlds }) {
  const throws = dice(seed * 7_919 + 17);
  const program = simulator.createProgram([unit]);
  const simulated = simulator.createSimulator(program);
  const world = arbitraries.openWorldScript(worlds[seed - 1], program);
  const start = { channel: channels[throws(channels.length)] };
  const session = simulator.openSession(
    simulated,
    world,
    simulated.start(flow, 1_767_000_000_000 + throws(6e8), start),
  );
  play(session, throws);
  return session;
}

function blocksRunIn(events) {
  return events.filter(({ event }) => event === "FlowActionStarted").length;
}

function outcomeOf(session) {
  const { standstill, state } = session;
  if (standstill.kind === "endless") return { outcome: "endless", detail: standstill.blocks.join(" → ") };
  if (standstill.kind === "waiting") {
    // Nothing more comes, or only the prompts of one block go round.
    const isAtRest = session.nextDue() === undefined || blocksRunIn(session.trace.slice(-200)) === 0;
    return { outcome: isAtRest ? "waiting" : "going on" };
  }
  return { outcome: "ended", detail: state.contacts[0]?.ended?.reason };
}

function count(table, key) {
  table[key] = (table[key] ?? 0) + 1;
}

function note(report, session, blocks) {
  for (const event of session.trace) {
    if (event.event === "FlowActionStarted") blocks.add(event.block);
    else if (event.event === "RequestMade" && event.request.kind === "action")
      count(report.stubbed, event.request.type);
    else if (event.event === "DiagnosticFound") count(report.diagnostics, event.diagnostic.code);
    if (event.event === "FlowActionCompleted" && event.outcome === "unsupported") count(report.unsupported, event.type);
  }
}

/**
 * Runs every flow under random callers in a world that answers anything.
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {{ compiler: any, simulator: any, arbitraries: any, worlds: readonly object[], callers: number }} tools
 */
export function simulationReport(folder, files, tools) {
  const report = {
    flows: 0,
    calls: 0,
    blocks: 0,
    blocksRun: 0,
    steps: 0,
    outcomes: {},
    ends: {},
    endless: {},
    stubbed: {},
    unsupported: {},
    diagnostics: {},
    /** @type {{ file: string, seed: number, crash: string }[]} */
    crashes: [],
  };
  const started = performance.now();
  const index = indexOf(folder);
  for (const file of files) {
    const name = relative(folder, file);
    const type = index?.get(name)?.type;
    const { unit } = tools.compiler.parseFlow(readFileSync(file, "utf8"), { file: name, ...(type && { type }) });
    if (unit === undefined) continue;
    report.flows += 1;
    const met = new Set();
    for (let seed = 1; seed <= tools.callers; seed += 1) {
      report.calls += 1;
      try {
        const session = call(unit.graph.name, unit, seed, tools);
        const { outcome, detail } = outcomeOf(session);
        count(report.outcomes, outcome);
        if (outcome === "ended") count(report.ends, detail);
        if (outcome === "endless" || outcome === "going on") {
          report.endless[name] ??= {};
          count(report.endless[name], detail ?? "given up");
        }
        report.steps += blocksRunIn(session.trace);
        note(report, session, met);
      } catch (error) {
        report.crashes.push({
          file: name,
          seed,
          crash: String(error.stack ?? error)
            .split("\n")
            .slice(0, 4)
            .join(" | "),
        });
      }
    }
    report.blocks += unit.graph.blocks.length;
    report.blocksRun += met.size;
  }
  report.milliseconds = Math.round(performance.now() - started);
  return report;
}

function table(title, counts) {
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return rows.length === 0 ? [] : ["", title, ...rows.map(([key, number]) => `${String(number).padStart(8)}  ${key}`)];
}

/** The first crash of each kind. */
function firstOfEach(crashes) {
  return [...new Map(crashes.toReversed().map((crash) => [crash.crash, crash])).values()];
}

/** The report as text. */
export function renderSimulation(report) {
  const lines = [
    `flows       ${report.flows}`,
    `calls       ${report.calls}`,
    `blocks run  ${report.blocksRun} of ${report.blocks}`,
    `steps       ${report.steps}`,
    `crashes     ${report.crashes.length}`,
    `time        ${report.milliseconds} ms`,
    ...table("how calls came out", report.outcomes),
    ...table("why they ended", report.ends),
    ...table("answered by a stub, by action", report.stubbed),
    ...table("not supported, by action", report.unsupported),
    ...table("diagnostics", report.diagnostics),
  ];
  const circles = Object.entries(report.endless);
  if (circles.length > 0) lines.push("", "flows with calls without end");
  for (const [file, found] of circles) {
    lines.push(`  ${file}`);
    for (const [circle, number] of Object.entries(found)) lines.push(`${String(number).padStart(8)}  ${circle}`);
  }
  for (const { file, seed, crash } of firstOfEach(report.crashes)) lines.push(`CRASH ${file} caller ${seed}: ${crash}`);
  return lines.join("\n");
}
