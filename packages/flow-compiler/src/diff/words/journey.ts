import type { DiffSide, Exit, SideBlock } from "../diff-side.js";
import type { Things } from "../things.js";
import { type Doing, doingOf } from "./doings.js";
import { blockTitle } from "./situations.js";

/** What happens to a contact from a block on, until it depends, ends or joins what is known. */
export interface Journey {
  /** A phrase that follows "callers": `hear "We are closed" and are hung up`. */
  readonly words: string;
  /** Set when the contact does nothing but reach it: `queue "Support"`. */
  readonly destination?: string;
  readonly ends: "served" | "turned away" | "nowhere" | "open";
  /** Blocks on the way. */
  readonly blocks: readonly number[];
}

const mostSpoken = 2;

/**
 * Follows a contact along the way that it takes when nothing fails.
 * @param start undefined for a branch that leads to no block
 * @param queue queue that the contact has at the start
 * @param isKnown whether to stop before a block
 */
export function journeyFrom(
  { blocks }: DiffSide,
  things: Things,
  start: number | undefined,
  { queue, isKnown = () => false }: { queue?: string | undefined; isKnown?: (block: number) => boolean } = {},
): Journey {
  const passed = new Set<number>();
  const told: Doing[] = [];
  let held = queue;
  let at = start;
  while (at !== undefined && !passed.has(at) && !isKnown(at)) {
    const block = blocks[at]!;
    passed.add(at);
    if (block.block.type === "UpdateContactTargetQueue") held = queueOf(block, things);
    const doing = doingOf(block, things, held);
    told.push(doing);
    if (doing.effect === "done" || doing.effect === "asked" || doing.effect === "fork") break;
    const on = onward(block);
    if (on === undefined) break;
    at = on.to;
  }
  const last = told.at(-1);
  const isLost = last?.effect !== "done" && at === undefined;
  return { ...inWords(told, isLost), blocks: [...passed] };
}

function inWords(told: readonly Doing[], isLost: boolean): Omit<Journey, "blocks"> {
  const last = told.at(-1);
  const heard = told.filter(({ effect }) => effect === "heard").map(({ words }) => words);
  const isFinal = last !== undefined && last.effect !== "heard" && last.effect !== "silent";
  const silent = told.filter(({ effect }) => effect === "silent").map(({ words }) => words);
  const parts = [
    ...(heard.length > mostSpoken ? [...heard.slice(0, mostSpoken), "more"] : heard),
    ...(isFinal ? [last.words] : heard.length === 0 ? silent.slice(0, mostSpoken) : []),
    ...(isLost ? ["get stuck, because the branch leads to no block"] : []),
  ];
  const isOnly = heard.length === 0 && isFinal && !isLost;
  return {
    words: phrase(parts),
    ...(isOnly && last.destination !== undefined && { destination: last.destination }),
    ends: isLost ? "nowhere" : last?.effect === "done" ? (last.isServed ? "served" : "turned away") : "open",
  };
}

/** `hear "A"`, `hear "A" and "B"`, `hear "A" and are hung up`. */
function phrase(parts: readonly string[]): string {
  if (parts.length === 0) return "go on as before";
  const short = parts.map((part, index) =>
    part.startsWith("hear ") && parts[index - 1]?.startsWith("hear ") ? part.slice("hear ".length) : part,
  );
  return short.length === 1 ? short[0]! : `${short.slice(0, -1).join(", ")} and ${short.at(-1)}`;
}

/** The outcome a contact takes when nothing fails: into a loop, else on. */
export function onward({ block, exits }: SideBlock): Exit | undefined {
  if (block.type === "Loop") return exits.get("Equals ContinueLooping") ?? exits.get("next");
  return exits.get("next");
}

/** The queue that a block gives the contact, in words. */
export function queueOf(at: SideBlock, things: Things): string | undefined {
  const { QueueId, AgentId } = at.block.parameters;
  if (QueueId !== undefined) return things.of(QueueId)?.words ?? "a queue that is looked up";
  return AgentId === undefined ? undefined : "the queue of an agent";
}

/** Blocks in a list, for changes that nothing else tells apart. */
export function blockList(side: DiffSide, blocks: readonly number[]): string {
  const titles = blocks.slice(0, 4).map((block) => blockTitle(side.blocks[block]!));
  return blocks.length > 4 ? `${titles.join(", ")} and ${blocks.length - 4} more` : titles.join(", ");
}
