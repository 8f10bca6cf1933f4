import type { Channel, JsonObject } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { lifeDiagnostics } from "../diagnostics/life-diagnostics.js";
import type { Scene } from "../engine/scene.js";
import { reportHere } from "../engine/spot.js";
import type { ContactState } from "../state/simulation-state.js";
import { scheduleContact } from "./scheduled.js";
import { type Initiation, successorOf } from "./successor.js";

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
 * Makes a contact that follows the one that is in the scene, and begins in a flow of its own: no event flows, no queue. One
 * whose flow is not here is reported, and over when it should begin.
 * @returns its id
 */
export function makeContact(scene: Scene, made: NewContact): string {
  const { contact, ledger } = scene;
  tellMissingFlow(scene, made);
  const { channel, initiation, flow: firstFlow, at } = made;
  const { targetQueue: _queue, routing: _routing, ...next } = successorOf(ledger, contact, initiation, made.data);
  const { Queue: _Queue, CallbackNumber: _number, ...data } = next.data;
  const begun: ContactState = { ...next, channel, data: { ...data, Channel: channel }, hooks: {}, firstFlow };
  scheduleContact(ledger, begun, "taskStarts", at);
  return begun.id;
}
