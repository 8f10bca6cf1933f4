import { keepContact, type Ledger } from "../engine/ledger.js";
import type { Answer } from "../request/request.js";
import type { ContactState, Timer } from "../state/simulation-state.js";
import { acceptContact } from "./agent/join.js";
import { endContact, leaveContact } from "./end-contact.js";
import { endFlow } from "./end-flow.js";
import { hearAnswerOfLife } from "./hear-answer.js";
import { beginScheduled } from "./scheduled.js";

function expires(ledger: Ledger, contact: ContactState): void {
  // The disconnect flow is for tasks that were not done in time (administrator guide, "Set disconnect flow", 2026-11-21).
  if (contact.channel === "TASK") leaveContact(ledger, contact.id, "EXPIRED");
  else endContact(ledger, contact.id, "EXPIRED");
}

/** Something happens to a contact by itself, because its time has come. */
export function timerFires(ledger: Ledger, due: ContactState, timer: Timer): void {
  const contact = { ...due, timers: due.timers.filter((kept) => kept !== timer) };
  const { data = {} } = timer;
  keepContact(ledger, contact);
  switch (timer.name) {
    case "agentAccepts":
      if (contact.phase === "queued") acceptContact(ledger, contact, String(data.agent));
      break;
    case "callbackStarts":
    case "taskStarts":
      beginScheduled(ledger, contact);
      break;
    case "contactExpires":
      expires(ledger, contact);
      break;
    case "thirdPartyLeaves":
      if (contact.phase === "thirdParty") endContact(ledger, contact.id, "THIRD_PARTY_DISCONNECT");
      break;
    case "whisperEnds":
      endFlow(ledger, contact.id, Number(data.thread), "CONTACT_FLOW_DISCONNECT");
      break;
    case "answerArrives":
      hearAnswerOfLife(ledger, contact, data.answer as unknown as Answer);
      break;
  }
}
