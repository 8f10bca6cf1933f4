import type { Diagnostic } from "@flowc/diagnostics";
import {
  type CallerScript,
  eventsOf,
  type Program,
  parseScriptLine,
  type ScriptAct,
  type ScriptStart,
  type ScriptStep,
  type Session,
  Transcriber,
  type TranscriptLine,
  type TranscriptOptions,
} from "@flowc/simulator";
import { type CallStanding, callStanding } from "./call-standing.js";

/** A call that somebody takes part in: it waits where a caller would be waited for. */
export class LiveCall {
  readonly program: Program;
  readonly session: Session;
  readonly #start: ScriptStart;
  readonly #steps: ScriptStep[] = [];
  readonly #transcriber: Transcriber;
  #told = 0;

  constructor(program: Program, session: Session, start: ScriptStart, options: TranscriptOptions = {}) {
    this.program = program;
    this.session = session;
    this.#start = start;
    this.#transcriber = new Transcriber(options);
  }

  get isOver(): boolean {
    return this.session.standstill.kind === "ended" || this.session.standstill.kind === "endless";
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

  /** Lets everything be said that is being said, until somebody is asked or nobody speaks. */
  async hearOut(): Promise<void> {
    await this.session.settled();
    for (let before = -1; before !== this.session.trace.length; ) {
      before = this.session.trace.length;
      this.session.hearOut();
      await this.session.settled();
    }
  }

  /** Lets time pass to the next thing that happens by itself. False when nothing does. */
  async letTimePass(): Promise<boolean> {
    const due = this.session.nextDue();
    if (due === undefined) return false;
    await this.act({ kind: "waits", seconds: (due - this.session.state.now) / 1000 });
    return true;
  }

  /** Somebody does something; then the flows go on till somebody is asked again. */
  async act(act: ScriptAct): Promise<void> {
    this.#steps.push(act);
    if (act.kind === "waits") this.session.passTimeTo(this.session.state.now + act.seconds * 1000);
    for (const event of eventsOf(act)) {
      await this.session.settled();
      this.session.send(event);
    }
    await this.hearOut();
  }

  /**
   * Does what a caller typed: keys are pressed and words are said. A line of a script, after a `/`, does anything else.
   * @returns what is wrong with the line: SIM152, SIM153
   */
  async type(words: string): Promise<Diagnostic | undefined> {
    const text = words.trim();
    if (!text.startsWith("/")) {
      await this.act(/^[0-9*#]+$/.test(text) ? { kind: "presses", keys: text } : { kind: "says", text });
      return undefined;
    }
    const parsed = parseScriptLine(text.slice(1));
    if (parsed === undefined) return undefined;
    if ("diagnostic" in parsed) return parsed.diagnostic;
    if ("step" in parsed && isAct(parsed.step)) await this.act(parsed.step);
    return undefined;
  }

  /** What was done so far, as a script that does it again. */
  script(): CallerScript {
    return { start: this.#start, steps: this.#steps };
  }
}

const expectations: ReadonlySet<string> = new Set(["hears", "reachesQueue", "hasAttribute", "ends"]);

function isAct(step: ScriptStep): step is ScriptAct {
  return !expectations.has(step.kind);
}
