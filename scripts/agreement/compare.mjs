import fc from "fast-check";

/**
 * Generators, laws and simulator, built or from their sources.
 * @typedef {Record<string, any>} Tools
 * @typedef {{ made: { way: string, units: any[] }, calls: { caller: any, script: any }[] }} Case
 * @typedef {Record<string, number>} Counts
 * @typedef {{ flows: Counts, units: number, calls: number, blocks: number, ends: Counts, claims: Counts, tried: Counts,
 *   broken: Counts, examples: Record<string, any>, thrown: { seed: number, index: number, error: string }[] }} Tally
 */

/** Blocks that one call may run: more than it takes to see that a call goes round in circles. */
const maxBlocks = 600;

/**
 * The ways in which flows are made, and their share.
 * @type {readonly { name: string, weight: number, make: (tools: Tools) => any }[]}
 */
const ways = [
  { name: "structured", weight: 3, make: ({ arbFlow }) => arbFlow().map((flow) => [flow]) },
  { name: "estate", weight: 2, make: ({ arbEstate }) => arbEstate() },
  { name: "wild", weight: 3, make: ({ arbWildFlow }) => arbWildFlow().map((flow) => [flow]) },
  // Circles and blocks that nothing leads to: what the checker has most to say about.
  { name: "tangled", weight: 2, make: arbTangled },
  { name: "defective", weight: 1, make: ({ arbInvalidFlow }) => arbInvalidFlow().map(({ flow }) => [flow]) },
];

/**
 * Structured flows of which some branches lead to other blocks.
 * @param {Tools} tools
 */
function arbTangled({ arbFlow }) {
  const turn = fc.record({ block: fc.nat(), branch: fc.nat(), to: fc.nat() });
  return fc
    .tuple(/** @type {fc.Arbitrary<any>} */ (arbFlow()), fc.array(turn, { minLength: 1, maxLength: 4 }))
    .map(([flow, turns]) => {
      const blocks = structuredClone(flow.graph.blocks);
      for (const { block, branch, to } of turns) {
        const { branches } = blocks[block % blocks.length];
        if (branches.length > 0) branches[branch % branches.length].target = blocks[to % blocks.length].identifier;
      }
      return [{ ...flow, graph: { ...flow.graph, blocks } }];
    });
}

/**
 * Flows with who calls them and what the world answers.
 * @param {Tools} tools
 * @param {number} calls how many calls for each
 * @returns {fc.Arbitrary<Case>}
 */
export function arbCase(tools, calls) {
  const { arbCaller, arbWorldScript } = tools;
  /** @type {fc.WeightedArbitrary<Case["made"]>[]} */
  const made = ways.map(({ name, weight, make }) => ({
    weight,
    arbitrary: make(tools).map((units) => ({ way: name, units })),
  }));
  const call = fc.record({ caller: arbCaller(), script: arbWorldScript() });
  return fc.record({
    made: fc.oneof(...made),
    calls: fc.array(call, { minLength: calls, maxLength: calls, size: "max" }),
  });
}

/**
 * Nothing compared yet.
 * @returns {Tally}
 */
export function emptyTally() {
  return {
    flows: {},
    units: 0,
    calls: 0,
    blocks: 0,
    ends: {},
    claims: {},
    tried: {},
    broken: {},
    examples: {},
    thrown: [],
  };
}

function add(counts, key, by = 1) {
  counts[key] = (counts[key] ?? 0) + by;
}

/**
 * Adds one tally to another.
 * @param {Tally} to
 * @param {Tally} from
 */
export function addTally(to, from) {
  for (const key of ["units", "calls", "blocks"]) to[key] += from[key];
  for (const key of ["flows", "ends", "claims", "tried", "broken"]) {
    for (const [name, count] of Object.entries(from[key])) add(to[key], name, count);
  }
  to.examples = { ...from.examples, ...to.examples };
  to.thrown.push(...from.thrown);
  return to;
}

/** Whether a call put a claim to the test: it came to the block, or could have. */
function isTried({ flow, block, never }, { trace }) {
  if (never.kind === "starts") return trace.some((event) => event.event === "FlowActionStarted" && event.flow === flow);
  return trace.some((event) => event.event === "FlowActionCompleted" && event.flow === flow && event.block === block);
}

/**
 * Lets the calls of a case run and compares each with what the checker says of its flows.
 * @param {Case} one
 * @param {Tools} tools
 * @param {Tally} tally
 */
export function compareCase(one, tools, tally) {
  const { made, calls } = one;
  const { way, units } = made;
  const { createProgram, openWorldScript, playCall, checkerAgrees, verdictOn } = tools;
  const program = createProgram(units);
  const { claims } = verdictOn(program);
  add(tally.flows, way);
  tally.units += units.length;
  for (const { code } of claims) add(tally.claims, code);
  for (const { caller, script } of calls) {
    const plan = { program, flow: units[0].graph.name, caller, world: openWorldScript(script, program), maxBlocks };
    const run = playCall(plan);
    tally.calls += 1;
    tally.blocks += run.blocks;
    add(tally.ends, `${way} ${run.end.kind}`);
    for (const claim of claims) if (isTried(claim, run)) add(tally.tried, claim.code);
    for (const { code, message } of checkerAgrees.broken(run)) {
      add(tally.broken, code);
      tally.examples[code] ??= { message, graphs: units.map(({ graph }) => graph), caller, script };
    }
  }
}
