import { documentKey } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import { actionStep } from "../actions/action-steps.js";
import { simulatorDiagnostics } from "../diagnostics/simulator-diagnostics.js";
import type { Heard } from "../event/simulation-event.js";
import { endContact } from "../life/end-contact.js";
import { endFlow } from "../life/end-flow.js";
import type { ContactState, EndReason, Frame, Thread, Wait } from "../state/simulation-state.js";
import { asText } from "./data.js";
import { ask, keepContact, type Ledger, report } from "./ledger.js";
import { hindrance } from "./legality.js";
import { decidedOutcome, errorOutcome, nextOutcome, type Outcome } from "./outcome.js";
import { decide, failed, type Progress, type Returned } from "./progress.js";
import { Scene } from "./scene.js";
import { spotOf } from "./spot.js";

/** Writes the scene's thread back into its contact, and the contact into the step. */
function keep(scene: Scene): void {
  const { thread } = scene;
  const threads = scene.contact.threads.map((kept) => (kept.number === thread.number ? thread : kept));
  keepContact(scene.ledger, { ...scene.contact, threads });
}

function endHere(scene: Scene, reason: EndReason): void {
  keep(scene);
  if (reason === "UNSUPPORTED") endContact(scene.ledger, scene.contact.id, reason);
  else endFlow(scene.ledger, scene.contact.id, scene.thread.number, reason);
}

function completed(scene: Scene, how: Outcome, reason?: string): void {
  const { type } = scene.blockProgram.block;
  scene.trace({
    event: "FlowActionCompleted",
    ...scene.place(),
    type,
    outcome: how.outcome,
    ...(how.branch !== undefined && { branch: how.branch }),
    ...(how.detail !== undefined && { detail: how.detail }),
    ...(how.value !== undefined && { value: how.value }),
    ...(reason !== undefined && { reason }),
  });
}

function follow(scene: Scene, how: Outcome, reason?: string): void {
  const { flow, block, place } = spotOf(scene);
  completed(scene, how, reason);
  const branch = how.branch === undefined ? undefined : scene.blockProgram.block.branches[how.branch];
  if (branch === undefined) {
    const outcome = how.detail === undefined ? "success" : how.detail;
    report(scene.ledger, scene.contact.id, simulatorDiagnostics.create("SIM103", { flow, block, outcome }, place));
    endHere(scene, "MISSING_BRANCH");
    return;
  }
  if (!scene.flow.blocks.has(branch.target)) {
    const { target } = branch;
    report(scene.ledger, scene.contact.id, simulatorDiagnostics.create("SIM104", { flow, block, target }, place));
    endHere(scene, "MISSING_BRANCH");
    return;
  }
  scene.changeFrame({ block: branch.target });
  keep(scene);
}

function wait(scene: Scene, progress: Extract<Progress, { kind: "wait" }>): void {
  const { memo, until, question, listens = false, speaks } = progress;
  const request = question && ask(scene.ledger, scene.contact.id, question);
  const waits: Wait = {
    memo,
    listens,
    ...(until !== undefined && { until }),
    ...(request !== undefined && { request }),
    ...(speaks !== undefined && { speaks }),
  };
  scene.thread = { ...scene.thread, wait: waits };
  keep(scene);
}

function cannot(scene: Scene, { what, flow: target }: Extract<Progress, { kind: "unsupported" }>): void {
  const { flow, block, place } = spotOf(scene);
  const { type } = scene.blockProgram.block;
  const known = () => [...scene.program.flows.keys()];
  scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "unsupported", reason: what });
  const found =
    target === undefined
      ? simulatorDiagnostics.create("SIM101", { flow, block, type, what }, place)
      : simulatorDiagnostics.create("SIM102", { flow, block, target, nearest: nearest(target, known()) }, place);
  report(scene.ledger, scene.contact.id, found);
  endHere(scene, "UNSUPPORTED");
}

