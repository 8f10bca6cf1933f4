import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { traceDiagnostics } from "../diagnostics/trace-diagnostics.js";
import { createSimulator, type Simulator, type StepResult } from "../engine/step.js";
import type { RecordedContact } from "../flow-log/recorded-contact.js";
import type { ContactStart } from "../life/start-contact.js";
import { listeningThread } from "../play/listening.js";
import { eventsOf } from "../play/step-events.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { Program } from "../program/program.js";
import type { Request } from "../request/request.js";
import { openSession, type Session } from "../session/session.js";
import type { SimulationState, Thread } from "../state/simulation-state.js";
import type { World } from "../world/world.js";
import { broughtAttributes } from "./brought-attributes.js";
import { differencesOf } from "./differences.js";
import { playedVisits } from "./played-visit.js";
import { recordedAnswer } from "./recorded-answer.js";
import { recordedInput } from "./recorded-input.js";
import { Recording, type Spot } from "./recording.js";

/** How a recording is replayed. */
export interface ReplayOptions {
  /** The flow that the contact began in. Default: the first that its log shows. */
  readonly flow?: string;
  /** When it arrived, milliseconds since 1970-01-01 UTC. Default: the time of the first entry. */
  readonly at?: number;
  /** How it began. Attributes that the log shows it to have brought along are added. */
  readonly start?: ContactStart;
  /** Answers what the recording does not show. */
  readonly world?: World;
}

/** What came of a replay. */
export interface Replay {
  /** Absent when the flow is not here. */
  readonly session?: Session;
  /** Runs of blocks that the recording shows, and how many of them the build does, too. */
  readonly recorded: number;
  readonly same: number;
  /** SIM156 to SIM159: nothing when the build does what was recorded. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Things that happen in a replay, beyond four for each recorded block, until it is taken to go round in circles. */
const spareSteps = 200;

function mostSteps(recorded: number): number {
  return 4 * recorded + spareSteps;
}

/** A simulator that tells the recording which blocks begin. */
function observed(simulator: Simulator, recording: Recording): Simulator {
  const told = (result: StepResult): StepResult => {
    for (const event of result.trace) if (event.event === "FlowActionStarted") recording.begin(event);
    return result;
  };
  return {
    program: simulator.program,
    start: (flow, at, contact) => told(simulator.start(flow, at, contact)),
    step: (state, event) => told(simulator.step(state, event)),
  };
}

function spotOf({ frames }: Thread): Spot {
  const { flow = "", block = "" } = frames.at(-1) ?? {};
  return { flow, block };
}

class Replayer {
  readonly #program: Program;
  readonly #recording: Recording;
  readonly #world: World | undefined;
  /** What the recording did not say, and where. */
  stopped: { readonly spot: Spot; readonly what: string } | undefined;
  #answered: string | undefined;
  #hasAccepted = false;

  constructor(program: Program, recording: Recording, world: World | undefined) {
    this.#program = program;
    this.#recording = recording;
    this.#world = world;
  }

