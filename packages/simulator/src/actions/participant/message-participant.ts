import type { GraphType } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { flowTypeOf } from "../../engine/flow-type.js";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { buffered } from "../../speech/keys.js";
import {
  isPromptMemo,
  type PromptMemo,
  play,
  promptOf,
  type Sound,
  withAnswer,
  withSound,
} from "../../speech/prompt.js";

type Memo = PromptMemo | null;

/** Whether a caller who types ahead skips it: documented for touchtone buffering, checked 2026-11-21. */
function isSkippable(scene: Scene): boolean {
  return scene.contact.settings.dtmfBuffer && scene.isOn("SkipWhenDTMFBufferEnabled");
}

/** Whether it would speak to a customer who is yet to be called back. */
function speaksToNobody({ contact, participant }: Scene): boolean {
  return participant === "customer" && contact.callback !== undefined && contact.phase === "flow";
}

const withoutFiles: ReadonlySet<GraphType> = new Set([
  "AGENT_WHISPER",
  "CUSTOMER_QUEUE",
  "CUSTOMER_WHISPER",
  "OUTBOUND_WHISPER",
]);

/** Why it cannot be heard here; undefined: it can. */
function hindrance(scene: Scene): string | undefined {
  if (speaksToNobody(scene)) return "nobody is on the line of a callback yet";
  const isFile = scene.written("Media") !== undefined;
  return isFile && withoutFiles.has(flowTypeOf(scene)) ? "audio from S3 does not play in this type of flow" : undefined;
}

function say(scene: Scene, sound: Sound): Progress<Memo> {
  const until = play(scene, sound);
  if (until === scene.now) return next;
  return { kind: "wait", memo: null, until, speaks: true, listens: isSkippable(scene) };
}

/**
 * Play prompt: it goes on when the prompt has been heard. Keys pressed meanwhile are lost, unless the touchtone buffer
 * is on. A chat message takes no time. In the flow of a callback, before the customer is called, it fails (action page,
 * checked 2026-11-21), and so does audio from S3 in queue and whisper flows (administrator guide, Play prompt; that it fails
 * is assumed).
 */
export const messageParticipant = defineActionStep<Memo>({
  begin(scene) {
    const reason = hindrance(scene);
    if (reason !== undefined) return failed("NoMatchingError", reason);
    if (isSkippable(scene) && scene.contact.keyBuffer !== "") return next;
    return withSound(scene, promptOf(scene), (sound) => say(scene, sound));
  },
  resume(scene, heard, memo) {
    if (isPromptMemo(memo)) return withAnswer(scene, memo, heard, (sound) => say(scene, sound));
    if (heard.kind === "time") return next;
    if (heard.kind !== "key") return undefined;
    scene.changeContact({ keyBuffer: buffered(scene.contact.keyBuffer, heard.key) });
    return next;
  },
});
