import type { Diagnostic } from "@flowc/diagnostics";
import type { SimulationEvent } from "../event/simulation-event.js";
import { agentActs } from "../life/agent-acts.js";
import { hangUp } from "../life/hang-up.js";
import { type ContactStart, startContact } from "../life/start-contact.js";
import { timerFires } from "../life/timer-fires.js";
import type { Program } from "../program/program.js";
import type { Request } from "../request/request.js";
import type { SimulationState } from "../state/simulation-state.js";
import type { TraceEvent } from "../trace/trace-event.js";
import { firstDue, firstReady } from "./due.js";
import { hearAnswer, hearParticipant, hearTime } from "./hear.js";
import { keepContact, type Ledger } from "./ledger.js";
import { beginBlock } from "./run-block.js";

/** What one event led to. */
export interface StepResult {
  readonly state: SimulationState;
  /** What the world is asked: each wants an `answer` event. */
  readonly effects: readonly Request[];
  readonly trace: readonly TraceEvent[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the flows of a program. It keeps nothing: all that changes is in the state. */
export interface Simulator {
  readonly program: Program;
  /**
   * The state in which a contact has just arrived at a flow.
   * @param flow name, id or ARN of the flow; a flow that the program does not have is a mistake of the caller and throws
   * @param at the virtual clock, milliseconds since 1970-01-01 UTC
   */
  start(flow: string, at: number, contact?: ContactStart): StepResult;
  /**
   * The next state after one event. Pure: the same state and event give the same result. An event that nobody waits for
   * changes nothing but the trace.
   */
  step(state: SimulationState, event: SimulationEvent): StepResult;
}

function ledgerOf(program: Program, state: SimulationState): Ledger {
  const { now, contacts, nextNumber } = state;
  return { program, now, contacts, nextNumber, requests: [], trace: [], diagnostics: [] };
}

function resultOf(ledger: Ledger): StepResult {
  const { now, contacts, nextNumber, requests, trace, diagnostics } = ledger;
  return { state: { now, contacts, nextNumber }, effects: requests, trace, diagnostics };
}

function timePasses(ledger: Ledger, state: SimulationState, at: number): void {
  const due = firstDue(state);
  if (due === undefined || due.at > at) {
    ledger.now = Math.max(ledger.now, at);
    return;
  }
  ledger.now = Math.max(ledger.now, due.at);
  if (due.thread === undefined) timerFires(ledger, due.contact, due.timer);
  else hearTime(ledger, due.contact, due.thread);
}

function apply(ledger: Ledger, state: SimulationState, event: SimulationEvent): void {
  switch (event.kind) {
    case "run": {
      const ready = firstReady(state);
      if (ready !== undefined) beginBlock(ledger, ready.contact, ready.thread, event.fails);
      break;
    }
    case "time":
      timePasses(ledger, state, event.at);
      break;
    case "answer":
      hearAnswer(ledger, event.request, event.answer);
      break;
    case "key":
    case "utterance":
    case "viewAction":
      hearParticipant(ledger, event);
      break;
    case "hangUp":
      hangUp(ledger, event);
      break;
    case "agentAccepts":
    case "agentHolds":
    case "agentResumes":
    case "agentTransfers":
      agentActs(ledger, event);
      break;
  }
}

function isOver(contacts: SimulationState["contacts"]): boolean {
  return contacts.every(({ ended }) => ended !== undefined);
}

/** The last contact has ended: nothing more can happen. */
function tellEnd(ledger: Ledger): void {
  const [first] = ledger.contacts;
  if (first !== undefined) ledger.trace.push({ event: "TestCompleted", at: ledger.now, contact: first.id });
}

/** A simulator for the flows of a program. */
export function createSimulator(program: Program): Simulator {
  return {
    program,
    start(flow, at, contact = {}) {
      const found = program.find(flow);
      if (found === undefined) throw new Error(`the program has no flow ${flow}`);
      const ledger = ledgerOf(program, { now: at, contacts: [], nextNumber: 1 });
      keepContact(ledger, startContact(ledger, found, contact));
      return resultOf(ledger);
    },
    step(state, event) {
      const ledger = ledgerOf(program, state);
      apply(ledger, state, event);
      if (isOver(ledger.contacts) && !isOver(state.contacts)) tellEnd(ledger);
      return resultOf(ledger);
    },
  };
}
