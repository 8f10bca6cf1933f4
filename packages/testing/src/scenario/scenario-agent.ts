import type { AgentEvent, ContactPhase } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import type { AgentSide, AgentTarget } from "./call.js";
import { contactInPlay, isAtRest, passUntil } from "./going-on.js";
import type { Playing } from "./playing.js";
import { CalledFrom } from "./scenario-error.js";
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
    const event = { kind: "agentAccepts", agent: name } as const;
    return this.#acts(this.#when(event, "accepts", ["queued", "scheduled"]), this.accepts);
  }

  holds(): this {
    return this.#acts(this.#when({ kind: "agentHolds" }, "puts the customer on hold", ["agent"]), this.holds);
  }

  resumes(): this {
    return this.#acts(this.#when({ kind: "agentResumes" }, "ends the hold", ["held"]), this.resumes);
  }

  transfersTo(target: AgentTarget): this {
    const to = transferOf(target);
    const event = { kind: "agentTransfers", to } as const;
    const does = `transfers to the ${to.kind} "${to.name}"`;
    return this.#acts(this.#when(event, does, ["agent", "held"]), this.transfersTo);
  }

  #acts(stretch: Stretch<void>, called: (...given: never[]) => this): this {
    this.playing.now(stretch, new CalledFrom(called));
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
