import type { Diagnostic, Place } from "@flowc/diagnostics";
import { report } from "./ledger.js";
import type { Scene } from "./scene.js";

/** The block that runs, by name, and where its author wrote it. */
export interface Spot {
  readonly flow: string;
  readonly block: string;
  readonly place: Place;
}

export function spotOf(scene: Scene): Spot {
  const { key: flow, unit } = scene.flow;
  const { identifier: block } = scene.blockProgram.block;
  return { flow, block, place: { span: unit.spans.find(block), subject: { flow, block } } };
}

/** Reports a finding about the block that runs. */
export function reportHere(scene: Scene, find: (spot: Spot) => Diagnostic): void {
  report(scene.ledger, scene.contact.id, find(spotOf(scene)));
}
