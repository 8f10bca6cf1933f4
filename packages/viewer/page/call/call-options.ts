import type { CallStart } from "@flowc/viewer";

/** What somebody filled in before a call. */
export interface CallOptions {
  readonly channel: NonNullable<CallStart["channel"]>;
  readonly from: string;
  /** A moment of this machine's clock, as a form gives it: `2026-11-21T10:00`. */
  readonly at: string;
  /** One `name=value` a line. */
  readonly attributes: string;
}

export const emptyOptions: CallOptions = { channel: "VOICE", from: "", at: "", attributes: "" };

/** What a call begins with, or what is wrong with what was filled in. */
export function callStart(
  flow: string,
  { channel, from, at, attributes }: CallOptions,
): { readonly start: CallStart } | { readonly problem: string } {
  const read = readAttributes(attributes);
  if ("problem" in read) return read;
  const moment = at.trim() === "" ? undefined : new Date(at);
  if (moment !== undefined && Number.isNaN(moment.getTime())) return { problem: `"${at}" is no moment.` };
  const hasAttributes = Object.keys(read.attributes).length > 0;
  return {
    start: {
      flow,
      channel,
      ...(from.trim() !== "" && { from: from.trim() }),
      ...(moment && { at: moment.toISOString() }),
      ...(hasAttributes && { attributes: read.attributes }),
    },
  };
}

function readAttributes(text: string): { readonly attributes: Record<string, string> } | { readonly problem: string } {
  const attributes: Record<string, string> = {};
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const at = line.indexOf("=");
    const name = line.slice(0, Math.max(0, at)).trim();
    if (name === "") return { problem: `Line ${index + 1} of the attributes is no name=value: ${line.trim()}` };
    attributes[name] = line.slice(at + 1).trim();
  }
  return { attributes };
}
