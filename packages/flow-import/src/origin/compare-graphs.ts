import { type Block, type Branch, type FlowGraph, isJsonObject, type JsonValue } from "@flowc/connect-model";
import { spelledOut } from "../blocks/spelled-out.js";

/** How a built graph differs from the one that was read. */
export interface GraphDifference {
  /** Blocks of the document that are built otherwise or not at all, by identifier. */
  readonly blocks: ReadonlySet<string>;
  /** Whether the start, or blocks that the document does not have, differ. */
  readonly isElsewhere: boolean;
}

/**
 * Compares blocks, whatever their order and the order of their parameters. Outcomes count as equal in another order
 * where it means nothing: error branches, and conditions that all ask for equality. Parameters may be spelled as the
 * console spells them today.
 */
export function compareGraphs(read: FlowGraph, built: FlowGraph): GraphDifference {
  const found = new Map(built.blocks.map((block) => [block.identifier, block]));
  const blocks = new Set<string>();
  const known = new Set<string>();
  for (const block of read.blocks) {
    const other = found.get(block.identifier);
    const isSame = other !== undefined && !known.has(block.identifier) && isSameBlock(block, other);
    known.add(block.identifier);
    if (!isSame) blocks.add(block.identifier);
  }
  const isElsewhere = read.entry !== built.entry || built.blocks.some(({ identifier }) => !known.has(identifier));
  return { blocks, isElsewhere };
}

function isSameBlock(read: Block, built: Block): boolean {
  const says = ({ parameters }: Block) => isEqualJson(parameters as JsonValue, built.parameters as JsonValue);
  return read.type === built.type && isSameBranches(read, built) && (says(read) || says(spelledOut(read)));
}

function isSameBranches(a: Block, b: Block): boolean {
  if (a.branches.length !== b.branches.length) return false;
  const [first, second] = [inAnyOrder(a.branches), inAnyOrder(b.branches)];
  return first.every((branch, index) => branchText(branch) === branchText(second[index] as Branch));
}

/** Outcomes sorted as far as their order means nothing. */
function inAnyOrder(branches: readonly Branch[]): readonly Branch[] {
  const conditions = branches.filter(({ kind }) => kind === "condition");
  const sorted = (list: readonly Branch[]) => [...list].sort((x, y) => (branchText(x) < branchText(y) ? -1 : 1));
  const isFree = conditions.every((branch) => branch.kind === "condition" && branch.operator === "Equals");
  return [
    ...branches.filter(({ kind }) => kind === "next"),
    ...(isFree ? sorted(conditions) : conditions),
    ...sorted(branches.filter(({ kind }) => kind === "error")),
  ];
}

function branchText(branch: Branch): string {
  if (branch.kind === "next") return JSON.stringify(["next", branch.target]);
  if (branch.kind === "error") return JSON.stringify(["error", branch.errorType, branch.target]);
  return JSON.stringify(["condition", branch.operator, branch.operands, branch.target]);
}

/** Whether two JSON values are equal, whatever the order of their members. */
export function isEqualJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: JsonValue, index) => isEqualJson(item, b[index]));
  }
  if (a === undefined || b === undefined || Array.isArray(a) || Array.isArray(b)) return a === b;
  if (!isJsonObject(a) || !isJsonObject(b)) return Object.is(a, b);
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isEqualJson(a[name], b[name]))
  );
}
