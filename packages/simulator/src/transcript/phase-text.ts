import type { ContactPhase } from "../state/simulation-state.js";

/** What a contact does in each phase of its life: `waits in a queue`. */
export const phaseTexts: Readonly<Record<ContactPhase, string>> = {
  flow: "is in a flow",
  queued: "waits in a queue",
  joining: "is joined by an agent",
  agent: "talks with an agent",
  held: "is on hold",
  thirdParty: "is put through",
  scheduled: "waits for its time",
  disconnecting: "goes on without the agent",
  ended: "is over",
};
