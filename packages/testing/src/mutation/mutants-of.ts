import type { Block, FlowUnit } from "@flowc/connect-model";
import { checkFlow } from "@flowc/flow-compiler";
import { branchChanges, conditionChanges, targetChanges } from "./changes/branch-changes.js";
import { textChanges, timeoutChanges, valueChanges } from "./changes/parameter-changes.js";
import type { ChangesOf, Mutant, MutationKind } from "./mutant.js";

const changes: Readonly<Record<Exclude<MutationKind, "block">, ChangesOf>> = {
  target: targetChanges,
  condition: conditionChanges,
  branch: branchChanges,
  text: textChanges,
  timeout: timeoutChanges,
  value: valueChanges,
};

function place(unit: FlowUnit, block: string, pointer: string) {
  const span = unit.spans.find(block, pointer);
  return span === undefined ? {} : { span };
}

function changedBlocks(unit: FlowUnit, block: Block): readonly Mutant[] {
  const { name, blocks } = unit.graph;
  return Object.entries(changes).flatMap(([kind, changesOf]) =>
    changesOf(block, unit).map(({ what, pointer, branch, block: changed }) => ({
      kind: kind as MutationKind,
      flow: name,
      block: block.identifier,
      what,
      ...place(unit, block.identifier, pointer),
      ...(branch !== undefined && { branch }),
      blocks: blocks.map((kept) => (kept === block ? changed : kept)),
    })),
  );
}

/** The flow without a block that has one way on: whatever led to it leads to what follows it. */
function withoutBlock(unit: FlowUnit, block: Block): readonly Mutant[] {
  const { name, blocks, entry } = unit.graph;
  const next = block.branches.find(({ kind }) => kind === "next");
  const isPlain = block.branches.every(({ kind }) => kind !== "condition");
  if (next === undefined || !isPlain || block.identifier === entry || next.target === block.identifier) return [];
  const past = (target: string) => (target === block.identifier ? next.target : target);
  return [
    {
      kind: "block",
      flow: name,
      block: block.identifier,
      what: "is left out",
      ...place(unit, block.identifier, ""),
      blocks: blocks.map((kept) => ({
        ...kept,
        branches: kept.branches.map((branch) => ({ ...branch, target: past(branch.target) })),
      })),
    },
  ];
}

function errorsIn(unit: FlowUnit): ReadonlySet<string> {
  const errors = checkFlow(unit).filter(({ severity }) => severity === "error");
  return new Set(errors.map(({ code, subject }) => `${code} ${subject?.block ?? ""}`));
}

/** The flow as a mutant has it. */
export function mutated(unit: FlowUnit, { blocks }: Pick<Mutant, "blocks">): FlowUnit {
  return { ...unit, graph: { ...unit.graph, blocks } };
}

/**
 * Every small change of a flow: other targets, conditions, texts, time limits and values, conditions and blocks left out.
 * A change that the checker refuses is none: nobody needs a scenario to notice it.
 */
export function mutantsOf(unit: FlowUnit): readonly Mutant[] {
  const known = errorsIn(unit);
  const all = unit.graph.blocks.flatMap((block) => [...changedBlocks(unit, block), ...withoutBlock(unit, block)]);
  return all.filter((mutant) => [...errorsIn(mutated(unit, mutant))].every((error) => known.has(error)));
}
