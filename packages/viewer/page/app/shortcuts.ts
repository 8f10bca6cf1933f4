/** What a key does on every screen. */
export type Shortcut = "search" | "find" | "help";

export interface KeyPress {
  readonly key: string;
  readonly isControl: boolean;
  readonly isAlt: boolean;
  /** Whether the key goes into a field where somebody types. */
  readonly isTyping: boolean;
}

/** The shortcut of a key press; undefined when the key belongs to somebody else. */
export function shortcutOf({ key, isControl, isAlt, isTyping }: KeyPress): Shortcut | undefined {
  if (isControl) return key.toLowerCase() === "k" ? "find" : undefined;
  if (isTyping || isAlt) return undefined;
  if (key === "/") return "search";
  return key === "?" ? "help" : undefined;
}

/** All keys, as the page lists them. */
export const keysHelp: readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    where: "Everywhere",
    keys: [
      ["/", "search this screen"],
      ["Ctrl K", "find a flow, a block or a text"],
      ["?", "these keys"],
      ["Esc", "close what is open"],
    ],
  },
  {
    where: "Lists",
    keys: [
      ["↑ ↓", "from row to row"],
      ["Enter", "open"],
    ],
  },
  {
    where: "Graph",
    keys: [
      ["→", "follow the chosen branch"],
      ["←", "go back the way you came"],
      ["↑ ↓", "choose a branch, then the block above or below"],
      ["Home", "where contacts begin"],
      ["End", "the last block"],
      ["Enter", "open the block"],
      ["+ −", "larger, smaller"],
      ["0", "show all"],
    ],
  },
  {
    where: "Call",
    keys: [
      ["Enter", "press or say what you typed; with nothing typed, let time pass"],
      ["↑", "what you typed before"],
    ],
  },
];
