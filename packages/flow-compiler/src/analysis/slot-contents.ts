import { type GraphType, parseJsonPath } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { ControlEdge, ControlFlow } from "./control-flow.js";
import { type BitChange, type Facts, solveBits } from "./data-flow.js";
import { outcomeOf } from "./outcome.js";
import { anyName, empties, type ResultSlot, slotOf, slotsFilledBy } from "./result-slot.js";

/**
 * What a slot can hold: nothing since the flow began (`start`), what a block put there, nothing of use because that
 * block failed, or nothing any more because its loop is over or another block cleared it (`cleared`).
 */
export interface SlotContent {
  readonly kind: "start" | "filled" | "failed" | "cleared";
  /** The block that did it; none for `start`. */
  readonly by?: BlockView;
}

/** A block reading a slot. */
export interface SlotRead {
  readonly view: BlockView;
  readonly slot: ResultSlot;
  /** The path as written. */
  readonly text: string;
  readonly pointer: string;
  /** Whether it is only compared, as authors do to find out whether anything is there. */
  readonly isCompared: boolean;
}

interface Fill {
  readonly view: BlockView;
  readonly slots: readonly ResultSlot[];
}

const noBits = 0n;
const nothing: readonly never[] = [];

/** What a flow's result slots hold; undefined when the flow has nothing to do with any. */
export function slotContentsOf(
  flow: ControlFlow,
  blocks: readonly BlockView[],
  type: GraphType,
): SlotContents | undefined {
  const reads: SlotRead[] = [];
  const fills: Fill[] = [];
  for (const view of blocks) {
    for (const read of slotReads(view, type)) reads.push(read);
    const slots = slotsFilledBy(view);
    if (slots.length > 0) fills.push({ view, slots });
  }
  return reads.length + fills.length === 0 ? undefined : new SlotContents(flow, blocks, reads, fills);
}

function slotReads(view: BlockView, type: GraphType): SlotRead[] {
  const reads: SlotRead[] = [];
  for (const { path, text, pointer } of view.paths) {
    const slot = slotOf(path, type);
    // Exports of modules return $.Modules.Result without having invoked another module.
    if (slot === undefined || (slot === "Modules" && view.type === "EndFlowModuleExecution")) continue;
    reads.push({ view, slot, text, pointer, isCompared: pointer === comparedPointer });
  }
  return reads;
}

/** Where a Compare names what it compares. */
const comparedPointer = "/Parameters/ComparisonValue";

/**
 * Which result each slot can hold at each block, over all ways through a flow: what reaching definitions are to a
 * compiler. A branch on which an action failed fills nothing.
 */
export class SlotContents {
  /** In the order of the flow. */
  readonly reads: readonly SlotRead[];
  readonly fills: readonly Fill[];
  readonly #slots: readonly ResultSlot[];
  readonly #contents: readonly (SlotContent & { readonly slot: ResultSlot })[];
  /** By slot: the bits of everything it can hold, and of its results among them. */
  readonly #masks = new Map<ResultSlot, { all: bigint; filled: bigint }>();
  readonly #bits = new Map<string, bigint>();
  /** By block: the slots that it fills. */
  readonly #filled: readonly (readonly ResultSlot[])[];
  readonly #changes = new Map<string, BitChange | undefined>();
  readonly #facts: Facts<bigint>;

