import { type Look, painter } from "@flowc/diagnostics";

/** What a piece of text means. Everywhere in flowc the same meaning has the same colour. */
export type Meaning = "heading" | "good" | "bad" | "warn" | "quiet" | "add" | "change" | "remove" | "plain";

const looks: Readonly<Record<Meaning, Look | undefined>> = {
  heading: "bold",
  /** It worked, it is there, it passed. */
  good: "green",
  /** It failed, or nobody gets any further. */
  bad: "red",
  /** Look at this: it may not be what you want, or it is not all done. */
  warn: "yellow",
  /** Beside the point: ids, hints, what is happening just now. */
  quiet: "dim",
  add: "green",
  change: "yellow",
  /** It goes away. */
  remove: "red",
  plain: undefined,
};

/** Gives text the colour of what it means. */
export type Meant = (meaning: Meaning, text: string) => string;

/** A painter by meaning; plain when colour is off. */
export function meant(color: boolean): Meant {
  const paint = painter(color);
  return (meaning, text) => {
    const look = looks[meaning];
    return look === undefined ? text : paint(look, text);
  };
}
