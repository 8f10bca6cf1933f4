import type { Request } from "../request/request.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { answerWords } from "./answer-words.js";
import { phaseTexts } from "./phase-text.js";
import { requestText } from "./request-text.js";
import type { Speaker, TranscriptLine } from "./transcript-line.js";

/** How much a transcript tells. */
export interface TranscriptOptions {
  /**
   * `talk` (default): what is said, pressed and asked, and where the contact goes. `blocks`: also every block that runs,
   * how it ends, and every value that is written.
   */
  readonly detail?: "talk" | "blocks";
  /** What a block is called, alone. Default: its identifier in quotes, with its type where it begins. */
  readonly nameBlock?: (place: { readonly flow: string; readonly block: string }) => string;
}

/** Turns trace events into lines one after the other, so that a call can be followed while it happens. */
export class Transcriber {
  readonly #isDetailed: boolean;
  readonly #name: NonNullable<TranscriptOptions["nameBlock"]>;
  /** Whether its name leaves open what a block is. */
  readonly #tellsTypes: boolean;
  readonly #requests = new Map<number, Request>();

  constructor({ detail = "talk", nameBlock }: TranscriptOptions = {}) {
    this.#isDetailed = detail === "blocks";
    this.#name = nameBlock ?? (({ block }) => quote(block));
    this.#tellsTypes = nameBlock === undefined;
  }

  /** The line that an event is; undefined for what a transcript of this detail leaves out. */
  line(event: TraceEvent): TranscriptLine | undefined {
    return this.#spoken(event) ?? this.#lived(event) ?? (this.#isDetailed ? this.#worked(event) : undefined);
  }

  #spoken(event: TraceEvent): TranscriptLine | undefined {
    switch (event.event) {
      case "MessageReceived": {
        const text = event.source === undefined ? quote(event.text) : `plays ${event.source}`;
        return { ...line(event, "flow", text), to: event.actor };
      }
      case "InputSent":
        return line(event, event.actor, inputText(event));
      case "RequestMade":
        this.#requests.set(event.request.id, event.request);
        return undefined;
      case "RequestAnswered": {
        const request = this.#requests.get(event.request);
        // What is on a recording is shown where it is played.
        // What nobody answers is told by what comes of it.
        if (request?.kind === "prompt" || event.answer.kind === "unknown") return undefined;
        const what = request === undefined ? `request ${event.request}` : requestText(request);
        return line(event, "world", `${what}: ${answerWords(event, request?.kind)}`);
      }
      default:
        return undefined;
    }
  }

  #lived(event: TraceEvent): TranscriptLine | undefined {
    switch (event.event) {
      case "TestInitiated":
        return line(event, "contact", `arrives by ${event.channel.toLowerCase()}`);
      case "FlowStarted":
        return line(
          event,
          "contact",
          `enters ${quote(event.flow)}${event.role === "contact" ? "" : ` (${event.role})`}`,
        );
      case "ContactMoved":
        return line(
          event,
          "contact",
          `${phaseTexts[event.phase]}${event.detail === undefined ? "" : `: ${event.detail}`}`,
        );
      case "ContactMade":
        return line(event, "contact", `makes contact ${shortId(event.made)}: ${event.reason}`);
      case "ContactDisconnected":
        return line(event, "contact", `ends: ${event.reason}`);
      case "DiagnosticFound":
        return line(event, "finding", `${event.diagnostic.code} ${event.diagnostic.message}`);
      case "FlowActionCompleted":
        if (event.outcome !== "error" || this.#isDetailed) return undefined;
        return line(event, "block", `${this.#name(event)} ${failureText(event)}`);
      default:
        return undefined;
    }
  }

  #worked(event: TraceEvent): TranscriptLine | undefined {
    switch (event.event) {
      case "FlowActionStarted":
        return line(event, "block", `${this.#name(event)}${this.#tellsTypes ? ` (${event.type})` : ""}`);
      case "FlowActionCompleted":
        return line(event, "block", `${this.#name(event)} ${outcomeText(event)}`);
      case "ValueWritten":
        return line(event, "block", `${event.path} = ${JSON.stringify(event.value)}`);
      case "ModuleReturned":
        return line(
          event,
          "block",
          `${quote(event.flow)} returns${event.result === undefined ? "" : ` ${event.result}`}`,
        );
      default:
        return undefined;
    }
  }
}

type Completed = Extract<TraceEvent, { event: "FlowActionCompleted" }>;

/** That nothing matches and that nobody answers are branches of errors to the service, and nothing that failed to people. */
function failureText({ detail = "an error", value, reason }: Completed): string {
  if (detail === "NoMatchingCondition")
    return `finds no branch${value === undefined ? " that matches" : forValue(value)}`;
  if (detail === "InputTimeLimitExceeded") return "hears nothing in time";
  const why = value === undefined ? (reason === undefined ? "" : `, ${reason}`) : forValue(value);
  return `takes its error branch: ${detail}${why}`;
}

function forValue(value: string): string {
  return value === "" ? " for an empty value" : ` for ${quote(value)}`;
}

function outcomeText(event: Completed): string {
  if (event.outcome === "error") return failureText(event);
  if (event.outcome === "condition") return `goes on with ${JSON.stringify(event.detail ?? "")}`;
  return { next: "goes on", ended: "ends the flow", missing: "has no branch", unsupported: "cannot be played" }[
    event.outcome
  ];
}

function inputText(event: Extract<TraceEvent, { event: "InputSent" }>): string {
  const verbs = { DtmfInput: "presses", Utterance: "says", ViewAction: "clicks" } as const;
  return `${verbs[event.input]} ${event.input === "DtmfInput" ? event.value : quote(event.value)}`;
}

function quote(text: string): string {
  return `"${text}"`;
}

/** The last four digits of a contact's id: enough to tell the few of one simulation apart. */
export function shortId(contact: string): string {
  return contact.slice(-4);
}

function line(event: TraceEvent, speaker: Speaker, text: string): TranscriptLine {
  const spoken = { at: event.at, contact: event.contact, speaker, text };
  return "block" in event ? { ...spoken, place: { flow: event.flow, block: event.block } } : spoken;
}

/** What somebody who listened in would write down. Keys that are pressed one after the other make one line. */
export function transcriptOf(trace: readonly TraceEvent[], options: TranscriptOptions = {}): TranscriptLine[] {
  const transcriber = new Transcriber(options);
  const lines: TranscriptLine[] = [];
  for (const event of trace) {
    const next = transcriber.line(event);
    if (next === undefined) continue;
    const last = lines.at(-1);
    if (last !== undefined && isMoreKeys(last, next)) {
      lines[lines.length - 1] = { ...last, text: `${last.text}${next.text.slice("presses ".length)}` };
    } else lines.push(next);
  }
  return lines;
}

function isMoreKeys(last: TranscriptLine, next: TranscriptLine): boolean {
  return (
    last.contact === next.contact &&
    last.speaker === next.speaker &&
    /^presses [0-9*#]+$/.test(last.text) &&
    /^presses [0-9*#]$/.test(next.text)
  );
}
