import { keepContact } from "../engine/ledger.js";
import type { Scene } from "../engine/scene.js";

/** The block is the last of its flow: says so in the trace and hands the contact, as it now is, to what comes next. */
export function closeBlock(scene: Scene): void {
  const { type } = scene.blockProgram.block;
  scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "ended" });
  const { thread } = scene;
  const threads = scene.contact.threads.map((kept) => (kept.number === thread.number ? thread : kept));
  keepContact(scene.ledger, { ...scene.contact, threads });
}
