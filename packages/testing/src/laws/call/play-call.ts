import {
  createSimulator,
  openSession,
  type ScriptAct,
  type ScriptExpectation,
  type Session,
  type SimulationEvent,
} from "@flowc/simulator";
import { lawDiagnostics } from "../../diagnostics/law-diagnostics.js";
import { ScenarioError } from "../../scenario/scenario-error.js";
import { isAtRest } from "../../scenario/scope.js";
import { waitsFor } from "../../scenario/standing.js";
import type { CallPlan, CallRun } from "./call-run.js";

/** Noon UTC on Wednesday, 7 January 2026: when contacts arrive that do not say when. */
const usualTime = Date.UTC(2026, 0, 7, 12);

type Act = ScriptAct | ScriptExpectation;

/** What happens to a simulation when somebody does this. Nothing for what only takes time or only looks. */
function eventsOf(act: Act): readonly SimulationEvent[] {
  const { participant = "customer" } = "participant" in act ? act : {};
  switch (act.kind) {
    case "presses":
      return [...act.keys].map((key) => ({ kind: "key", participant, key }));
    case "says":
      return [{ kind: "utterance", participant, text: act.text }];
    case "clicks":
      return [{ kind: "viewAction", participant, action: act.action, data: act.data }];
    case "hangsUp":
      return [{ kind: "hangUp", participant }];
    case "agentAccepts":
    case "agentHolds":
    case "agentResumes":
    case "agentTransfers":
      return [act];
    default:
      return [];
  }
}

/**
 * Plays a call: the caller acts when the flow listens or nothing moves, then stays silent for as long as anything still
 * happens. Expectations of the script are left to others.
 * @throws ScenarioError TEST147 when the world does not answer at once
 */
export function playCall(plan: CallPlan): CallRun {
  const { program, flow, caller, world, maxBlocks = 1000 } = plan;
  const simulator = createSimulator(program);
  const { at = usualTime, ...contact } = caller.start;
  const session = openSession(simulator, world, simulator.start(flow, at, contact), { maxBlocks });
  const goesOn = () => session.standstill.kind === "waiting";

  /** Lets time pass until something holds or nothing happens by itself any more. Music that plays for ever is enough some day. */
  function pass(until: () => boolean): void {
    for (let moments = 0; moments < maxBlocks && goesOn() && !until(); moments += 1) {
      const due = session.nextDue();
      if (due === undefined) return;
      session.passTimeTo(due);
    }
  }

  for (const act of caller.steps) {
    if (!goesOn()) break;
    if (act.kind === "waits") {
      const end = session.state.now + act.seconds * 1000;
      pass(() => (session.nextDue() ?? end) >= end);
      if (goesOn()) session.passTimeTo(end);
      continue;
    }
    if (act.kind !== "hangsUp") pass(() => isAtRest(session.state.contacts));
    for (const event of eventsOf(act)) if (goesOn()) session.send(event);
  }
  pass(() => false);
  return {
    plan,
    trace: session.trace,
    diagnostics: session.diagnostics,
    state: session.state,
    blocks: session.trace.reduce((count, { event }) => count + Number(event === "FlowActionStarted"), 0),
    end: endOf(session),
  };
}

function endOf(session: Session): CallRun["end"] {
  const { standstill } = session;
  if (standstill.kind === "pending") {
    throw new ScenarioError(lawDiagnostics.create("TEST147", { waitsFor: waitsFor(session) }));
  }
  return standstill;
}
