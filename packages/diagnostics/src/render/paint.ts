import type { Severity } from "../diagnostic.js";

const ansi = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 } as const;

/** A way a piece of text can look on a terminal. */
export type Look = keyof typeof ansi;

/** Gives text a look, or leaves it plain when colour is off. */
export type Paint = (look: Look, text: string) => string;

/** A painter that writes ANSI codes when `color` is true. */
export function painter(color: boolean): Paint {
  return (look, text) =>
    color && text !== "" ? `\u001b[${ansi[look]}m${text}\u001b[${look === "bold" || look === "dim" ? 22 : 39}m` : text;
}

/** The colour of each severity. */
export const severityLook: Readonly<Record<Severity, Look>> = { error: "red", warning: "yellow", info: "cyan" };
