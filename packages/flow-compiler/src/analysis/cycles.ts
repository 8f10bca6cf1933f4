import type { ControlFlow } from "./control-flow.js";

/**
 * The cycles of a flow: its strongly connected parts of more than one block, and blocks that lead to themselves. Only
 * blocks that a contact can come to. Parts come so that a contact leaves an earlier one only for a later one or for good.
 * (Tarjan 1972, without recursion.)
 */
export function cyclesOf({ order, outgoing }: ControlFlow): number[][] {
  const entered = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const parts: number[][] = [];
  const enter = (block: number) => {
    entered.set(block, entered.size);
    low.set(block, entered.get(block)!);
    open.push(block);
    isOpen.add(block);
    return { at: block, next: 0 };
  };
  const lower = (block: number, to: number) => low.set(block, Math.min(low.get(block)!, to));
  const close = (block: number) => {
    if (low.get(block) !== entered.get(block)) return;
    const part = open.splice(open.lastIndexOf(block));
    for (const member of part) isOpen.delete(member);
    parts.push(part);
  };
  const [entry] = order;
  const path = entry === undefined ? [] : [enter(entry)];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const edge = outgoing[top.at]![top.next++];
    if (edge === undefined) {
      path.pop();
      close(top.at);
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.at, low.get(top.at)!);
    } else if (!entered.has(edge.to)) {
      path.push(enter(edge.to));
    } else if (isOpen.has(edge.to)) {
      lower(top.at, entered.get(edge.to)!);
    }
  }
  return parts
    .reverse()
    .filter((part) => part.length > 1 || outgoing[part[0]!]!.some(({ to }) => to === part[0]))
    .map((part) => part.sort((a, b) => a - b));
}
