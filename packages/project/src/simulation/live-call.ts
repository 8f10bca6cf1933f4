import type { Diagnostic } from "@flowc/diagnostics";
import {
  type CallerScript,
  canAct,
  eventsOf,
  isHeard,
  listeningThread,
  type Program,
  parseScriptLine,
  type ScriptAct,
  type ScriptStart,
  type ScriptStep,
  type Session,
  standingText,
  Transcriber,
  type TranscriptLine,
  type TranscriptOptions,
} from "@flowc/simulator";
import { BlockNames } from "./block-names.js";
import { type CallStanding, callStanding } from "./call-standing.js";

/** A call that somebody takes part in: it waits where a caller would be waited for. */
export class LiveCall {
  readonly program: Program;
  readonly session: Session;
  /** What its blocks are called where people read of them. */
  readonly names: BlockNames;
  readonly #start: ScriptStart;
  readonly #steps: ScriptStep[] = [];
  readonly #transcriber: Transcriber;
  #told = 0;
  /** Where the clock of whoever plays the script again stands: prompts are not heard out there. */
  #scriptClock: number;

  constructor(program: Program, session: Session, start: ScriptStart, options: Pick<TranscriptOptions, "detail"> = {}) {
    this.program = program;
    this.session = session;
    this.#start = start;
    this.#scriptClock = start.at ?? session.state.now;
    this.names = new BlockNames(program);
    this.#transcriber = new Transcriber({
      detail: options.detail ?? "talk",
      nameBlock: ({ flow, block }) => this.names.of(flow, block),
    });
  }

  get isOver(): boolean {
    return !["waiting", "pending"].includes(this.session.standstill.kind);
  }

  standing(): CallStanding {
    return callStanding(this.program, this.session);
  }

  /** What has happened since this was last asked. */
  news(): TranscriptLine[] {
    const events = this.session.trace.slice(this.#told);
    this.#told = this.session.trace.length;
    return events.flatMap((event) => this.#transcriber.line(event) ?? []);
  }

  /**
   * Lets everything be said that is being said, and short silences pass, such as that of a function that takes its time,
   * until somebody is asked or nothing more comes by itself.
   */
  async hearOut(): Promise<void> {
    const { session } = this;
    await session.settled();
    for (let before = -1, silences = 0; before !== session.trace.length; ) {
      before = session.trace.length;
      session.hearOut();
      await session.settled();
      const due = session.nextDue();
      const isShort = due !== undefined && due - session.state.now <= mostSilenceSeconds * 1000;
      if (isShort && isSilent(session) && silences++ < mostSilences) session.passTimeTo(due);
      await session.settled();
    }
  }

  /** Lets time pass to the next thing that happens by itself. False when nothing does. */
  async letTimePass(): Promise<boolean> {
    const due = this.session.nextDue();
    if (due === undefined) return false;
    await this.act({ kind: "waits", seconds: (due - this.session.state.now) / 1000 });
    return true;
  }

  /**
   * Somebody does something; then the flows go on till somebody is asked again. False when it cannot be done now: then
   * nothing changes, and no script tells it.
   */
  async act(act: ScriptAct): Promise<boolean> {
    const { session } = this;
    await session.settled();
    if (!canAct(session.state, act)) return false;
    if (act.kind === "waits") this.#waitUntil(session.state.now + act.seconds * 1000);
    else {
      if (!isPlayedWhenAsked(act) || !isHeard(session.state, act.participant ?? "customer")) {
        this.#waitUntil(session.state.now);
      }
      this.#steps.push(act);
      for (const event of eventsOf(act)) {
        await session.settled();
        session.send(event);
      }
    }
    this.#scriptClock = session.state.now;
    await this.hearOut();
    return true;
  }

  /** Lets time pass to a moment, also in the script. */
  #waitUntil(at: number): void {
    const seconds = (at - this.#scriptClock) / 1000;
    if (seconds > 0) this.#steps.push({ kind: "waits", seconds });
    if (at > this.session.state.now) this.session.passTimeTo(at);
  }

  /**
   * Does what a caller typed: keys are pressed and words are said. A line of a script, after a `/`, does anything else.
   * @returns what is wrong with the line: SIM152, SIM153, or in words why it does nothing
   */
  async type(words: string): Promise<Diagnostic | string | undefined> {
    const text = words.trim();
    if (!text.startsWith("/")) {
      return this.#do(/^[0-9*#]+$/.test(text) ? { kind: "presses", keys: text } : { kind: "says", text });
    }
    const parsed = parseScriptLine(text.slice(1));
    if (parsed === undefined) return undefined;
    if ("diagnostic" in parsed) return parsed.diagnostic;
    if (!("step" in parsed)) return "The contact is here already: how it begins is said by options.";
    return isAct(parsed.step) ? this.#do(parsed.step) : "That is for scripts: here you see what comes of the call.";
  }

  async #do(act: ScriptAct): Promise<string | undefined> {
    if (await this.act(act)) return undefined;
    return `That cannot be done now: the contact ${standingText(this.session.state)}.`;
  }

  /** What was done so far, as a script that does it again. */
  script(): CallerScript {
    return { start: this.#start, steps: this.#steps };
  }
}

/** How long nobody need say or hear anything before whoever follows the call is told. */
const mostSilenceSeconds = 10;

/** How many such silences pass one after the other: a flow may go round and wait each time. */
const mostSilences = 10;

/** Whether flows run and nobody is asked. */
function isSilent({ state }: Session): boolean {
  return listeningThread(state, "customer") === undefined && state.contacts.some(({ phase }) => phase === "flow");
}

/** A script waits with these until a flow listens. */
function isPlayedWhenAsked(act: ScriptAct): act is Extract<ScriptAct, { kind: "presses" | "says" | "clicks" }> {
  return act.kind === "presses" || act.kind === "says" || act.kind === "clicks";
}

const expectations: ReadonlySet<string> = new Set(["hears", "reachesQueue", "hasAttribute", "ends"]);

function isAct(step: ScriptStep): step is ScriptAct {
  return !expectations.has(step.kind);
}
