import type { Bindings, Block, FlowGraph, FlowUnit } from "@flowc/connect-model";
import { bindFlow, emitFlow } from "@flowc/flow-compiler";
import type { FlowOrigin } from "@flowc/flow-dsl";
import type { CallSketch, SketchContext } from "./blocks/call-sketch.js";
import { sketchBlock } from "./blocks/index.js";
import { compareGraphs, isEqualJson } from "./origin/compare-graphs.js";
import { type MatchedBlock, makeOrigin } from "./origin/make-origin.js";
import { type Code, call, literal, type Member, member, name } from "./program/code.js";
import type { Program } from "./program/program.js";
import { type Constants, type Run, runProgram } from "./program/run.js";
import { nameResults } from "./results/name-results.js";
import { actionSketch } from "./structure/action-sketch.js";
import { blockMarks, type TokenMarks, tokenMarks } from "./structure/block-marks.js";
import { type Decisions, firstDecisions, flatDecisions, Unsayable } from "./structure/decisions.js";
import { type FlowCall, type FlowCalls, flowCalls } from "./structure/flow-calls.js";
import { fragmentNames } from "./structure/fragment-names.js";
import { type StructuredFlow, writeDecided, writeStructure } from "./structure/write-structure.js";

/** What a flow is imported with. */
export interface ImportOptions {
  readonly context: SketchContext;
  /** Name of the exported constant. */
  readonly constant: string;
  /** Names that fragments may not take. */
  readonly taken: Iterable<string>;
  /** What the constants of the project are that the program names, as far as they are declared by now. */
  constants(): Constants;
  /** What references mean, as far as they are declared by now. */
  bindings(): Bindings;
  /** Status and tags of the flow, where the document says them. */
  readonly about?: readonly Member[];
}

/** A flow as TypeScript, proven to build the document again. */
export interface ImportedFlow {
  readonly program: Program;
  readonly origin: FlowOrigin;
  /** Calls after which others may follow in a chain. */
  readonly chainable: ReadonlySet<Code>;
  readonly report: FlowReport;
}

/** How well the flow could be said. */
export interface FlowReport {
  readonly blocks: number;
  /** Blocks written with `f.action`. */
  readonly actions: number;
  /** Shared fragments. */
  readonly shared: number;
  /** Blocks of which something is kept beside the program. */
  readonly kept: number;
  /** Blocks that the program does not say at all. */
  readonly detached: number;
}

/**
 * Turns a flow into a program and proves it: the program is run, and what it builds is compared with the document, block
 * by block. A block that differs is written with `f.action`, then kept beside the program; structure that differs is
 * written flat. The last resort keeps every block beside the program, so that nothing is ever lost.
 */
export function importFlow(unit: FlowUnit, options: ImportOptions): ImportedFlow {
  const first = new FlowImport(unit, options);
  const ways = unit.graph.blocks.length > mostToNest ? [flatDecisions] : [withHandler, withoutHandler, flatDecisions];
  for (const decide of ways) {
    const imported = first.attempt(decide);
    if (imported !== undefined) return imported;
  }
  return first.keepAll();
}

/** Connect takes 250 blocks. Structure is found in time that grows with the cube of blocks: beyond, each stands apart. */
const mostToNest = 600;

const withHandler = (flow: FlowCalls) => firstDecisions(flow, { withHandler: true });
const withoutHandler = (flow: FlowCalls) => firstDecisions(flow, { withHandler: false });

type Decide = (flow: FlowCalls) => Decisions;

class FlowImport {
  readonly #unit: FlowUnit;
  readonly #graph: FlowGraph;
  readonly #options: ImportOptions;
  /** The first block of each identifier: what the program can say. */
  readonly #sayable: FlowGraph;
  readonly #detached: readonly Block[];

  constructor(unit: FlowUnit, options: ImportOptions) {
    this.#unit = unit;
    this.#graph = unit.graph;
    this.#options = options;
    const seen = new Set<string>();
    const isFirst = ({ identifier }: Block) => !seen.has(identifier) && seen.add(identifier);
    const blocks = unit.graph.blocks.filter(isFirst);
    this.#sayable = { ...unit.graph, blocks };
    this.#detached = unit.graph.blocks.filter((block) => !blocks.includes(block));
  }

