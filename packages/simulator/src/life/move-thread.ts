import type { JsonObject } from "@flowc/connect-model";
import { keepContact } from "../engine/ledger.js";
import { moved, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import type { FlowProgram } from "../program/flow-program.js";
import type { Frame } from "../state/simulation-state.js";

function keepThread(scene: Scene): void {
  const { thread } = scene;
  const threads = scene.contact.threads.map((kept) => (kept.number === thread.number ? thread : kept));
  scene.contact = { ...scene.contact, threads };
  keepContact(scene.ledger, scene.contact);
}

function frameOf(flow: FlowProgram, data: JsonObject): Frame {
  return { flow: flow.key, block: flow.unit.graph.entry, data, rounds: {} };
}

/** The thread goes on in another flow and does not come back. `data`: the roots that it takes along. */
export function enterFlow(scene: Scene, flow: FlowProgram, data: JsonObject = {}): Progress<never> {
  scene.thread = { ...scene.thread, frames: [frameOf(flow, data)] };
  scene.trace({
    event: "FlowStarted",
    at: scene.now,
    contact: scene.contact.id,
    flow: flow.key,
    role: scene.thread.role,
  });
  keepThread(scene);
  return moved;
}

/** The thread runs a module; its block goes on when the module returns. `data`: the roots that the module begins with. */
export function callModule(scene: Scene, module: FlowProgram, data: JsonObject): Progress<never> {
  scene.thread = { ...scene.thread, frames: [...scene.thread.frames, frameOf(module, data)] };
  scene.trace({
    event: "FlowStarted",
    at: scene.now,
    contact: scene.contact.id,
    flow: module.key,
    role: scene.thread.role,
  });
  keepThread(scene);
  return moved;
}
