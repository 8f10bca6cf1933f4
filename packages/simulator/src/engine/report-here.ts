import type { Diagnostic, Place } from "@flowc/diagnostics";
import { report } from "./ledger.js";
import type { Scene } from "./scene.js";

/** Reports a finding about the block that runs. `find` gets its flow and block, and its place in the author's source. */
export function reportHere(
  scene: Scene,
  find: (at: { readonly flow: string; readonly block: string }, place: Place) => Diagnostic,
): void {
  const { flow, block } = scene.place();
  const place = { span: scene.flow.unit.spans.find(block), subject: { flow, block } };
  report(scene.ledger, scene.contact.id, find({ flow, block }, place));
}
