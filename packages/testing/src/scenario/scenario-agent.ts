import { type AgentEvent, contactForAgent } from "@flowc/simulator";
import type { AgentSide, AgentTarget } from "./call.js";
import { passUntil } from "./going-on.js";
import { checkKnown, type Named } from "./named.js";
import type { Playing } from "./playing.js";
import { CalledFrom } from "./scenario-error.js";
import { ScenarioSide } from "./scenario-side.js";
import { isAtRest, type Scope } from "./scope.js";
import type { Stretch } from "./stretch.js";
import { type Transfer, transferOf } from "./transfer-of.js";

/** What the agent of a call does. */
export class ScenarioAgent extends ScenarioSide implements AgentSide {
  constructor(playing: Playing, scope: Scope) {
    super(playing, scope, "agent");
  }

  accepts(name = "Agent"): this {
    return this.#acts(this.#when({ kind: "agentAccepts", agent: name }, "accepts"), this.accepts);
  }

  holds(): this {
    return this.#acts(this.#when({ kind: "agentHolds" }, "puts the customer on hold"), this.holds);
  }

  resumes(): this {
    return this.#acts(this.#when({ kind: "agentResumes" }, "ends the hold"), this.resumes);
  }

  transfersTo(target: AgentTarget, through?: Named): this {
    return this.#acts(this.#transfers(target, through), this.transfersTo);
  }

  #acts(stretch: Stretch<void>, called: (...given: never[]) => this): this {
    this.playing.now(stretch, new CalledFrom(called));
    return this;
  }

  *#transfers(target: AgentTarget, through?: Named): Stretch<void> {
    const event = transferOf(target, through);
    this.#checkFlows(event);
    yield* this.#when(event, `transfers to the ${event.to.kind} "${event.to.name}"`);
  }

  #checkFlows({ to, flow }: Transfer): void {
    const known = [...this.playing.program.flows.keys()];
    for (const name of [flow, to.kind === "flow" ? to.name : undefined]) {
      if (name !== undefined && this.playing.program.find(name) === undefined) checkKnown("flow", name, known);
    }
  }

  /** Acts as soon as that can be done; a callback that is yet to come is waited for. */
  *#when(event: AgentEvent, does: string): Stretch<void> {
    yield* this.playing.isMade(this.scope);
    const { session } = this.playing;
    const contacts = () => this.scope.contacts(session.state);
    const meant = () => contactForAgent({ contacts: contacts() }, event.kind);
    const isComing = () => event.kind === "agentAccepts" && contacts().some(({ phase }) => phase === "scheduled");
    const isVain = () => isAtRest(contacts()) && !isComing();
    yield* passUntil(session, () => meant() !== undefined, isVain, Number.POSITIVE_INFINITY);
    this.playing.check();
    const contact = meant();
    if (contact === undefined) throw this.playing.cannot(this.scope, "agent", does);
    yield* this.playing.send({ ...event, contact: contact.id });
  }
}
