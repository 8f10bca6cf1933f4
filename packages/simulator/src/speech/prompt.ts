import { isJsonObject, type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import { talkDiagnostics } from "../diagnostics/talk-diagnostics.js";
import { asText } from "../engine/data.js";
import { failed, type Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import { reportHere } from "../engine/spot.js";
import type { Heard } from "../event/simulation-event.js";
import type { Answer } from "../request/request.js";
import { readSsml, type Speech } from "./read-ssml.js";
import { speechMilliseconds } from "./speech-time.js";

/** What a block is to say. */
export type Prompt =
  | { readonly kind: "speech"; readonly speech: Speech }
  /** A recording: `source` is the prompt's name or the address of an audio file. */
  | { readonly kind: "recording"; readonly source: string }
  /** It cannot be said: its text is empty or too long, its SSML is broken, no recording is named. */
  | { readonly kind: "broken"; readonly reason: string }
  /** Speech where only text can be sent. */
  | { readonly kind: "unsuited" };

/** How long a recording plays of which nobody said how long (assumed, 2026-11-21). */
const usualMilliseconds = 5_000;

function broken(reason: string): Prompt {
  return { kind: "broken", reason };
}

function spokenText(text: string, isSpoken: boolean): Prompt {
  if (text === "") return broken("the text is empty");
  if (text.length > limits.contact.promptTextCharacters.value)
    return broken("the text is longer than 6,000 characters");
  return { kind: "speech", speech: { text, milliseconds: isSpoken ? speechMilliseconds(text) : 0 } };
}

function spokenSsml(ssml: string): Prompt {
  const speech = readSsml(ssml);
  return speech === undefined ? broken("the SSML is not well-formed") : { kind: "speech", speech };
}

function recording(source: string): Prompt {
  return source === "" ? broken("no recording is named") : { kind: "recording", source };
}

/**
 * What parameters with their paths evaluated say: `Text`, `SSML`, `PromptId` or `Media`. Only text can be sent where
 * nobody speaks (action page of MessageParticipant, checked 2026-11-21). Undefined when they say nothing.
 */
export function promptIn(parameters: JsonObject, isSpoken: boolean): Prompt | undefined {
  const { Text, SSML, PromptId, Media } = parameters;
  if (Text !== undefined) return spokenText(asText(Text), isSpoken);
  if (SSML === undefined && PromptId === undefined && Media === undefined) return undefined;
  if (!isSpoken) return { kind: "unsuited" };
  if (SSML !== undefined) return spokenSsml(asText(SSML));
  if (PromptId !== undefined) return recording(asText(PromptId));
  return recording(isJsonObject(Media) ? asText(Media.Uri) : "");
}

/** What a scene's block says. */
export function promptOf(scene: Scene): Prompt | undefined {
  const isSpoken = scene.contact.channel === "VOICE";
  const text = scene.text("Text");
  if (text === undefined) return promptIn(scene.parameters(), isSpoken);
  return text === "" ? broken(`nothing stands at "${String(scene.written("Text"))}"`) : spokenText(text, isSpoken);
}

/** Something to be heard, and where it comes from when it is a recording. Plain JSON: a block may keep it. */
export type Sound = { readonly text: string; readonly milliseconds: number; readonly source?: string };

/** What a block keeps while it asks the world about a recording. */
export type PromptMemo = { readonly asks: string };

/** Whether a block has asked about a recording. */
export function isPromptMemo(memo: JsonValue): memo is PromptMemo {
  return isJsonObject(memo) && typeof memo.asks === "string";
}

/** The block fails, since it cannot say what it is to say. */
export function cannotSay(scene: Scene, reason: string): Progress<never> {
  reportHere(scene, ({ flow, block, place }) => talkDiagnostics.create("SIM121", { flow, block, reason }, place));
  return failed("NoMatchingError", reason);
}

/** Goes on with what is to be heard; a recording is asked about first, and what cannot be said fails. */
export function withSound<M extends JsonValue>(
  scene: Scene,
  prompt: Prompt | undefined,
  then: (sound: Sound) => Progress<M>,
): Progress<M | PromptMemo> {
  if (prompt === undefined) return cannotSay(scene, "it names neither text nor a recording");
  if (prompt.kind === "broken") return cannotSay(scene, prompt.reason);
  if (prompt.kind === "unsuited") return failed("NoMatchingError", "only text can be sent on this channel");
  if (prompt.kind === "speech") return then(prompt.speech);
  const { source } = prompt;
  return { kind: "wait", memo: { asks: source }, question: { kind: "prompt", prompt: source } };
}

/** Goes on once the world has said what is on the recording. Undefined: that is not what was heard. */
export function withAnswer<M extends JsonValue>(
  scene: Scene,
  memo: PromptMemo,
  heard: Heard,
  then: (sound: Sound) => Progress<M>,
): Progress<M> | undefined {
  if (heard.kind !== "answer") return undefined;
  const sound = soundOf(memo, heard.answer);
  return sound === undefined ? cannotSay(scene, `the recording "${memo.asks}" cannot be played`) : then(sound);
}

/** What is on a recording, as the world answered; undefined when it cannot be played. */
export function soundOf({ asks: source }: PromptMemo, answer: Answer): Sound | undefined {
  if (answer.kind === "unknown") return { text: "", milliseconds: usualMilliseconds, source };
  if (answer.kind !== "value" || !isJsonObject(answer.value)) return undefined;
  const { text, seconds } = answer.value;
  const words = typeof text === "string" ? text : "";
  if (typeof seconds === "number") return { text: words, milliseconds: seconds * 1000, source };
  return { text: words, milliseconds: words === "" ? usualMilliseconds : speechMilliseconds(words), source };
}

/** Lets the participant hear a sound, and gives the time at which it has been heard. */
export function play(scene: Scene, { text, milliseconds, source }: Sound): number {
  scene.say(text, source);
  return scene.now + milliseconds;
}