  constructor(flow: ControlFlow, blocks: readonly BlockView[], reads: readonly SlotRead[], fills: readonly Fill[]) {
    this.reads = reads;
    this.fills = fills;
    this.#slots = [...new Set([...reads.map(({ slot }) => slot), ...fills.flatMap(({ slots }) => slots)])].filter(
      (slot) => !slot.endsWith(`.${anyName}`),
    );
    const filled = blocks.map((view) => (view.entry === undefined ? this.#slots : nothing));
    for (const fill of fills) filled[fill.view.index] = fill.slots;
    this.#filled = filled;
    this.#contents = this.#slots.flatMap((slot) => this.#contentsOf(slot, blocks));
    this.#contents.forEach(({ slot, kind, by }, index) => {
      const bit = 1n << BigInt(index);
      const mask = this.#masks.get(slot) ?? { all: noBits, filled: noBits };
      mask.all |= bit;
      if (kind === "filled") mask.filled |= bit;
      this.#masks.set(slot, mask);
      this.#bits.set(bitKey(slot, kind, by), bit);
    });
    const start = this.#slots.reduce((bits, slot) => bits | this.#bit(slot, "start"), noBits);
    this.#facts = solveBits(flow, start, (edge) => this.#change(blocks[edge.from]!, edge));
  }

  /** What a slot can hold when a contact comes to a block; undefined when none comes. */
  at(view: BlockView, slot: ResultSlot): readonly SlotContent[] | undefined {
    const fact = this.#facts[view.index];
    if (fact === undefined) return undefined;
    return this.#contents.filter((content, index) => content.slot === slot && ((fact >> BigInt(index)) & 1n) === 1n);
  }

  #contentsOf(slot: ResultSlot, blocks: readonly BlockView[]): (SlotContent & { slot: ResultSlot })[] {
    const by = blocks.flatMap((view): (SlotContent & { slot: ResultSlot })[] => {
      const slots = this.#filled[view.index]!;
      if (slots.length === 0) return [];
      if (slots.some((filled) => isSame(filled, slot))) {
        return [
          { slot, kind: "filled", by: view },
          { slot, kind: "failed", by: view },
          { slot, kind: "cleared", by: view },
        ];
      }
      return slots.some((filled) => empties(filled, slot)) ? [{ slot, kind: "cleared", by: view }] : [];
    });
    return [{ slot, kind: "start" }, ...by];
  }

  #bit(slot: ResultSlot, kind: SlotContent["kind"], by?: BlockView): bigint {
    return this.#bits.get(bitKey(slot, kind, by)) ?? noBits;
  }

  #change(view: BlockView, { branch }: ControlEdge): BitChange | undefined {
    const isCompare = view.type === "Compare";
    if (isCompare && branch.kind !== "condition") return undefined;
    if (!isCompare && this.#filled[view.index]!.length === 0) return undefined;
    const isOver = view.type === "Loop" && branch.kind === "condition" && branch.operands[0] === "DoneLooping";
    const kind = isOver ? "cleared" : outcomeOf(branch) === "failed" ? "failed" : "filled";
    const key = `${kind} ${view.index}`;
    if (!this.#changes.has(key)) this.#changes.set(key, isCompare ? this.#proven(view) : this.#filling(view, kind));
    return this.#changes.get(key);
  }

  #filling(view: BlockView, kind: SlotContent["kind"]): BitChange | undefined {
    const filled = this.#filled[view.index]!;
    let keep = ~noBits;
    let add = noBits;
    for (const slot of this.#slots) {
      const isFilled = filled.some((one) => isSame(one, slot));
      const isCleared = kind === "filled" && filled.some((one) => empties(one, slot));
      if (!isFilled && !isCleared) continue;
      keep &= ~this.#masks.get(slot)!.all;
      add |= this.#bit(slot, isFilled ? kind : "cleared", view);
    }
    return add === noBits ? undefined : { keep, add };
  }

  /** A condition that held proves that there is a value. */
  #proven({ block }: BlockView): BitChange | undefined {
    const value = block.parameters.ComparisonValue;
    const { path } = typeof value === "string" ? parseJsonPath(value) : {};
    const mask = path && this.#masks.get(slotOf(path, "CONTACT_FLOW") ?? "");
    return mask && mask.filled !== noBits ? { keep: ~mask.all | mask.filled, add: noBits } : undefined;
  }
}

function bitKey(slot: ResultSlot, kind: SlotContent["kind"], by?: BlockView): string {
  return `${kind} ${by?.index ?? ""} ${slot}`;
}

/** Whether a filled place is this one; a place of any name may be. */
function isSame(filled: ResultSlot, slot: ResultSlot): boolean {
  return filled === slot || (filled.endsWith(`.${anyName}`) && slot.startsWith(filled.slice(0, -anyName.length)));
}
