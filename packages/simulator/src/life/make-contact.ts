import type { Channel, JsonObject } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { lifeDiagnostics } from "../diagnostics/life-diagnostics.js";
import type { Scene } from "../engine/scene.js";
import { reportHere } from "../engine/spot.js";
import { scheduleContact } from "./scheduled.js";
import { type Initiation, relatedContact } from "./successor.js";

/** A contact that a block makes besides the one that it runs for. */
export interface NewContact {
  readonly channel: Channel;
  readonly initiation: Initiation;
  /** The flow in which it begins. */
  readonly flow: string;
  /** Roots that it has, in place of those of the contact that makes it. */
  readonly data: JsonObject;
  /** When it begins: milliseconds since 1970-01-01 UTC. */
  readonly at: number;
}

function tellMissingFlow(scene: Scene, { flow, channel }: NewContact): void {
  if (scene.program.find(flow) !== undefined) return;
  reportHere(scene, ({ block, place }) => {
    const known = nearest(flow, scene.program.flows.keys());
    return lifeDiagnostics.create("SIM111", { block, channel, flow, nearest: known }, place);
  });
}

/**
 * Makes a contact that is related to the one in the scene and begins in a flow of its own. One whose flow is not here is reported, and over when it should begin.
 * @returns its id
 */
export function makeContact(scene: Scene, made: NewContact): string {
  const { contact, ledger } = scene;
  tellMissingFlow(scene, made);
  const begun = relatedContact(ledger, contact, made.channel, made.initiation, made.data);
  scheduleContact(ledger, { ...begun, firstFlow: made.flow }, "taskStarts", made.at);
  return begun.id;
}