/** A module is over: its frame goes, and the block that called it hears what it returned. */
function backToCaller(scene: Scene, { result, data }: Returned): void {
  const { ledger, contact, thread } = scene;
  const { type } = scene.blockProgram.block;
  scene.trace({ event: "FlowActionCompleted", ...scene.place(), type, outcome: "ended" });
  const returned = { data, ...(result !== undefined && { result }) };
  scene.trace({ event: "ModuleReturned", ...scene.place(), ...returned });
  if (thread.frames.length === 1) {
    endHere(scene, "CONTACT_FLOW_DISCONNECT");
    return;
  }
  const caller = sceneOf(ledger, contact, { ...thread, frames: thread.frames.slice(0, -1) });
  const step = actionStep(caller.blockProgram.block.type);
  const progress = step.resume?.(caller, { kind: "moduleReturned", ...returned }, null);
  if (progress === undefined)
    throw new Error(`block ${caller.frame.block} called a module and does not go on after it`);
  settle(caller, progress);
}

function settle(scene: Scene, progress: Progress): void {
  switch (progress.kind) {
    case "next":
      follow(scene, nextOutcome(scene.blockProgram));
      break;
    case "decide":
      follow(
        scene,
        decidedOutcome(scene.blockProgram, progress.value, (operand) => asText(scene.evaluate(operand))),
      );
      break;
    case "error":
      follow(scene, errorOutcome(scene.blockProgram, progress.error), progress.reason);
      break;
    case "wait":
      wait(scene, progress);
      break;
    case "moved":
      break;
    case "returned":
      backToCaller(scene, progress);
      break;
    case "unsupported":
      cannot(scene, progress);
      break;
  }
}

function sceneOf(ledger: Ledger, contact: ContactState, thread: Thread): Scene {
  const frame = thread.frames.at(-1) as Frame;
  const flow = ledger.program.flows.get(frame.flow);
  const block = flow?.blocks.get(frame.block);
  if (flow === undefined || block === undefined) throw new Error(`no block ${frame.block} in flow ${frame.flow}`);
  return new Scene(ledger, contact, thread, flow, block);
}

/** The reason in the trace for a block that a scenario made fail. */
export const forcedFailure = "the scenario lets it fail";

/** Ends a contact whose flow begins at a block that it does not have. */
function endAtNoBlock(ledger: Ledger, contact: ContactState, { flow, block }: Frame): void {
  const unit = ledger.program.flows.get(flow)?.unit;
  const place = { span: unit?.spans.find(documentKey, "/StartAction"), subject: { flow } };
  report(ledger, contact.id, simulatorDiagnostics.create("SIM104", { flow, block: flow, target: block }, place));
  endContact(ledger, contact.id, "MISSING_BRANCH");
}

/** Runs the block on which a ready thread stands. `fails`: it fails with this error instead of being played. */
export function beginBlock(ledger: Ledger, contact: ContactState, thread: Thread, fails?: string): void {
  const frame = thread.frames.at(-1) as Frame;
  if (ledger.program.flows.get(frame.flow)?.blocks.has(frame.block) !== true) {
    endAtNoBlock(ledger, contact, frame);
    return;
  }
  const scene = sceneOf(ledger, contact, thread);
  const { type } = scene.blockProgram.block;
  scene.trace({ event: "FlowActionStarted", ...scene.place(), type });
  settle(
    scene,
    fails === undefined ? (hindrance(scene) ?? actionStep(type).begin(scene)) : failed(fails, forcedFailure),
  );
}

/** Brings a thread back to the wait that let it run on, unless it has left that flow. */
export function endMeanwhile(ledger: Ledger, contact: ContactState, thread: Thread): void {
  const { wait: _broken, meanwhile, ...ready } = thread;
  const frame = meanwhile && thread.frames[meanwhile.depth - 1];
  if (meanwhile === undefined || frame === undefined || frame.flow !== meanwhile.flow) {
    const { meanwhile: _over, ...left } = thread;
    const threads = contact.threads.map((kept) => (kept.number === thread.number ? left : kept));
    keepContact(ledger, { ...contact, threads });
    return;
  }
  const frames = [...thread.frames.slice(0, meanwhile.depth - 1), { ...frame, block: meanwhile.block }];
  settle(sceneOf(ledger, contact, { ...ready, frames }), decide("WaitCompleted"));
}

/** Lets a waiting block hear something. False when it is not for that block. */
export function resumeBlock(ledger: Ledger, contact: ContactState, thread: Thread, heard: Heard): boolean {
  if (thread.wait === undefined) return false;
  const { wait: left, ...ready } = thread;
  const scene = sceneOf(ledger, contact, ready);
  const progress = actionStep(scene.blockProgram.block.type).resume?.(scene, heard, left.memo);
  if (progress === undefined) return false;
  settle(scene, progress);
  return true;
}