  attempt(decide: Decide): ImportedFlow | undefined {
    const plain = new Set<string>();
    for (;;) {
      const written = this.#write(decide, plain);
      const wrong = this.#wrongBlocks(written);
      if (wrong === undefined) return undefined;
      const worse = wrong.blocks.filter((id) => !plain.has(id) && written.sketched.has(id));
      if (worse.length === 0) return wrong.isElsewhere ? undefined : this.#finish(written);
      for (const id of worse) plain.add(id);
    }
  }

  /** Everything beside the program: a path that leads where the document starts, and every block verbatim. */
  keepAll(): ImportedFlow {
    const { entry, blocks } = this.#graph;
    const open = call(member(name("f"), "unconnected"), ...(entry === "" ? [] : [literal(entry)]));
    const body = { kind: "branch" as const, parameters: ["f"], body: [{ kind: "expression" as const, code: open }] };
    const program = this.#program({ body, onError: undefined, shared: new Map() }, () => "");
    const origin = makeOrigin({ graph: this.#graph, form: this.#unit.form, matched: [], detached: blocks });
    const { chainable } = this.#run(program, origin);
    const report = { blocks: blocks.length, actions: 0, shared: 0, kept: 0, detached: blocks.length };
    return { program, origin, chainable, report };
  }

  #write(decide: Decide, plain: Set<string>): Written {
    for (;;) {
      const sketched = new Set<string>();
      const sketchOf = (block: Block): CallSketch => {
        const sketch = plain.has(block.identifier) ? undefined : sketchBlock(block, this.#options.context);
        if (sketch === undefined) return actionSketch(block, this.#graph.type);
        for (const id of [block.identifier, ...sketch.alsoCovers]) sketched.add(id);
        return sketch;
      };
      const flow = flowCalls(this.#sayable, sketchOf);
      const decisions = decide(flow);
      try {
        const tokens = tokenMarks(flow, this.#graph);
        const named = fragmentNames(this.#options.taken);
        const structured = writeStructure(flow, decisions, { shared: named, marks: tokens.marks });
        const program = this.#program(structured, named, flow);
        return { flow, decisions, sketched, program, originalsIn: tokens.originalsIn };
      } catch (found) {
        if (!(found instanceof Unsayable)) throw found;
        plain.add(found.id);
      }
    }
  }

  /** Runs the program with marked blocks. What is wrong with it; undefined when it does not run at all. */
  #wrongBlocks({ program, originalsIn, flow }: Written): { blocks: string[]; isElsewhere: boolean } | undefined {
    const { unit } = this.#run(program);
    if (unit.graph.blocks.length === 0 && this.#sayable.blocks.length > 0) {
      return { blocks: [...flow.calls.keys()], isElsewhere: true };
    }
    const built = renamed(this.#bound(unit.graph), originalsIn(unit.graph));
    const { blocks, isElsewhere } = compareGraphs(this.#sayable, built);
    const owners = new Map(
      [...flow.calls.values()].flatMap(({ id, sketch }) => sketch.alsoCovers.map((covered) => [covered, id] as const)),
    );
    return { blocks: [...blocks].map((id) => owners.get(id) ?? id), isElsewhere };
  }

  /** The program as it is printed, with the origin that makes up for the rest; undefined when they do not make the document. */
  #finish({ flow, decisions, sketched, program: marked, originalsIn }: Written): ImportedFlow | undefined {
    const named = fragmentNames(this.#options.taken);
    const structured = writeDecided(flow, decisions, { shared: named, marks: blockMarks });
    const taken = [...this.#options.taken, ...this.#options.constants().keys()];
    const program = nameResults(this.#program(structured, named, flow), taken);
    const { graph: tokenGraph } = this.#run(marked).unit;
    const tokens = tokenGraph.blocks;
    const originals = originalsIn(tokenGraph);
    const derived = this.#run(program).unit.graph.blocks;
    if (tokens.length !== derived.length) return undefined;
    const names = new Map(
      derived.map(({ identifier }, at) => [identifier, originalOf(tokens[at] as Block, originals)]),
    );
    const unbound = renamed({ ...this.#graph, blocks: derived }, names);
    const built = this.#bound(unbound);
    const read = new Map(this.#sayable.blocks.map((block) => [block.identifier, block]));
    const matched = derived.flatMap(({ identifier }, at): MatchedBlock[] => {
      const block = built.blocks[at] as Block;
      const original = read.get(block.identifier);
      return original === undefined
        ? []
        : [{ read: original, built: block, unbound: unbound.blocks[at] as Block, derived: identifier }];
    });
    const origin = makeOrigin({ graph: this.#graph, form: this.#unit.form, matched, detached: this.#detached });
    const { unit, chainable } = this.#run(program, asFile(origin));
    if (!this.#isWhole(unit)) return undefined;
    return { program, origin, chainable, report: this.#report(flow, program, sketched, origin) };
  }

  #report(flow: FlowCalls, program: Program, sketched: ReadonlySet<string>, origin: FlowOrigin): FlowReport {
    const kept = Object.values(origin.blocks as Record<string, object>).filter((block) => "instead" in block);
    return {
      blocks: this.#graph.blocks.length,
      actions: [...flow.calls.keys()].filter((id) => !sketched.has(id)).length,
      shared: program.shared.length,
      kept: kept.length,
      detached: this.#detached.length,
    };
  }

  #program(structured: StructuredFlow, named: (first: FlowCall) => string, flow?: FlowCalls): Program {
    const { name: text, type, description } = this.#graph;
    const shared = [...structured.shared].flatMap(([id, body]) => {
      const first = flow?.calls.get(id);
      return first === undefined ? [] : [{ name: named(first), body }];
    });
    return {
      name: text,
      type,
      constant: this.#options.constant,
      options: [
        ...(description === undefined ? [] : [{ name: "description", value: literal(description) }]),
        ...(this.#options.about ?? []),
      ],
      onError: structured.onError ?? (type === "MODULE" ? justReturn : undefined),
      body: structured.body,
      shared,
    };
  }

  #run(program: Program, origin?: FlowOrigin): Run {
    return runProgram(program, this.#options.constants(), origin);
  }

  #bound(graph: FlowGraph): FlowGraph {
    return bindFlow(graph, this.#options.bindings()).graph;
  }

  /** Whether the flow that is built is the document: every part of the graph, and the text that is written. */
  #isWhole(unit: FlowUnit): boolean {
    const graph = this.#bound(unit.graph);
    const { blocks, ...rest } = this.#graph;
    const { blocks: built, ...builtRest } = graph;
    if (!isEqualJson(rest as never, builtRest as never)) return false;
    const sorted = (list: readonly Block[]) => [...list].sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
    if (!isEqualJson(sorted(blocks) as never, sorted(built) as never)) return false;
    return isEqualJson(writtenJson(this.#graph, this.#unit), writtenJson(graph, unit));
  }
}

/** A program that was written with marked blocks. */
interface Written {
  readonly flow: FlowCalls;
  readonly decisions: Decisions;
  /** Blocks that have a method. */
  readonly sketched: ReadonlySet<string>;
  readonly program: Program;
  readonly originalsIn: TokenMarks["originalsIn"];
}

/** A module must say where failures go, also when none of its blocks can fail. */
const justReturn: Code = {
  kind: "branch",
  parameters: ["f"],
  body: [{ kind: "expression", code: call(member(name("f"), "returnFromModule")) }],
};

function originalOf({ identifier }: Block, originals: ReadonlyMap<string, string>): string {
  return originals.get(identifier) ?? identifier;
}

function renamed(graph: FlowGraph, names: ReadonlyMap<string, string>): FlowGraph {
  const named = (identifier: string) => names.get(identifier) ?? identifier;
  const blocks = graph.blocks.map((block) => ({
    ...block,
    identifier: named(block.identifier),
    branches: block.branches.map((branch) => ({ ...branch, target: named(branch.target) })),
  }));
  return { ...graph, entry: named(graph.entry), blocks };
}

/** The origin as it comes back from its file. */
function asFile(origin: FlowOrigin): FlowOrigin {
  return JSON.parse(JSON.stringify(origin)) as FlowOrigin;
}

/** What is written of a flow, with its actions in one order. */
function writtenJson(graph: FlowGraph, { form }: FlowUnit) {
  const { Actions: actions, ...rest } = JSON.parse(emitFlow(graph, { form, layout: false }).text ?? "{}");
  const texts = Array.isArray(actions) ? actions.map((action: { Identifier?: string }) => action) : [];
  const key = (action: { Identifier?: string }) => String(action?.Identifier);
  return { ...rest, Actions: [...texts].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}
