import { parseXml, type XmlDocument, type XmlElement, XmlError } from "@rgrove/parse-xml";
import { speechMilliseconds } from "./speech-time.js";

/** What is heard of a text or of a recording. */
export interface Speech {
  /** The words. For a recording of which nobody said what is on it: empty. */
  readonly text: string;
  readonly milliseconds: number;
}

/** Tags after which a speaker breathes, and how long: milliseconds (assumed, 2026-11-21). */
const pauses: Readonly<Record<string, number>> = { p: 600, s: 300 };

/** How long a break of a named strength lasts (assumed, 2026-11-21; Polly documents the names, not the times). */
const strengths: Readonly<Record<string, number>> = {
  none: 0,
  "x-weak": 0,
  weak: 250,
  medium: 500,
  strong: 750,
  "x-strong": 1000,
};

function breakMilliseconds({ attributes: { time = "", strength = "medium" } }: XmlElement): number {
  const [, amount, unit] = /^(\d*\.?\d+)(ms|s)$/.exec(time.trim()) ?? [];
  if (amount !== undefined) return Math.round(Number(amount) * (unit === "s" ? 1000 : 1));
  return strengths[strength] ?? 0;
}

interface Reading {
  text: string;
  pause: number;
}

function readChildren(parent: XmlElement | XmlDocument, reading: Reading): void {
  for (const child of parent.children) {
    if ("text" in child && child.type !== "element" && child.type !== "comment") {
      if (child.type === "text" || child.type === "cdata") reading.text += String(child.text);
    } else if ("attributes" in child) readElement(child as XmlElement, reading);
  }
}

function readElement(element: XmlElement, reading: Reading): void {
  if (element.name === "break") {
    reading.pause += breakMilliseconds(element);
    reading.text += " ";
    return;
  }
  const alias = element.name === "sub" ? element.attributes.alias : undefined;
  if (alias === undefined) readChildren(element, reading);
  else reading.text += alias;
  const pause = pauses[element.name];
  if (pause === undefined) return;
  reading.pause += pause;
  reading.text += " ";
}

const hasRoot = /^\s*(?:<[?!][^>]*>\s*)*<speak[\s/>]/;

/** Longer texts are not read: the reader calls itself for each tag, and a prompt holds 6,000 characters. */
const longest = 10_000;

/**
 * What is heard of a text with SSML: its words, each run of blanks as one, and how long they take with their pauses.
 * Undefined when it cannot be spoken: it is no well-formed XML or is too long. Text without a `speak` around it is read as if
 * it had one: exports hold such texts (assumed, 2026-11-21).
 */
export function readSsml(ssml: string): Speech | undefined {
  if (ssml.length > longest) return undefined;
  try {
    const document = parseXml(hasRoot.test(ssml) ? ssml.trim() : `<speak>${ssml}</speak>`);
    const reading: Reading = { text: "", pause: 0 };
    readChildren(document, reading);
    const text = reading.text.replace(/\s+/g, " ").trim();
    return { text, milliseconds: speechMilliseconds(text) + reading.pause };
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
