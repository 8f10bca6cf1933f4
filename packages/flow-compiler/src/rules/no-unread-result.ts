import type { ResultSlot } from "../analysis/result-slot.js";
import type { SlotContents } from "../analysis/slot-contents.js";
import type { BlockView } from "../check/block-view.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly path: string;
  /** The block that puts another result there first; undefined when nothing ever reads it. */
  readonly replacedBy: string | undefined;
}

/** A result that nothing reads before it is gone. */
export const noUnreadResult = defineRule<Parameters>(
  {
    code: "FLOW623",
    name: "no-unread-result",
    severity: "info",
    grade: "docs",
    message: ({ block, path, replacedBy }) =>
      replacedBy === undefined
        ? `Nothing in this flow reads ${path} after ${quote(block)} has filled it.`
        : `Nothing reads ${path} between ${quote(block)}, which fills it, and ${quote(replacedBy)}, which replaces it.`,
    help: ({ path }) => `Keep what is needed of ${path} in a contact attribute before the next block fills it.`,
    source: sources.attributes,
    checked,
  },
  (context, report) => ({
    flow() {
      const slots = context.slotContents;
      if (slots === undefined) return;
      for (const { view, slots: filled } of slots.fills) {
        for (const slot of filled) {
          const lost = lostResult(slots, view, slot);
          if (lost === undefined) continue;
          const { replacedBy } = lost;
          report(
            { block: view.identifier, path: `$.${slot}`, replacedBy: replacedBy?.identifier },
            { block: view, fold: `${slot} ${replacedBy?.index ?? ""}` },
          );
        }
      }
    },
  }),
);

/** How a result gets lost before anything reads it: replaced by another block, or just never read. */
function lostResult(
  slots: SlotContents,
  view: BlockView,
  slot: ResultSlot,
): { readonly replacedBy: BlockView | undefined } | undefined {
  const isDone = slots.at(view, slot) === undefined || decidesBranches.has(root(slot));
  if (isDone || isRead(slots, view, slot)) return undefined;
  const replacedBy = replacing(slots, view, slot);
  // A function may be called for what it does; and a flow that comes later may read its answer.
  if (replacedBy === undefined) return askedFor.has(root(slot)) ? { replacedBy } : undefined;
  return hasReads(slots, slot) ? { replacedBy } : undefined;
}

/** Results that are made for nothing but being read in the same flow. */
const askedFor: ReadonlySet<string> = new Set(["DataTableList", "DataTables", "Metrics"]);

/** Results that a block has already used to choose its branch. */
const decidesBranches: ReadonlySet<string> = new Set(["Lex", "Loop", "Modules", "Views"]);

function root(slot: ResultSlot): string {
  return slot.split(".", 1)[0] ?? slot;
}

function isRead(slots: SlotContents, by: BlockView, slot: ResultSlot): boolean {
  return slots.reads.some((read) => read.slot === slot && holds(slots, read.view, slot, by));
}

function hasReads(slots: SlotContents, slot: ResultSlot): boolean {
  return slots.reads.some((read) => read.slot === slot);
}

/** The first block that fills the slot where the result of `by` can still be in it. */
function replacing(slots: SlotContents, by: BlockView, slot: ResultSlot): BlockView | undefined {
  return slots.fills.find((fill) => fill.view !== by && fill.slots.includes(slot) && holds(slots, fill.view, slot, by))
    ?.view;
}

function holds(slots: SlotContents, at: BlockView, slot: ResultSlot, by: BlockView): boolean {
  return slots.at(at, slot)?.some((content) => content.kind === "filled" && content.by === by) ?? false;
}
