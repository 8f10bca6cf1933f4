import { defineActionStep } from "../../engine/action-step.js";
import { failed, moved, next, type Progress, unsupported } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { closeBlock } from "../../life/close-block.js";
import { livingContact, moveContact } from "../../life/move-contact.js";
import type { ContactPhase } from "../../state/simulation-state.js";
import { type CallOutcome, callOutcomeOf } from "../../world/third-party/third-party-answer.js";

/** What the block keeps: null while it rings; while they talk, where the contact stood before. */
type Memo = null | { readonly before: ContactPhase };

const longestRing = 600;

function moveTo(scene: Scene, phase: ContactPhase, detail?: string): void {
  const { id } = scene.contact;
  scene.changeContact({ phase });
  const event = { event: "ContactMoved", at: scene.now, contact: id, phase } as const;
  scene.trace(detail === undefined ? event : { ...event, detail });
}

/** The flow does not go on: the contact is over when either of the two hangs up. */
function handOver(scene: Scene, talksSeconds: number | undefined): Progress<Memo> {
  closeBlock(scene);
  const contact = livingContact(scene.ledger, scene.contact.id);
  if (contact === undefined) return moved;
  const leaves = { at: scene.now + (talksSeconds ?? 0) * 1000, name: "thirdPartyLeaves" } as const;
  const timers = talksSeconds === undefined ? contact.timers : [...contact.timers, leaves];
  moveContact(scene.ledger, contact, "thirdParty", { threads: [], timers }, scene.text("ThirdPartyPhoneNumber"));
  return moved;
}

function answered(scene: Scene, { talksSeconds }: Extract<CallOutcome, { kind: "answered" }>): Progress<Memo> {
  if (/^false$/i.test(scene.text("ContinueFlowExecution") ?? "")) return handOver(scene, talksSeconds);
  const before = scene.contact.phase;
  moveTo(scene, "thirdParty", scene.text("ThirdPartyPhoneNumber"));
  const until = talksSeconds === undefined ? {} : { until: scene.now + talksSeconds * 1000 };
  return { kind: "wait", memo: { before }, ...until };
}

/**
 * Transfer to phone number: calls somebody outside and puts the customer through. With `ContinueFlowExecution` the flow
 * goes on when that person hangs up, else the contact is over then. Busy or not to be reached is `CallFailed`, nobody
 * answering in time `ConnectionTimeLimitExceeded`; where the flow does not go on both are `NoMatchingError`.
 */
export const transferParticipantToThirdParty = defineActionStep<Memo>({
  begin(scene) {
    const number = scene.text("ThirdPartyPhoneNumber") ?? "";
    if (!/^\+[1-9]\d{1,14}$/.test(number)) {
      return failed("NoMatchingError", `"${number}" is not a number in E.164 form`);
    }
    const ringSeconds = scene.number("ThirdPartyConnectionTimeLimitSeconds") ?? longestRing;
    const until = scene.now + ringSeconds * 1000;
    return { kind: "wait", memo: null, until, question: { kind: "thirdParty", number, ringSeconds } };
  },
  resume(scene, heard, memo) {
    if (memo !== null) {
      if (heard.kind !== "time") return undefined;
      moveTo(scene, memo.before);
      return next;
    }
    if (heard.kind === "time") return failed("ConnectionTimeLimitExceeded", "nobody answered in time");
    if (heard.kind !== "answer") return undefined;
    const outcome = callOutcomeOf(heard.answer);
    if (outcome === undefined) {
      return unsupported(`nobody says whether ${scene.text("ThirdPartyPhoneNumber")} answers the phone`);
    }
    return outcome.kind === "failed" ? failed(outcome.error, outcome.reason) : answered(scene, outcome);
  },
});
