import { quotedList } from "@flowc/diagnostics";
import type { ScriptExpectation } from "../script/caller-script.js";
import type { Session } from "../session/session.js";
import type { SimulationState } from "../state/simulation-state.js";
import { phaseTexts } from "../transcript/phase-text.js";

/** What should have come of a call, beside what is heard. */
export type WantedOutcome = Exclude<ScriptExpectation, { readonly kind: "hears" }>;

/** Whether something has come of a call by now. */
export interface Expectation {
  readonly isMet: () => boolean;
  /** What is so instead. */
  readonly found: () => string;
}

function queuesOf({ contacts }: SimulationState): string[] {
  return contacts.flatMap(({ queue }) => (queue === undefined ? [] : [queue.queue]));
}

/** How the first contact of a call stands, for what cannot be done with it. */
export function standingText({ contacts }: SimulationState): string {
  const [first] = contacts;
  if (first?.ended !== undefined) return `ended with ${first.ended.reason}`;
  return first === undefined ? "is not there" : phaseTexts[first.phase];
}

/** How to see whether a call is as wanted. */
export function expectation(session: Session, wanted: WantedOutcome): Expectation {
  const first = () => session.state.contacts[0];
  switch (wanted.kind) {
    case "reachesQueue":
      return {
        isMet: () => queuesOf(session.state).includes(wanted.queue),
        found: () => {
          const queues = queuesOf(session.state);
          return queues.length === 0 ? "reaches no queue" : `reaches ${quotedList(queues)}`;
        },
      };
    case "hasAttribute": {
      const value = () => {
        const attributes = first()?.data.Attributes as Readonly<Record<string, unknown>> | undefined;
        return attributes !== undefined && Object.hasOwn(attributes, wanted.name) ? attributes[wanted.name] : undefined;
      };
      return {
        isMet: () => value() === wanted.value,
        found: () => (value() === undefined ? `has no attribute "${wanted.name}"` : `has "${value()}"`),
      };
    }
    case "ends":
      return {
        isMet: () =>
          first()?.ended !== undefined && (wanted.reason ?? first()?.ended?.reason) === first()?.ended?.reason,
        found: () => (first()?.ended === undefined ? "goes on" : `ends with ${first()?.ended?.reason}`),
      };
  }
}
