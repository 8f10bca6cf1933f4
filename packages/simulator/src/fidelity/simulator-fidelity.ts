import { contactDataFidelity } from "./contact-data-fidelity.js";
import type { FidelityNote } from "./fidelity-note.js";
import { lifeFidelity } from "./life-fidelity.js";
import { placesFidelity } from "./places-fidelity.js";
import { servicesFidelity } from "./services-fidelity.js";
import { talkFidelity } from "./talk-fidelity.js";
import { testCaseFidelity } from "./test-case-fidelity.js";
import { traceFidelity } from "./trace-fidelity.js";

/** A part of the simulator, and how it is known that the service does the same. */
export interface FidelityPart {
  readonly part: string;
  readonly notes: readonly FidelityNote[];
}

/** Everything that the simulator takes the service to do, by part. */
export const simulatorFidelity: readonly FidelityPart[] = [
  { part: "what participants hear, press and say", notes: talkFidelity },
  { part: "what flows read of a contact", notes: contactDataFidelity },
  { part: "the life of a contact", notes: lifeFidelity },
  { part: "hours, queues, metrics, modules and transfers", notes: placesFidelity },
  { part: "functions, attributes, settings and records", notes: servicesFidelity },
  { part: "flow logs and replays", notes: traceFidelity },
  { part: "native test cases", notes: testCaseFidelity },
];
