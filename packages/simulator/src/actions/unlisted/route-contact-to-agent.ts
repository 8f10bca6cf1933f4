import { defineActionStep } from "../../engine/action-step.js";
import { failed, moved, next, type Progress, unsupported } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { acceptContact } from "../../life/agent/join.js";
import { closeBlock } from "../../life/close-block.js";
import { livingContact } from "../../life/move-contact.js";
import type { Answer } from "../../request/request.js";
import { askHowItEnds } from "../ask-for-stub.js";

function interrupt(scene: Scene, answer: Answer): Progress<never> {
  if (answer.kind === "error") return failed(answer.error);
  if (answer.kind === "timeout") return failed("NoMatchingError", "the agent did not answer");
  if (answer.kind === "unknown") return unsupported("nobody says whether the agent answers");
  if (typeof answer.value !== "string") return next;
  closeBlock(scene);
  const contact = livingContact(scene.ledger, scene.contact.id);
  if (contact !== undefined) acceptContact(scene.ledger, contact, answer.value);
  return moved;
}

/**
 * Interrupt agent: rings an agent who is busy. How the block names the agent is not published, so a stub says who answers:
 * the name of the agent, `null` for nobody, or an error.
 */
export const routeContactToAgent = defineActionStep<null>({
  begin: askHowItEnds,
  resume: (scene, heard) => (heard.kind === "answer" ? interrupt(scene, heard.answer) : undefined),
});
