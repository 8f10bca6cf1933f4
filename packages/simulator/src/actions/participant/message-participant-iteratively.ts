import { isJsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { decide, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import type { Answer } from "../../request/request.js";
import { cannotSay, type Prompt, play, promptIn, type Sound, soundOf } from "../../speech/prompt.js";

/** What the block keeps: the sounds it knows so far, the one that plays, and when it is interrupted. */
type Memo = {
  readonly sounds: readonly Sound[];
  readonly at: number;
  readonly interrupted: number | null;
  readonly asks: string | null;
};

/** A message that takes no time would be said for ever in no time. */
const shortest = 1_000;

function messagesOf(scene: Scene): readonly (Prompt | undefined)[] {
  const messages = scene.value("Messages");
  return Array.isArray(messages)
    ? messages.map((message) => (isJsonObject(message) ? promptIn(message, true) : undefined))
    : [];
}

function playNext(scene: Scene, memo: Memo): Progress<Memo> {
  const { interrupted, at, sounds } = memo;
  const sound = sounds[at % sounds.length];
  if (sound === undefined) return cannotSay(scene, "it has no messages");
  const end = Math.max(play(scene, sound), scene.now + shortest);
  const until = interrupted === null ? end : Math.min(end, interrupted);
  return { kind: "wait", memo: { ...memo, at: at + 1 }, until };
}

/** Gathers what is to be heard, asking about each recording, then plays. */
function gather(scene: Scene, known: readonly Sound[]): Progress<Memo> {
  const messages = messagesOf(scene);
  const sounds = [...known];
  for (const prompt of messages.slice(known.length)) {
    if (prompt === undefined || prompt.kind === "unsuited") return cannotSay(scene, "a message says nothing");
    if (prompt.kind === "broken") return cannotSay(scene, prompt.reason);
    if (prompt.kind === "recording") {
      const { source } = prompt;
      const memo: Memo = { sounds, at: 0, interrupted: null, asks: source };
      return { kind: "wait", memo, question: { kind: "prompt", prompt: source } };
    }
    sounds.push(prompt.speech);
  }
  const seconds = scene.number("InterruptFrequencySeconds");
  const interrupted = seconds === undefined ? null : scene.now + seconds * 1000;
  return playNext(scene, { sounds, at: 0, interrupted, asks: null });
}

function answered(scene: Scene, { sounds, asks }: Memo, answer: Answer): Progress<Memo> {
  const sound = soundOf({ asks: asks ?? "" }, answer);
  if (sound === undefined) return cannotSay(scene, `the recording "${asks}" cannot be played`);
  return gather(scene, [...sounds, sound]);
}

/**
 * Loop prompts: plays its messages round and round till something else moves the contact on. With an interrupt it ends
 * as `MessagesInterrupted` after that time, also in the middle of a message; it begins with the first again when it is
 * run again (administrator guide, Loop prompts, checked 2026-11-21).
 */
export const messageParticipantIteratively = defineActionStep<Memo>({
  begin: (scene) => gather(scene, []),
  resume(scene, heard, memo) {
    if (heard.kind === "answer") return memo.asks === null ? undefined : answered(scene, memo, heard.answer);
    if (heard.kind !== "time") return undefined;
    if (memo.interrupted !== null && scene.now >= memo.interrupted) return decide("MessagesInterrupted");
    return playNext(scene, memo);
  },
});
