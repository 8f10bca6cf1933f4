import type { PlacedBlock, PlacedDrawing } from "@flowc/pictures";

/** Where the keyboard is in a graph: on a block, and on one of its branches. */
export interface Standpoint {
  readonly block: string;
  /** Position among the branches of the block; the one that the right arrow follows. */
  readonly branch: number;
  /** The blocks that led here, the last one at the end. */
  readonly trail: readonly string[];
}

export type WalkKey = "ArrowRight" | "ArrowLeft" | "ArrowUp" | "ArrowDown" | "Home" | "End";

const walkKeys: ReadonlySet<string> = new Set(["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"]);

/** What a key does in a graph. */
export type GraphMove =
  | { readonly kind: "walk"; readonly key: WalkKey }
  | { readonly kind: "close" | "showAll" }
  | { readonly kind: "enlarge"; readonly isLarger: boolean };

/** @returns undefined for keys that do nothing in a graph */
export function graphMove(key: string, isBlockOpen: boolean): GraphMove | undefined {
  if (walkKeys.has(key)) return { kind: "walk", key: key as WalkKey };
  if (key === "Escape") return isBlockOpen ? { kind: "close" } : undefined;
  if (key === "0") return { kind: "showAll" };
  if (key === "+" || key === "=") return { kind: "enlarge", isLarger: true };
  return key === "-" ? { kind: "enlarge", isLarger: false } : undefined;
}

/** How long a way back is remembered. */
const longestTrail = 200;

/** Where one stands on a block to which nobody walked. */
export function standOn(block: string): Standpoint {
  return { block, branch: 0, trail: [] };
}

/**
 * The next standpoint. Right follows the branch that is chosen, left goes back the way one came, up and down choose among
 * the branches of a block and go on to the block above or below; Home is where contacts begin, End the last block.
 * @returns the same standpoint when there is nowhere to go
 */
export function walk(drawing: PlacedDrawing, from: Standpoint, key: WalkKey): Standpoint {
  const block = blockOf(drawing, from.block);
  if (block === undefined || key === "Home") return standOnEntry(drawing) ?? from;
  switch (key) {
    case "ArrowRight":
      return follow(drawing, from, block);
    case "ArrowLeft":
      return goBack(drawing, from);
    case "ArrowUp":
      return from.branch > 0 ? { ...from, branch: from.branch - 1 } : goAside(drawing, from, block, -1);
    case "ArrowDown": {
      const hasMore = from.branch < block.branches.length - 1;
      return hasMore ? { ...from, branch: from.branch + 1 } : goAside(drawing, from, block, 1);
    }
    case "End":
      return standOn(drawing.blocks.at(-1)?.id ?? from.block);
  }
}

/** Where a walk through a drawing begins: at its entry, else at its first block. */
export function standOnEntry(drawing: PlacedDrawing): Standpoint | undefined {
  const entry = blockOf(drawing, drawing.entry) ?? drawing.blocks[0];
  return entry && standOn(entry.id);
}

export function blockOf(drawing: PlacedDrawing, id: string | undefined): PlacedBlock | undefined {
  return id === undefined ? undefined : drawing.blocks.find((block) => block.id === id);
}

function follow(drawing: PlacedDrawing, from: Standpoint, block: PlacedBlock): Standpoint {
  const target = blockOf(drawing, block.branches[from.branch]?.target);
  if (target === undefined) return from;
  return { block: target.id, branch: 0, trail: [...from.trail, block.id].slice(-longestTrail) };
}

function goBack(drawing: PlacedDrawing, { block, trail, branch }: Standpoint): Standpoint {
  const last = blockOf(drawing, trail.at(-1));
  const previous = last ?? drawing.blocks.find(({ branches }) => branches.some(({ target }) => target === block));
  if (previous === undefined || previous.id === block) return { block, trail, branch };
  const taken = previous.branches.findIndex(({ target }) => target === block);
  return { block: previous.id, branch: Math.max(0, taken), trail: last === undefined ? [] : trail.slice(0, -1) };
}

/** To the nearest block that lies above (-1) or below (1), preferably straight. */
function goAside(drawing: PlacedDrawing, from: Standpoint, block: PlacedBlock, direction: -1 | 1): Standpoint {
  let best: PlacedBlock | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of drawing.blocks) {
    const down = direction * (other.y - block.y);
    if (other.id === block.id || down <= 0) continue;
    const distance = down + 3 * Math.abs(other.x - block.x);
    if (distance < least) [best, least] = [other, distance];
  }
  if (best === undefined) return from;
  return { block: best.id, branch: direction === 1 ? 0 : Math.max(0, best.branches.length - 1), trail: from.trail };
}
