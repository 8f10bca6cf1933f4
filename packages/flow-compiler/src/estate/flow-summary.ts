import type { FlowUnit, GraphType } from "@flowc/connect-model";
import { paceOf } from "../analysis/pace.js";
import type { ResultSlot } from "../analysis/result-slot.js";
import { setBy, type VariableRead } from "../analysis/set-attributes.js";
import type { SlotContent } from "../analysis/slot-contents.js";
import type { FlowContext } from "../check/flow-context.js";
import type { BlockPlace } from "../check/rule.js";
import { type FlowCall, flowCalls } from "./flow-call.js";
import { type ModuleFacts, moduleFacts } from "./module-facts.js";

/** A place in a flow that reads something which an earlier flow may have left there. */
export interface OpenRead {
  readonly block: BlockPlace;
  /** The path as written. */
  readonly text: string;
  readonly pointer: string;
  /** Whether it is only compared, as authors do to find out whether anything is there. */
  readonly isCompared: boolean;
}

/** A contact attribute that a flow reads. */
export interface AttributeRead extends OpenRead {
  readonly name: string;
  /** Whether some way from the start of the flow leads there without setting it, and whether some way sets it. */
  readonly mayBeUnset: boolean;
  readonly mayBeSet: boolean;
}

/** A result slot that is read where some way, or every way, from the start of the flow leaves it empty. */
export interface SlotOpenRead extends OpenRead {
  readonly slot: ResultSlot;
  /** The block that fills it on the other ways; undefined when none does. */
  readonly filledBy: string | undefined;
  /** The block after which it is empty again. */
  readonly clearedBy: string | undefined;
}

/** A block that works on the contact's queue where some way from the start of the flow has set none. */
export interface QueueUse {
  readonly block: BlockPlace;
  readonly type: string;
  readonly mayBeSet: boolean;
}

/**
 * What other flows need to know of a flow. It holds no view of the flow itself, so that an estate of ten thousand flows
 * fits into memory.
 */
export interface FlowTraits {
  /** Of which other flows need its id, its contract and where it is written; what else is in it is not theirs to look at. */
  readonly unit: FlowUnit;
  readonly name: string;
  readonly kind: "flow" | "flowModule";
  readonly type: GraphType;
  readonly calls: readonly FlowCall[];
  /** The calls that a contact comes to from the start of the flow without having been asked or waited for anything. */
  readonly promptCalls: readonly FlowCall[];
  readonly attributeReads: readonly AttributeRead[];
  /** The contact attributes that it sets, each with the first place. */
  readonly attributesSet: ReadonlyMap<string, BlockPlace>;
  /** Whether it sets attributes whose names nobody can tell. */
  readonly setsAnyAttribute: boolean;
  readonly setsQueue: boolean;
  readonly slotReads: readonly SlotOpenRead[];
  readonly slotsFilled: ReadonlySet<ResultSlot>;
  readonly queueUses: readonly QueueUse[];
  readonly modules: ModuleFacts;
}

/** A flow of an estate. */
export interface FlowSummary extends FlowTraits {
  /** Position in the estate. */
  readonly index: number;
}

/**
 * Reads off a flow what other flows need to know.
 * @param context a view of the flow
 */
export function summarise(unit: FlowUnit, context: FlowContext): FlowTraits {
  const calls = context.blocks.flatMap(flowCalls);
  return {
    unit,
    name: unit.graph.name,
    kind: unit.graph.type === "MODULE" ? "flowModule" : "flow",
    type: unit.graph.type,
    calls,
    promptCalls: promptCalls(context, calls),
    ...variables(context),
    ...sets(context),
    ...slots(context),
    modules: moduleFacts(context),
  };
}

function promptCalls(context: FlowContext, calls: readonly FlowCall[]): readonly FlowCall[] {
  const { ways, blocks } = context;
  if (ways.entry === undefined || calls.length === 0) return [];
  const found = new Set([ways.entry]);
  // A set that grows while it is walked is walked to its end.
  for (const block of found) {
    for (const edge of ways.outgoing[block]!) {
      const pace = paceOf(blocks[block]!, edge);
      if (pace !== "waits" && pace !== "varies") found.add(edge.to);
    }
  }
  return calls.filter(({ block }) => found.has(block.index));
}

function variables(context: FlowContext): Pick<FlowSummary, "attributeReads" | "queueUses"> {
  const attributeReads: AttributeRead[] = [];
  const queueUses: QueueUse[] = [];
  for (const read of context.variableReads) {
    const state = read.root === "FlowAttributes" ? undefined : context.setVariables.at(read.view, read);
    if (state === undefined) continue;
    if (read.root === "Attributes") attributeReads.push({ name: read.name, ...state, ...placeOf(read) });
    else if (state.mayBeUnset) {
      queueUses.push({ block: blockPlace(read), type: read.view.type, mayBeSet: state.mayBeSet });
    }
  }
  return { attributeReads, queueUses };
}

function sets({ blocks }: FlowContext): Pick<FlowSummary, "attributesSet" | "setsAnyAttribute" | "setsQueue"> {
  const attributesSet = new Map<string, BlockPlace>();
  let setsAnyAttribute = false;
  let setsQueue = false;
  for (const view of blocks) {
    const { variables: set, any = false } = setBy(view);
    setsAnyAttribute ||= any;
    for (const { root, name } of set) {
      setsQueue ||= root === "Queue";
      if (root === "Attributes" && !attributesSet.has(name)) attributesSet.set(name, blockPlace({ view }));
    }
    for (const name of handedOn(view.type, view.block.parameters)) {
      if (!attributesSet.has(name)) attributesSet.set(name, blockPlace({ view }));
    }
  }
  return { attributesSet, setsAnyAttribute, setsQueue };
}

/** Attributes that a block gives to another contact. */
function handedOn(type: string, { Attributes, TargetContact }: Readonly<Record<string, unknown>>): readonly string[] {
  const isOther = type === "CreateTask" || (type === "UpdateContactAttributes" && TargetContact === "Related");
  return isOther && typeof Attributes === "object" && Attributes !== null ? Object.keys(Attributes) : [];
}

function slots(context: FlowContext): Pick<FlowSummary, "slotReads" | "slotsFilled"> {
  const { slotContents } = context;
  const slotReads = (slotContents?.reads ?? []).flatMap((read): SlotOpenRead[] => {
    const contents = slotContents?.at(read.view, read.slot) ?? [];
    // What a block read of its own last result is empty the first time round, as its author knows.
    const filled = contents.filter(({ kind, by }) => kind === "filled" && by !== read.view);
    const isOwn = contents.some(({ kind }) => kind === "filled") && filled.length === 0;
    if (isOwn || !contents.some(isEmpty) || contents.some(({ kind }) => kind === "failed")) return [];
    const clearedBy = contents.find(({ kind }) => kind === "cleared")?.by?.identifier;
    return [{ slot: read.slot, filledBy: filled[0]?.by?.identifier, clearedBy, ...placeOf(read) }];
  });
  return { slotReads, slotsFilled: new Set(slotContents?.fills.flatMap((fill) => fill.slots) ?? []) };
}

function isEmpty({ kind }: SlotContent): boolean {
  return kind === "start" || kind === "cleared";
}

function placeOf(read: Pick<VariableRead, "view" | "text" | "pointer" | "isCompared">): OpenRead {
  return { block: blockPlace(read), text: read.text, pointer: read.pointer, isCompared: read.isCompared };
}

function blockPlace({ view: { identifier, index } }: Pick<VariableRead, "view">): BlockPlace {
  return { identifier, index };
}
