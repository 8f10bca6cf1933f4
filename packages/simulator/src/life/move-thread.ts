import type { JsonObject } from "@flowc/connect-model";
import { keepContact } from "../engine/ledger.js";
import { moved, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { Frame } from "../state/simulation-state.js";

function frameOf(flow: FlowProgram, data: JsonObject): Frame {
  return { flow: flow.key, block: flow.unit.graph.entry, data, rounds: {} };
}

function startsIn(scene: Scene, flow: FlowProgram, frames: readonly Frame[]): Progress<never> {
  const { contact, thread } = scene;
  scene.thread = { ...thread, frames };
  const threads = contact.threads.map((kept) => (kept.number === thread.number ? scene.thread : kept));
  scene.contact = { ...contact, threads };
  keepContact(scene.ledger, scene.contact);
  scene.trace({ event: "FlowStarted", at: scene.now, contact: contact.id, flow: flow.key, role: thread.role });
  return moved;
}

/**
 * The thread goes on in another flow and does not come back: modules that were running are left, too. What only the
 * flow knew (`$.External`, `$.FlowAttributes`, stored input) stays behind. `data`: the roots that it takes along.
 */
export function enterFlow(scene: Scene, flow: FlowProgram, data: JsonObject = {}): Progress<never> {
  const { type } = scene.blockProgram.block;
  scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "ended" });
  // A wait that runs on belongs to the flow that is left.
  const { meanwhile: _left, ...thread } = scene.thread;
  scene.thread = thread;
  return startsIn(scene, flow, [frameOf(flow, data)]);
}

/**
 * The thread runs a module; its block hears `moduleReturned` when the module is over. A module sees the contact's data
 * and `data`, the roots that it begins with, and nothing that its caller's flow knew.
 */
export function callModule(scene: Scene, module: FlowProgram, data: JsonObject): Progress<never> {
  return startsIn(scene, module, [...scene.thread.frames, frameOf(module, data)]);
}
