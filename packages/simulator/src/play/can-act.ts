import { contactForAgent, contactWith } from "../life/whose-contact.js";
import type { ScriptAct } from "../script/caller-script.js";
import type { SimulationState } from "../state/simulation-state.js";

/** Whether somebody is there to do something, and the contact is such that it can be done. Time can always pass. */
export function canAct(state: SimulationState, act: ScriptAct): boolean {
  switch (act.kind) {
    case "waits":
      return true;
    case "presses":
    case "says":
    case "clicks":
    case "hangsUp":
      return contactWith(state, act.participant ?? "customer") !== undefined;
    default:
      return contactForAgent(state, act.kind, act.contact) !== undefined;
  }
}
