import { type ContactState, firstDue, type SimulationEvent, type SimulationState } from "@flowc/simulator";
import type { ExploredProgram } from "../explored-program.js";
import { type Choice, type CostedChoice, costs, type Passing } from "./choice.js";
import { inputChoices } from "./inputs.js";

/** Phases in which flows go on by themselves: time that passes then is nobody's waiting. */
const moving: ReadonlySet<ContactState["phase"]> = new Set<ContactState["phase"]>(["flow", "joining", "disconnecting"]);

/** Whether anything waits for somebody on a contact. */
export function isListening(state: SimulationState): boolean {
  return state.contacts.some(({ threads }) => threads.some(({ wait }) => wait?.listens));
}

/** Whose time passes while all flows wait. */
export function passingOf(state: SimulationState): Passing {
  if (isListening(state)) return "silent";
  return state.contacts.some(({ phase }) => moving.has(phase)) ? "works" : "waits";
}

function timeChoice(state: SimulationState): CostedChoice[] {
  const due = firstDue(state);
  if (due === undefined) return [];
  const passes = passingOf(state);
  const choice: Choice = { kind: "time", at: due.at, passes, seconds: (due.at - state.now) / 1000 };
  return [{ choice, cost: passes === "works" ? costs.usual : costs.act }];
}

function agentActs(event: SimulationEvent, act: Extract<Choice, { kind: "act" }>["act"]): CostedChoice {
  return { choice: { kind: "act", act, events: [event] }, cost: costs.act };
}

/** What agents do with a contact, where flows notice it. */
function agentChoices(explored: ExploredProgram, contact: ContactState): CostedChoice[] {
  const { id, phase } = contact;
  // An agent that the queue has announced comes by herself.
  const isOffered = contact.timers.some(({ name }) => name === "agentAccepts");
  if (phase === "queued" && !isOffered) {
    const accepts = { kind: "agentAccepts", agent: "Agent" } as const;
    return [agentActs({ ...accepts, contact: id }, accepts)];
  }
  if (phase === "held") return [agentActs({ kind: "agentResumes", contact: id }, { kind: "agentResumes" })];
  if (phase !== "agent") return [];
  const leaves = agentActs(
    { kind: "hangUp", participant: "agent", contact: id },
    { kind: "hangsUp", participant: "agent" },
  );
  const hasHoldFlow = ["CustomerHold", "AgentHold"].some((hook) => {
    const flow = contact.hooks[hook];
    return flow !== undefined && explored.program.find(flow) !== undefined;
  });
  return hasHoldFlow ? [leaves, agentActs({ kind: "agentHolds", contact: id }, { kind: "agentHolds" })] : [leaves];
}

/** What can happen while all flows wait: somebody does something, or time passes. */
export function waitingChoices(explored: ExploredProgram, state: SimulationState): CostedChoice[] {
  const live = state.contacts.filter(({ ended }) => ended === undefined);
  const inputs = live.flatMap((contact) =>
    contact.threads
      .filter(({ wait }) => wait?.listens === true)
      .flatMap((thread) => inputChoices(explored, contact, thread)),
  );
  const agents = inputs.length > 0 ? [] : live.flatMap((contact) => agentChoices(explored, contact));
  return [...inputs, ...agents, ...timeChoice(state)];
}
