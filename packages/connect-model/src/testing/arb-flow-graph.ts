import fc from "fast-check";
import { actionCatalogue } from "../catalogue/action-catalogue.js";
import type { ActionEntry } from "../catalogue/action-entry.js";
import { flowTypes, type GraphType } from "../flow-types/flow-type.js";
import type { Block, FlowGraph, Parameters } from "../graph/flow-graph.js";
import type { JsonObject } from "../json.js";
import { arbIdentifier } from "./arb-identifier.js";
import { arbJsonObject } from "./arb-json.js";
import { arbParameters, type ParameterOptions } from "./arb-parameters.js";
import { type Dice, drawOutcomes, type Outcomes, withTargets } from "./branches.js";

/** What graphs to make. */
export interface FlowGraphOptions extends ParameterOptions {
  /** Default: all ten flow types and `MODULE`. */
  readonly types?: readonly GraphType[];
  /** The most blocks, at least 1. Default 12. */
  readonly maxBlocks?: number;
}

/** A block as it was drawn: what it does, and the chance for its branches. */
interface DrawnBlock {
  readonly entry: ActionEntry;
  readonly parameters: Parameters;
  readonly chance: readonly number[];
}

function allows(types: ActionEntry["flowTypes"], type: GraphType): boolean {
  return types === "all" || types.includes(type);
}

function isKnownWell({ evidence, retired }: ActionEntry): boolean {
  return evidence.grade !== "assumed" && retired === undefined;
}

const allEntries = [...actionCatalogue.values()];

function entriesOf({ everything = false }: FlowGraphOptions): readonly ActionEntry[] {
  return everything ? allEntries : allEntries.filter(isKnownWell);
}

function ends({ branches }: ActionEntry): boolean {
  return branches.next === "forbidden";
}

/** Actions after which a flow of this type goes on. Both lists of an entry allow them, so that not even a warning is due. */
export function actionsThatGoOn(type: GraphType, options: FlowGraphOptions = {}): readonly ActionEntry[] {
  return entriesOf(options).filter(
    (entry) => !ends(entry) && allows(entry.flowTypes, type) && allows(entry.blockFlowTypes, type),
  );
}

/** Actions that end a flow of this type. */
export function actionsThatEnd(type: GraphType, options: FlowGraphOptions = {}): readonly ActionEntry[] {
  const legal = entriesOf(options).filter((entry) => ends(entry) && allows(entry.blockFlowTypes, type));
  const undisputed = legal.filter((entry) => allows(entry.flowTypes, type));
  return undisputed.length > 0 ? undisputed : legal;
}

function arbBlock(choices: readonly ActionEntry[], options: FlowGraphOptions): fc.Arbitrary<DrawnBlock> {
  return fc.constantFrom(...choices).chain((entry) =>
    fc.record({
      entry: fc.constant(entry),
      parameters: arbParameters(entry, options),
      chance: fc.array(fc.nat({ max: 1000 }), { minLength: 24, maxLength: 24 }),
    }),
  );
}

function diceOf(chance: readonly number[]): Dice {
  let next = 0;
  return () => chance[next++ % chance.length] ?? 0;
}

/**
 * Targets for the outcomes of the block at `position`: one of them leads to the block after it, so that every block
 * is reached; the others lead anywhere.
 */
function aim({ outcomes, copied }: Outcomes, position: number, identifiers: readonly string[], dice: Dice): string[] {
  const targets = outcomes.map(() => identifiers[dice() % identifiers.length] ?? "");
  const free = outcomes.flatMap(({ kind }, index) => (kind === "next" && copied !== undefined ? [] : [index]));
  const onward = free[dice() % free.length];
  if (onward !== undefined) targets[onward] = identifiers[position + 1] ?? "";
  return targets;
}

function connect(drawn: readonly DrawnBlock[], identifiers: readonly string[], type: GraphType): Block[] {
  return drawn.map(({ entry, parameters, chance }, position) => {
    const dice = diceOf(chance);
    const outcomes = drawOutcomes(entry, parameters, type, dice);
    const branches = withTargets(outcomes, aim(outcomes, position, identifiers, dice));
    return { identifier: identifiers[position] ?? "", type: entry.type, parameters, branches };
  });
}

/** What the console writes into every module; the service refuses a module without it. */
export const moduleSettings: JsonObject = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: "Success", ReferenceName: "Success", Description: "" },
    { DisplayName: "Error", ReferenceName: "Error", Description: "" },
  ],
};

function arbGraphOf(type: GraphType, options: FlowGraphOptions): fc.Arbitrary<FlowGraph> {
  const maxBlocks = Math.max(options.maxBlocks ?? 12, 1);
  return fc
    .record({
      name: fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => `Flow ${text}`.trim()),
      description: fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
      metadata: fc.option(arbJsonObject(), { nil: undefined }),
      drawn: fc.array(arbBlock(actionsThatGoOn(type, options), options), { maxLength: maxBlocks - 1 }),
      last: arbBlock(actionsThatEnd(type, options), options),
      identifiers: fc.uniqueArray(arbIdentifier(), { minLength: maxBlocks, maxLength: maxBlocks }),
      turn: fc.nat({ max: maxBlocks - 1 }),
    })
    .map(({ name, description, metadata, drawn, last, identifiers, turn }) => {
      const used = identifiers.slice(0, drawn.length + 1);
      const blocks = connect([...drawn, last], used, type);
      const start = turn % blocks.length;
      return {
        name,
        type,
        ...(description === undefined ? {} : { description }),
        version: "2019-10-30",
        entry: used[0] ?? "",
        blocks: [...blocks.slice(start), ...blocks.slice(0, start)],
        ...(metadata === undefined ? {} : { metadata }),
        ...(type === "MODULE" ? { settings: moduleSettings } : {}),
      };
    });
}

/**
 * Flows and modules that are legal by construction: actions that the flow type takes, parameters and branches that
 * they need, targets that exist, and every block reachable from the entry. Deprecated and only assumed parts of the
 * catalogue are left out unless it is asked for everything. Shrinks towards a single block that ends the flow.
 *
 * @example
 * fc.assert(fc.property(arbFlowGraph({ types: ["CONTACT_FLOW"] }), (graph) => graph.blocks.length > 0));
 */
export function arbFlowGraph(options: FlowGraphOptions = {}): fc.Arbitrary<FlowGraph> {
  const types: readonly GraphType[] = options.types ?? [...flowTypes, "MODULE"];
  return fc.oneof({ withCrossShrink: true }, ...types.map((type) => arbGraphOf(type, options)));
}
