import type { SimulationEvent } from "../event/simulation-event.js";
import type { ScriptAct } from "../script/caller-script.js";

/** What happens to the simulation when somebody does something: nothing but time when they wait. */
export function eventsOf(act: ScriptAct): readonly SimulationEvent[] {
  switch (act.kind) {
    case "presses":
      return [...act.keys].map((key) => ({ kind: "key", key, ...by(act) }) as const);
    case "says":
      return [{ kind: "utterance", text: act.text, ...by(act) }];
    case "clicks":
      return [{ kind: "viewAction", action: act.action, data: act.data, ...by(act) }];
    case "hangsUp":
      return [{ kind: "hangUp", ...by(act) }];
    case "waits":
      return [];
    default:
      return [withoutLine(act)];
  }
}

function by({ participant }: Pick<Extract<ScriptAct, { kind: "hangsUp" }>, "participant">) {
  return participant === undefined ? {} : { participant };
}

/** An agent's act is an event as it is, but for the place in its script. */
function withoutLine<E extends SimulationEvent>(act: E & { readonly line?: number }): E {
  const { line: _, ...event } = act;
  return event as unknown as E;
}
