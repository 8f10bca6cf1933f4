import type { Drawing, DrawnBlock } from "../drawing/drawing.js";

/** Something of an estate: a flow, a module, a queue. */
export interface EstateMember {
  /** Unique among all. */
  readonly id: string;
  readonly name: string;
  /** What it is, in words: `module`, `queue`. */
  readonly noun: string;
  /** What it leads to, each once, and how: `transfer`, `while waiting`. Empty for what contacts do not leave from here. */
  readonly leadsTo: readonly { readonly label: string; readonly target: string }[];
}

/** Which flows lead to which flows, modules and queues: a box for each, a row for each way. */
export function drawEstate(name: string, members: readonly EstateMember[]): Drawing {
  const known = new Set(members.map(({ id }) => id));
  return {
    name,
    blocks: members.map(({ id, name: title, noun, leadsTo }): DrawnBlock => {
      const branches = leadsTo.map(({ label, target }, index) => {
        const row = { index, label, role: "condition" as const };
        return known.has(target) ? { ...row, target } : row;
      });
      return { id, title, summary: noun, isEnding: branches.length === 0, branches };
    }),
  };
}
