import type { BlockView } from "../check/block-view.js";
import { namesKey, offeredKeys } from "./offered-keys.js";
import { promptsOf } from "./prompts.js";

/** What a menu tells callers to press, beside what it takes. */
export interface Menu {
  /** Keys that the prompt tells callers to press, at least one. */
  readonly offered: readonly string[];
  /** Keys with a branch. */
  readonly taken: readonly string[];
  /** Keys with a branch that the prompt does not even name. Empty when not all of its words are known. */
  readonly unnamed: readonly string[];
  /** Where the prompt stands. */
  readonly pointer: string;
}

const menus = new WeakMap<BlockView, Menu | "none">();

/** The menu of a block; undefined when it is none, or when its prompt offers no key in a language that is understood. */
export function menuOf(block: BlockView): Menu | undefined {
  if (block.type !== "GetParticipantInput" || block.mode?.name !== "menu") return undefined;
  const menu = menus.get(block) ?? readMenu(block) ?? "none";
  menus.set(block, menu);
  return menu === "none" ? undefined : menu;
}

function readMenu(block: BlockView): Menu | undefined {
  const [prompt] = promptsOf(block);
  if (prompt === undefined) return undefined;
  const offered = offeredKeys(prompt.words);
  if (offered.length === 0) return undefined;
  const taken = [...new Set(block.branches.conditions.flatMap(({ branch }) => branch.operands))];
  const unnamed = prompt.isWhole
    ? taken.filter((key) => /^[0-9*#]$/.test(key) && !offered.includes(key) && !namesKey(prompt.words, key))
    : [];
  return { offered, taken, unnamed, pointer: prompt.view.pointer };
}
