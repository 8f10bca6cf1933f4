import type { FlowDefinition, FlowUnit, JsonValue } from "@flowc/connect-model";
import { type Answer, fails, inTurn, type StubReply, timesOut } from "@flowc/simulator";
import type { Call } from "../../scenario/call.js";
import { type PlayableFlow, type SimulateOptions, simulate } from "../../scenario/simulate.js";
import type { Way, WayStep } from "./way.js";

function replyOf(answer: Answer): StubReply {
  if (answer.kind === "error") return fails(answer.error);
  return answer.kind === "value" ? (answer.value as JsonValue) : timesOut();
}

function stubOf(answers: readonly Answer[]): StubReply {
  const [first, ...others] = answers.map(replyOf);
  return others.length === 0 ? (first ?? null) : inTurn(first ?? null, ...others);
}

/** What `simulate` needs to play a way: how it begins, what the world answers and what fails. */
export function simulateOptionsOf({ start, at, answers, failures }: Way): SimulateOptions {
  const stubs = Object.fromEntries(Object.entries(answers).map(([place, list]) => [place, stubOf(list)]));
  return { ...start, at, stubs, failures };
}

/** A Wait may take days, which is longer than somebody waits to be asked: lets it pass before the next act. */
function waitOut(call: Call): void {
  const last = call.trace.findLast(({ event }) => event === "FlowActionStarted");
  if (last?.event !== "FlowActionStarted" || last.type !== "Wait") return;
  const until = call.contact.threads.find(({ participant }) => participant === "customer")?.wait?.until;
  if (until !== undefined && until > call.state.now) call.waits((until - call.state.now) / 1000);
}

function takeStep(call: Call, step: WayStep): void {
  const side = "participant" in step && step.participant === "agent" ? call.agent : call;
  switch (step.kind) {
    case "presses":
      waitOut(call);
      side.presses(step.keys);
      break;
    case "says":
      side.says(step.text);
      break;
    case "clicks":
      side.clicks(step.action, step.data);
      break;
    case "hangsUp":
      side.hangsUp();
      break;
    case "waits":
      call.waits(step.seconds);
      break;
    case "staysSilent":
      call.staysSilent();
      break;
    case "agentAccepts":
      call.agent.accepts(step.agent);
      break;
    case "agentHolds":
      call.agent.holds();
      break;
    case "agentResumes":
      call.agent.resumes();
      break;
    case "agentTransfers":
      call.agent.transfersTo({ kind: step.to.kind === "agent" ? "user" : step.to.kind, name: step.to.name });
      break;
  }
}

/** A way ends where it goes on to a flow that is not here; played as a call, it passes by. */
const flowsElsewhere: Readonly<Record<string, StubReply>> = { TransferToFlow: null, InvokeFlowModule: null };

/**
 * Plays a way as a call, to look at it closer: its transcript, what was heard, what became of it.
 *
 * @param flows those besides the first, as `simulate` takes them
 * @example
 * ```ts
 * const { branches } = explore(units, "Main");
 * for (const { way } of branches) if (way) console.log(playWay(main, way).transcript);
 * ```
 */
export function playWay(flow: PlayableFlow, way: Way, flows: readonly (FlowDefinition | FlowUnit)[] = []): Call {
  const options = simulateOptionsOf(way);
  const call = simulate(flow, { ...options, stubs: { ...flowsElsewhere, ...options.stubs }, flows });
  for (const step of way.steps) takeStep(call, step);
  return call;
}
