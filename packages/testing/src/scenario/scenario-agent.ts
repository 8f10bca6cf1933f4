import type { AgentEvent, ContactPhase } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import type { AgentSide, AgentTarget } from "./call.js";
import { contactInPlay, isAtRest, passUntil } from "./going-on.js";
import type { Playing } from "./playing.js";
import { ScenarioSide } from "./scenario-side.js";
import type { Stretch } from "./stretch.js";

type Transfer = Extract<AgentEvent, { kind: "agentTransfers" }>["to"];

function transferOf(target: AgentTarget): Transfer {
  if ("kind" in target) return { kind: target.kind === "user" ? "agent" : target.kind, name: target.name };
  if ("queue" in target) return { kind: "queue", name: target.queue };
  if ("flow" in target) return { kind: "flow", name: target.flow };
  return { kind: "agent", name: target.agent };
}

/** What the agent of a call does. */
export class ScenarioAgent extends ScenarioSide implements AgentSide {
  constructor(playing: Playing) {
    super(playing, "agent");
  }

  accepts(name = "Agent"): this {
    return this.#acts({ kind: "agentAccepts", agent: name }, "accepts", ["queued", "scheduled"]);
  }

  holds(): this {
    return this.#acts({ kind: "agentHolds" }, "puts the customer on hold", ["agent"]);
  }

  resumes(): this {
    return this.#acts({ kind: "agentResumes" }, "ends the hold", ["held"]);
  }

  transfersTo(target: AgentTarget): this {
    const to = transferOf(target);
    const event = { kind: "agentTransfers", to } as const;
    return this.#acts(event, `transfers to the ${to.kind} "${to.name}"`, ["agent", "held"]);
  }

  #acts(event: AgentEvent, does: string, phases: readonly ContactPhase[]): this {
    this.playing.now(this.#when(event, does, phases));
    return this;
  }

  *#when(event: AgentEvent, does: string, phases: readonly ContactPhase[]): Stretch<void> {
    const { session } = this.playing;
    const may = () => phases.includes(contactInPlay(session.state)?.phase ?? "ended");
    const canAct = yield* passUntil(session, may, isAtRest, Number.POSITIVE_INFINITY);
    this.playing.check();
    if (!canAct) {
      const parameters = { does, standing: this.playing.standing() };
      throw this.playing.failure(scenarioDiagnostics.create("TEST109", parameters));
    }
    yield* this.playing.send(event);
  }
}
