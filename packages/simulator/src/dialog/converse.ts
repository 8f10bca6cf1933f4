import type { JsonObject } from "@flowc/connect-model";
import { talkDiagnostics } from "../diagnostics/talk-diagnostics.js";
import { failed, type Progress, unsupported } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import { reportHere } from "../engine/spot.js";
import type { Heard } from "../event/simulation-event.js";
import type { Answer } from "../request/request.js";
import { type KeyRules, pressed } from "../speech/keys.js";

import { speechMilliseconds } from "../speech/speech-time.js";
import type { Dialog, Turn } from "./dialog.js";

/** What a block keeps during a conversation. */
export type DialogMemo = {
  readonly stage: "listens" | "asks" | "closes";
  readonly turn: number;
  /** Keys that the participant has pressed in this turn. */
  readonly keys: string;
  readonly session: JsonObject;
  /** What is said before this time is not heard, since the partner cannot be interrupted. */
  readonly deafUntil: number;
};

/** Keys end with `#`, are deleted with `*`, or end when none follows for 5 seconds (Lex V2, DTMF, checked 2026-11-21). */
const keyRules: KeyRules = { most: 1024, terminator: "#", cancels: true };
const keyPause = 5;

function isCall(scene: Scene): boolean {
  return scene.contact.channel === "VOICE";
}

/** The participant's turn: from the time at which what was said has been heard. */
export function listen(
  dialog: Dialog,
  scene: Scene,
  from: number,
  { turn, session }: Pick<DialogMemo, "turn" | "session">,
): Progress<DialogMemo> {
  const patience = dialog.patience(scene);
  const deafUntil = dialog.canBeInterrupted(scene) ? 0 : from;
  return {
    kind: "wait",
    memo: { stage: "listens", turn, keys: "", session, deafUntil },
    ...(patience !== undefined && { until: from + patience * 1000 }),
    listens: true,
  };
}

/** Hands the partner what the participant did. */
export function handOver(
  dialog: Dialog,
  scene: Scene,
  utterance: string | undefined,
  { turn, session }: Pick<DialogMemo, "turn" | "session">,
): Progress<DialogMemo> {
  const said = { turn, session, ...(utterance !== undefined && { utterance }) };
  const memo: DialogMemo = { stage: "asks", turn, keys: "", session, deafUntil: 0 };
  return { kind: "wait", memo, question: dialog.ask(scene, said) };
}

function speak(scene: Scene, says: readonly string[]): number {
  let end = scene.now;
  for (const text of says) {
    scene.say(text);
    if (isCall(scene)) end += speechMilliseconds(text);
  }
  return end;
}

function goOn(dialog: Dialog, scene: Scene, memo: DialogMemo, { says, isOver, session }: Turn): Progress<DialogMemo> {
  const end = speak(scene, says);
  if (!isOver) return listen(dialog, scene, end, { turn: memo.turn + 1, session });
  if (end === scene.now) return dialog.finish(scene, session);
  return { kind: "wait", memo: { ...memo, stage: "closes", session }, until: end, speaks: true };
}

function answered(dialog: Dialog, scene: Scene, memo: DialogMemo, answer: Answer): Progress<DialogMemo> {
  const partner = dialog.partner(scene);
  if (answer.kind === "unknown") {
    const meant = answer.nearest === undefined ? "" : `; there is one for "${answer.nearest}"`;
    return unsupported(`nobody says what ${partner} answers${meant}`);
  }
  if (answer.kind === "error") {
    const ownBranch = scene.blockProgram.errors.has(answer.error);
    return failed(ownBranch ? answer.error : "NoMatchingError", `${partner} failed: ${answer.error}`);
  }
  if (answer.kind === "timeout") return failed("NoMatchingError", `${partner} did not answer in time`);
  const turn = dialog.read(answer.value, memo.session);
  if (turn !== undefined) return goOn(dialog, scene, memo, turn);
  reportHere(scene, ({ flow, block, place }) =>
    talkDiagnostics.create("SIM122", { flow, block, who: partner, answer: JSON.stringify(answer.value) }, place),
  );
  return failed("NoMatchingError", `what ${partner} answered makes no sense`);
}

function keyed(scene: Scene, memo: DialogMemo, key: string): Progress<DialogMemo> | string {
  const { keys, isComplete } = pressed({ keys: memo.keys, isComplete: false }, key, keyRules);
  if (isComplete) return keys;
  return { kind: "wait", memo: { ...memo, keys }, until: scene.now + keyPause * 1000, listens: true };
}

function heardNothing(dialog: Dialog, scene: Scene, memo: DialogMemo): Progress<DialogMemo> {
  if (memo.keys !== "" || isCall(scene)) return handOver(dialog, scene, memo.keys, memo);
  return failed("InputTimeLimitExceeded", "the participant did not write in time");
}

function listened(dialog: Dialog, scene: Scene, heard: Heard, memo: DialogMemo): Progress<DialogMemo> | undefined {
  if (heard.kind === "time") return heardNothing(dialog, scene, memo);
  if (scene.now < memo.deafUntil) return undefined;
  if (heard.kind === "utterance") return handOver(dialog, scene, heard.text, memo);
  if (heard.kind !== "key" || !isCall(scene)) return undefined;
  const entry = keyed(scene, memo, heard.key);
  return typeof entry === "string" ? handOver(dialog, scene, entry, memo) : entry;
}

/** Carries a conversation on. Undefined: what was heard is not for it. */
export function converse(
  dialog: Dialog,
  scene: Scene,
  heard: Heard,
  memo: DialogMemo,
): Progress<DialogMemo> | undefined {
  if (memo.stage === "listens") return heard.kind === "answer" ? undefined : listened(dialog, scene, heard, memo);
  if (memo.stage === "closes") return heard.kind === "time" ? dialog.finish(scene, memo.session) : undefined;
  return heard.kind === "answer" ? answered(dialog, scene, memo, heard.answer) : undefined;
}
