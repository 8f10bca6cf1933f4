import { shortId } from "./transcript.js";
import type { TranscriptLine } from "./transcript-line.js";

/** How a transcript is written. */
export interface TranscriptFormat {
  /** What the clock counts from, milliseconds since 1970-01-01 UTC. Default: the first line. */
  readonly from?: number;
  /** Where a block stands in the author's files, as it is shown behind its line. */
  readonly placeOf?: (flow: string, block: string) => string | undefined;
  /** Names each line's contact. Default: only when there is more than one. */
  readonly withContacts?: boolean;
}

const width = "customer".length;

/** Time since the start: `0:03`, `1:02:03`, with a fraction only where there is one. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const fraction =
    milliseconds % 1000 === 0
      ? ""
      : `.${String(milliseconds % 1000)
          .padStart(3, "0")
          .replace(/0+$/, "")}`;
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${String(rest).padStart(2, "0")}${fraction}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

/** One line of a transcript as text. */
export function formatTranscriptLine(line: TranscriptLine, from: number, format: TranscriptFormat = {}): string {
  const { contact, speaker, text, to, place } = line;
  const who = speaker === "flow" && to === "agent" ? "to agent" : speaker;
  const source = place && format.placeOf?.(place.flow, place.block);
  const columns = [
    clockText(line.at - from).padStart(7),
    ...(format.withContacts ? [shortId(contact)] : []),
    who.padEnd(width),
    text.replace(/\s*[\r\n]+\s*/g, " / "),
    ...(source === undefined ? [] : [`(${source})`]),
  ];
  return columns.join("  ");
}

/** A transcript as text, one line each, without a line break at its end. */
export function formatTranscript(lines: readonly TranscriptLine[], format: TranscriptFormat = {}): string {
  const from = format.from ?? lines[0]?.at ?? 0;
  const { withContacts = new Set(lines.map(({ contact }) => contact)).size > 1 } = format;
  return lines.map((line) => formatTranscriptLine(line, from, { ...format, withContacts })).join("\n");
}
