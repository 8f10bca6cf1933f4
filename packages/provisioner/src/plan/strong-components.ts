/**
 * Groups of nodes that can all reach each other (Tarjan), each node in exactly one group. A group comes after the
 * groups its nodes point to.
 * @param targets nodes that a node points to; those that are not in `nodes` are ignored
 */
export function strongComponents(
  nodes: readonly string[],
  targets: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const known = new Set(nodes);
  const visits = new Map<string, Visit>();
  const stack: Visit[] = [];
  const groups: string[][] = [];
  for (const root of nodes) {
    if (visits.has(root)) continue;
    const path: Visit[] = [open(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = visit.waiting.pop();
      if (next === undefined) {
        path.pop();
        close(visit, path.at(-1));
      } else {
        const seen = visits.get(next);
        if (seen === undefined) path.push(open(next));
        else if (seen.isOnStack) visit.low = Math.min(visit.low, seen.index);
      }
    }
  }
  return groups;

  function open(node: string): Visit {
    const index = visits.size;
    const waiting = targets(node).filter((target) => known.has(target));
    const visit = { node, index, low: index, isOnStack: true, waiting };
    visits.set(node, visit);
    stack.push(visit);
    return visit;
  }

  function close(visit: Visit, parent: Visit | undefined): void {
    if (parent !== undefined) parent.low = Math.min(parent.low, visit.low);
    if (visit.low !== visit.index) return;
    const members = stack.splice(stack.indexOf(visit));
    for (const member of members) member.isOnStack = false;
    groups.push(members.map(({ node }) => node).toReversed());
  }
}

interface Visit {
  readonly node: string;
  readonly index: number;
  /** The lowest index that can be reached. */
  low: number;
  isOnStack: boolean;
  readonly waiting: string[];
}
