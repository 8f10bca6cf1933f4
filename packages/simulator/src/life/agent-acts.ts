import type { Ledger } from "../engine/ledger.js";
import type { AgentEvent } from "../event/simulation-event.js";

/** An agent accepts, holds, resumes or transfers a contact. */
export function agentActs(_ledger: Ledger, _event: AgentEvent): void {}
