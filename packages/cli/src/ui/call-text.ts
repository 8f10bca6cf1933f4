import { type Look, type Paint, painter, type Span } from "@flowc/diagnostics";
import type { CallStanding, LiveCall } from "@flowc/project/calls";
import { clockText, formatTranscript, formatTranscriptLine, phaseTexts, type TranscriptLine } from "@flowc/simulator";
import { displayPath } from "./diagnostics.js";

/** A place as editors and terminals make a link of it. */
function spanText({ file, line, column }: Span, directory: string): string {
  return `${displayPath(file, directory)}:${line}:${column}`;
}

/** Shows calls that begin at a time, with places relative to a folder. */
export class CallText {
  readonly #call: LiveCall;
  readonly #from: number;
  readonly #directory: string;
  readonly #paint: Paint;

  constructor(call: LiveCall, directory: string, color: boolean) {
    this.#call = call;
    this.#from = call.script().start.at ?? 0;
    this.#directory = directory;
    this.#paint = painter(color);
  }

  readonly #placeOf = (flow: string, block: string): string | undefined => {
    const span = this.#call.program.flows.get(flow)?.unit.spans.find(block);
    return span && spanText(span, this.#directory);
  };

  /** Lines of the transcript, each with a line break. */
  lines(lines: readonly TranscriptLine[]): string {
    const withContacts = this.#call.session.state.contacts.length > 1;
    const format = { placeOf: this.#placeOf, withContacts };
    return lines
      .map((line) => `${this.#paint(lookOf(line), formatTranscriptLine(line, this.#from, format))}\n`)
      .join("");
  }

  /** The whole call, without a line break at its end. */
  whole(lines: readonly TranscriptLine[]): string {
    return formatTranscript(lines, { placeOf: this.#placeOf, from: this.#from });
  }

  /** When and where a call stands, in one line. */
  standing(standing: CallStanding): string {
    const { at, phase, flow, block, span, ended } = standing;
    const clock = `${clockText(at - this.#from)} (${new Date(at).toISOString().replace(".000Z", "Z")})`;
    if (ended !== undefined) return `${clock} over: ${ended}`;
    const { session, names } = this.#call;
    const { standstill } = session;
    if (standstill.kind === "stopped") return `${clock} stopped: the flows go on for ever`;
    if (standstill.kind === "endless") {
      return `${clock} stopped: "${standstill.flow}" goes round in ${standstill.blocks.map((block) => names.of(standstill.flow, block)).join(", ")}`;
    }
    const place = span === undefined ? "" : ` ${spanText(span, this.#directory)}`;
    const where = flow === undefined || block === undefined ? "" : ` at ${names.of(flow, block)} of "${flow}"${place}`;
    return `${clock}${phase === "flow" ? "" : ` ${whereabouts(standing)}`}${where}`;
  }

  /** When the contact arrives: `Saturday 2026-11-21 10:12 UTC`. */
  arrival(): string {
    const [date, clock] = new Date(this.#from).toISOString().slice(0, 16).split("T");
    const day = new Date(this.#from).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" });
    return `${day} ${date} ${clock} UTC`;
  }

  /** What stands before somebody's words: the clock, and the line or the queue or the agent that they are with. */
  prompt(standing: CallStanding): string {
    const { at, phase, flow = "", block = "", span } = standing;
    const place = span === undefined ? this.#call.names.of(flow, block) : spanText(span, this.#directory);
    return `${clockText(at - this.#from)} ${phase === "flow" ? place : whereabouts(standing)} > `;
  }

  /** The attributes of a contact, one per line. */
  attributes({ attributes }: CallStanding): string {
    const entries = Object.entries(attributes);
    if (entries.length === 0) return "no attributes";
    return entries.map(([name, value]) => `${name} = ${JSON.stringify(value)}`).join("\n");
  }
}

/** Where a contact is outside its flow: `waits in a queue: Sales`. */
function whereabouts({ phase, queue, agent }: CallStanding): string {
  const name = phase === "queued" ? queue : agent;
  return `${phaseTexts[phase]}${name === undefined || phase === "held" ? "" : `: ${name}`}`;
}

function lookOf({ speaker }: TranscriptLine): Look {
  if (speaker === "flow") return "bold";
  if (speaker === "finding") return "yellow";
  return speaker === "customer" || speaker === "agent" ? "cyan" : "dim";
}
