import type { Diagnostic, Place, Span } from "@flowc/diagnostics";
import { traceDiagnostics } from "../diagnostics/trace-diagnostics.js";
import { type CallerScript, hasWords, type ScriptAct, type ScriptStep, type Words } from "../script/caller-script.js";
import { formatStep } from "../script/format-script.js";
import type { Session } from "../session/session.js";
import type { Participant } from "../state/simulation-state.js";
import { canAct } from "./can-act.js";
import { expectation, standingText, type WantedOutcome } from "./expectation.js";
import { isHeard } from "./listening.js";
import { eventsOf } from "./step-events.js";

/** How a script went. */
export interface PlayedScript {
  /** How many of its steps were done; all of them, unless one was not as expected. */
  readonly done: number;
  /** SIM154 and SIM155, on the line of the step that was not as expected. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How long a script listens for words, or waits for something to come: ten minutes of the virtual clock. */
const patienceMilliseconds = 10 * 60_000;

/** Lets time pass from one thing that falls due to the next until `reached` holds; false when it never does. */
async function passUntil(session: Session, reached: () => boolean): Promise<boolean> {
  const latest = session.state.now + patienceMilliseconds;
  while (true) {
    await session.settled();
    if (reached()) return true;
    const due = session.nextDue();
    if (session.standstill.kind !== "waiting" || due === undefined || due > latest) return false;
    session.passTimeTo(due);
  }
}

class ScriptPlayer {
  readonly #session: Session;
  readonly #file: string | undefined;
  /** How much of the trace each participant has listened to. */
  readonly #heard: Record<Participant, number> = { customer: 0, agent: 0 };

  constructor(session: Session, file: string | undefined) {
    this.#session = session;
    this.#file = file;
  }

  /** Does one step; a diagnostic when it is not as expected. */
  async play(step: ScriptStep): Promise<Diagnostic | undefined> {
    const session = this.#session;
    await session.settled();
    switch (step.kind) {
      case "hears":
        return this.#listen(step.words, step.participant ?? "customer", step);
      case "reachesQueue":
      case "hasAttribute":
      case "ends":
        return this.#expect(step, step);
      case "waits":
        session.passTimeTo(session.state.now + step.seconds * 1000);
        await session.settled();
        return undefined;
      case "presses":
      case "says":
      case "clicks":
        if (step.kind === "presses" && step.atOnce) break;
        // A caller who is asked something answers when asked, not into the words before.
        await passUntil(session, () => isHeard(session.state, step.participant ?? "customer"));
        break;
      case "hangsUp":
        break;
      default:
        await passUntil(session, () => canAct(session.state, step));
        break;
    }
    return this.#act(step);
  }

  async #act(act: ScriptStep & ScriptAct): Promise<Diagnostic | undefined> {
    const session = this.#session;
    if (!canAct(session.state, act)) return this.#missed(act, standingText(session.state));
    for (const event of eventsOf(act)) {
      session.send(event);
      await session.settled();
    }
    return undefined;
  }

  async #listen(words: Words, participant: Participant, step: ScriptStep): Promise<Diagnostic | undefined> {
    const said = () =>
      this.#session.trace
        .slice(this.#heard[participant])
        .flatMap((event) => (event.event === "MessageReceived" && event.actor === participant ? [event.text] : []));
    const found = () =>
      this.#session.trace.findIndex(
        (event, index) =>
          index >= this.#heard[participant] &&
          event.event === "MessageReceived" &&
          event.actor === participant &&
          hasWords(event.text, words),
      );
    if (await passUntil(this.#session, () => found() !== -1)) {
      this.#heard[participant] = found() + 1;
      return undefined;
    }
    const shown = words.kind === "part" ? `"${words.text}"` : `/${words.source}/${words.flags}`;
    return traceDiagnostics.create("SIM154", { who: participant, words: shown, heard: said() }, this.#place(step));
  }

  async #expect(wanted: WantedOutcome, step: ScriptStep): Promise<Diagnostic | undefined> {
    const { found, isMet } = expectation(this.#session, wanted);
    if (await passUntil(this.#session, isMet)) return undefined;
    return this.#missed(step, found());
  }

  #missed(step: ScriptStep, found: string): Diagnostic {
    return traceDiagnostics.create("SIM155", { expected: formatStep(step), found }, this.#place(step));
  }

  #place({ line }: ScriptStep): Place {
    if (this.#file === undefined || line === undefined) return {};
    const span: Span = { file: this.#file, line, column: 1 };
    return { span };
  }
}

/**
 * Plays a script on a session: each step when its time has come. It stops at the first thing that is not as expected.
 * Customers press and speak when a flow listens to them, unless the script says `at once`.
 * @param file the file that the script is from, for the places of diagnostics
 */
export async function playScript(session: Session, { steps }: CallerScript, file?: string): Promise<PlayedScript> {
  const player = new ScriptPlayer(session, file);
  for (const [done, step] of steps.entries()) {
    const diagnostic = await player.play(step);
    if (diagnostic !== undefined) return { done, diagnostics: [diagnostic] };
  }
  return { done: steps.length, diagnostics: [] };
}
