import { type JsonValue, limits } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { decide, failed, type Progress, type Waiting } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import type { Answer } from "../../request/request.js";

/** What it keeps: whether it asked about a bot, and when it is over. */
type Memo = { readonly until: number; readonly asksForBot: boolean };

const completed = "WaitCompleted";

function eventsOf(scene: Scene): readonly JsonValue[] {
  const events = scene.value("Events");
  return Array.isArray(events) ? events : [];
}

/** Why a wait cannot be here: on a call it must run on or wait for an event, in an inbound flow. */
function misplaced(scene: Scene): string | undefined {
  if (scene.thread.meanwhile !== undefined) return "Unsupported Action In Wait Action Continue Branch";
  if (scene.contact.channel !== "VOICE") return undefined;
  const waitsOnCall = scene.isOn("ContinueExecution") || eventsOf(scene).length > 0;
  const isInbound = scene.thread.role === "contact";
  return waitsOnCall && isInbound ? undefined : "a call waits only while it runs on or for an event, in inbound flows";
}

/** Goes down the Continue branch; the thread comes back when the time is over, wherever it is then. */
function runOn(scene: Scene, until: number): Progress<never> {
  const { identifier } = scene.blockProgram.block;
  const meanwhile = { flow: scene.flow.key, block: identifier, depth: scene.thread.frames.length, until };
  scene.thread = { ...scene.thread, meanwhile };
  return decide("Continue");
}

/** Whether a message of the customer ends it. */
function listens(scene: Scene): boolean {
  return scene.contact.channel === "CHAT" && eventsOf(scene).includes("CustomerReturned");
}

function waitFor(scene: Scene, memo: Memo): Waiting<Memo> {
  const waiting = { kind: "wait", memo, until: memo.until, listens: listens(scene) } as const;
  if (!memo.asksForBot) return waiting;
  const { identifier: block, type } = scene.blockProgram.block;
  return {
    ...waiting,
    question: { kind: "action", type, flow: scene.flow.key, block, parameters: scene.parameters() },
  };
}

function botAnswered(scene: Scene, memo: Memo, answer: Answer): Progress<Memo> {
  if (answer.kind === "value") return decide("BotParticipantDisconnected");
  if (answer.kind === "error") return failed(answer.error);
  if (answer.kind === "unknown") return failed("ParticipantNotFound", "no bot takes part in the contact");
  return waitFor(scene, { ...memo, asksForBot: false });
}

/**
 * Wait. A message of the customer ends it where it listens for `CustomerReturned`; a stub for the block says that a bot
 * has left, without one no bot takes part. Tasks and e-mails wait for the time only. Running on, the flow takes the
 * `Continue` branch and comes back for `WaitCompleted`, even from the middle of a prompt; another wait in that branch
 * fails (administrator guide, Wait, checked 2026-11-21; that a prompt is cut short is assumed).
 */
export const wait = defineActionStep<Memo>({
  begin(scene) {
    const seconds = scene.number("TimeLimitSeconds");
    if (seconds === undefined || seconds < 1 || seconds > limits.contact.waitSeconds.value) {
      return failed("NoMatchingError", "TimeLimitSeconds is no number of seconds from 1 to 604800");
    }
    const reason = misplaced(scene);
    if (reason !== undefined) return failed("NoMatchingError", reason);
    const until = scene.now + Math.max(seconds, scene.number("MinimumWaitTimeSeconds") ?? 0) * 1000;
    if (scene.isOn("ContinueExecution")) return runOn(scene, until);
    const asksForBot = scene.contact.channel === "CHAT" && eventsOf(scene).includes("BotParticipantDisconnected");
    return waitFor(scene, { until, asksForBot });
  },
  resume(scene, heard, memo) {
    if (heard.kind === "time") return decide(completed);
    if (heard.kind === "answer") return botAnswered(scene, memo, heard.answer);
    return heard.kind === "utterance" && listens(scene) ? decide("CustomerReturned") : undefined;
  },
});