  /** The world as the recording shows it. */
  world(): World {
    return {
      answer: (request, state) => {
        const spot = askingSpot(request, state);
        const visit = spot && this.#recording.current(spot);
        const recorded = spot && visit && { visit, branch: this.#recording.branchTaken(spot) };
        const answer = recorded && recordedAnswer(request, recorded);
        if (answer !== undefined) return answer;
        const other = this.#world?.answer(request, state) ?? { kind: "unknown" as const };
        if (spot !== undefined && !("then" in other) && other.kind === "unknown" && request.kind !== "prompt") {
          this.stopped ??= {
            spot,
            what: `what ${request.kind === "lambda" ? "the Lambda function" : "the world"} answered`,
          };
        }
        return other;
      },
    };
  }

  /** Does what the contact did until the recording or the contact is over. */
  async play(session: Session): Promise<void> {
    for (let step = 0; step < mostSteps(this.#recording.visits.length); step++) {
      await session.settled();
      if (session.standstill.kind !== "waiting" || this.stopped !== undefined) return;
      if (!this.#next(session)) return;
    }
  }

  /** The next thing that happens; false when nothing more does. */
  #next(session: Session): boolean {
    const { state } = session;
    const listening = listeningThread(state, "customer");
    const thread = listening?.thread ?? state.contacts[0]?.threads[0];
    if (thread !== undefined && this.#recording.endsIn(spotOf(thread))) return hangUp(session);
    if (listening !== undefined) return this.#input(session, listening.thread);
    return this.#others(session) || passTime(session);
  }

  #input(session: Session, thread: Thread): boolean {
    const spot = spotOf(thread);
    const visit = this.#recording.current(spot);
    const program = this.#program.flows.get(spot.flow)?.blocks.get(spot.block);
    const once = `${session.trace.findLastIndex(({ event }) => event === "FlowActionStarted")}`;
    if (once === this.#answered) return passTime(session);
    this.#answered = once;
    const recorded = visit && { visit, branch: this.#recording.branchTaken(spot) };
    const input = recorded && program && recordedInput(program, recorded);
    if (input === undefined) {
      this.stopped = { spot, what: "what the customer did" };
      return false;
    }
    if (input.kind === "silence") return passTime(session);
    for (const event of eventsOf(input)) session.send(event);
    return true;
  }

  /** What agents did, which flow logs do not show, and the customer who leaves. */
  #others(session: Session): boolean {
    const contact = session.state.contacts[0];
    const isWithPeople = contact?.phase === "queued" || contact?.phase === "agent" || contact?.phase === "held";
    if (!isWithPeople) return false;
    if (this.#recording.left === 0) return hangUp(session);
    if (contact.phase !== "queued" || this.#hasAccepted || this.#goesOnIn(contact.threads)) return false;
    this.#hasAccepted = true;
    session.send({ kind: "agentAccepts", agent: "agent" });
    return true;
  }

  #goesOnIn(threads: readonly Thread[]): boolean {
    const flows = threads.flatMap(({ frames }) => frames.map(({ flow }) => flow));
    const [next] = this.#recording.leftVisits;
    return next !== undefined && flows.some((flow) => this.#recording.isIn(next, flow));
  }
}

function hangUp(session: Session): boolean {
  session.send({ kind: "hangUp" });
  return true;
}

function passTime(session: Session): boolean {
  const due = session.nextDue();
  if (due !== undefined) session.passTimeTo(due);
  return due !== undefined;
}

function askingSpot(request: Request, { contacts }: SimulationState): Spot | undefined {
  const contact = contacts.find(({ id }) => id === request.contact);
  const thread = contact?.threads.find(({ wait }) => wait?.request?.id === request.id) ?? contact?.threads[0];
  return thread && spotOf(thread);
}

function missingFlow(program: Program, flow: string): Diagnostic {
  const known = [...program.flows.keys()];
  return traceDiagnostics.create("SIM159", { flow, similar: nearest(flow, known), known });
}

/** The flow that the contact was in first; a module cannot be where a contact begins. */
function firstFlow(program: Program, recorded: RecordedContact): FlowProgram | undefined {
  for (const { flow } of recorded.visits) {
    const found = program.find(flow);
    if (found !== undefined && found.unit.graph.type !== "MODULE") return found;
    if (program.findModule(flow) === undefined) return undefined;
  }
  return undefined;
}

/**
 * A recording whose first flow is called as it is here: flows are deployed under other names than their files have, and
 * whoever names the flow says that it is this one.
 */
function calledAsHere(program: Program, recorded: RecordedContact, { unit }: FlowProgram): RecordedContact {
  const there = recorded.visits[0]?.flow;
  if (there === undefined || program.find(there) !== undefined || program.findModule(there) !== undefined) {
    return recorded;
  }
  const here = unit.graph.name;
  return {
    ...recorded,
    visits: recorded.visits.map((visit) => (visit.flow === there ? { ...visit, flow: here } : visit)),
  };
}

/**
 * Replays a recorded contact against the flows of a program: the customer does what was recorded, and the world answers
 * as it did. What the log does not show is read from the way that the contact took. Reports what is different now.
 */
export async function replayContact(
  program: Program,
  recorded: RecordedContact,
  { flow, at = recorded.visits[0]?.at ?? 0, start = {}, world }: ReplayOptions = {},
): Promise<Replay> {
  const first = flow === undefined ? firstFlow(program, recorded) : program.find(flow);
  const counts = { recorded: recorded.visits.length, same: 0 };
  if (first === undefined) {
    return { ...counts, diagnostics: [missingFlow(program, flow ?? recorded.visits[0]?.flow ?? "")] };
  }
  const recording = new Recording(program, flow === undefined ? recorded : calledAsHere(program, recorded, first));
  const replayer = new Replayer(program, recording, world);
  const simulator = observed(createSimulator(program), recording);
  const attributes = { ...broughtAttributes(program, recording), ...start.attributes };
  const started = simulator.start(first.key, at, { ...start, attributes });
  const session = openSession(simulator, replayer.world(), started, {
    maxBlocks: mostSteps(counts.recorded),
  });
  await replayer.play(session);
  const contact = session.state.contacts[0]?.id ?? "";
  const played = playedVisits(program, session.trace, contact, (visit) => {
    const [begun] = recording.visits;
    return begun !== undefined && recording.isOf(begun, visit);
  });
  const { stopped } = replayer;
  const { same, diagnostics } = differencesOf(program, recording, played, stopped !== undefined);
  return { session, ...counts, same, diagnostics: [...diagnostics, ...(stopped ? [stop(program, stopped)] : [])] };
}

function stop(program: Program, { spot, what }: NonNullable<Replayer["stopped"]>): Diagnostic {
  const span = program.flows.get(spot.flow)?.unit.spans.find(spot.block);
  return traceDiagnostics.create("SIM158", { block: spot.block, what }, { span, subject: { ...spot } });
}
