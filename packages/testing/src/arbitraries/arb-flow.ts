import { type FlowGraph, type FlowUnit, type GraphType, type ModuleContract, noSpans } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { arbSteps, type StepOptions } from "./plan/arb-steps.js";
import { type FlowPlan, layDown } from "./plan/lay-down.js";
import { readable } from "./readable.js";

/** Makes a unit of a graph: a flow of which nothing else is known. */
export function unitOf(graph: FlowGraph, contract?: ModuleContract): FlowUnit {
  return readable({ graph, spans: noSpans, diagnostics: [], ...(contract !== undefined && { contract }) });
}

/** What flows to make. */
export interface FlowOptions extends StepOptions {
  /** Name of the flow. Default `Main`. */
  readonly name?: string;
}

const alone = { modules: [], flows: [] };

/**
 * Flows as somebody would write them: prompts, menus, checks, loops, hours, Lambda functions, transfers and, among
 * them, any action of the catalogue. Every outcome leads somewhere, everything that fails is apologised for, every way
 * ends in a queue or a goodbye. The compiler finds no error in them. Resources are referred to by name. Shrinks towards a
 * flow that says goodbye; the blocks are named for what they do.
 *
 * @example
 * fc.assert(fc.property(arbFlow(), (flow) => checkFlow(flow).every(({ severity }) => severity !== "error")));
 */
export function arbFlow(options: FlowOptions = {}): fc.Arbitrary<FlowUnit> {
  const { name = "Main" } = options;
  return arbSteps("CONTACT_FLOW", options).map((steps) =>
    unitOf(layDown({ name, type: "CONTACT_FLOW", steps }, alone)),
  );
}

/** What wild flows to make. */
export interface WildFlowOptions {
  /** Default: all ten flow types and `MODULE`. */
  readonly types?: readonly GraphType[];
  /** The most blocks, at least 1. Default 12. */
  readonly maxBlocks?: number;
  /** Whether things are referred to by name or, as in exports, by ARN. Default false: ARN. */
  readonly references?: boolean;
}

/**
 * Flows of every type that no person would write: any action after any other, branches that lead anywhere, circles. Legal
 * by construction, so that the compiler finds no error in them, and every block is reachable. Every action of the catalogue
 * appears. They need not end.
 */
export function arbWildFlow(options: WildFlowOptions = {}): fc.Arbitrary<FlowUnit> {
  return arbFlowGraph({ ...options, everything: true }).map((graph) => unitOf(graph));
}

/** What modules to make. */
export interface ModuleOptions extends StepOptions {
  /** Name of the module. Default `Module`. */
  readonly name?: string;
}

/** Branches that modules declare. */
const branchNames = ["Done", "Failed", "Later"];

/** A module as it was drawn, to be put down once it is known what it can name. */
export function arbModulePlan(name: string, options: StepOptions): fc.Arbitrary<FlowPlan> {
  return fc
    .record({ steps: arbSteps("MODULE", options), branches: fc.subarray(branchNames) })
    .map(({ steps, branches }) => ({ name, type: "MODULE", steps, branches }));
}

/** The contract of a module: the branches that it can return. */
export function contractOf({ branches = [] }: FlowPlan): ModuleContract {
  return branches.length === 0 ? {} : { branches: branches.map((branch) => ({ name: branch })) };
}

/**
 * Modules as somebody would write them, with a contract that says which branches they return. Shrinks towards a module
 * that says goodbye and returns.
 */
export function arbModule(options: ModuleOptions = {}): fc.Arbitrary<FlowUnit> {
  const { name = "Module" } = options;
  return arbModulePlan(name, options).map((plan) => unitOf(layDown(plan, alone), contractOf(plan)));
}
