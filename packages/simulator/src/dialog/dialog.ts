import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { Progress } from "../engine/progress.js";
import type { Scene } from "../engine/scene.js";
import type { Question } from "../request/request.js";

/** What the other side did with one turn of the participant. */
export interface Turn {
  /** What it says, in order. */
  readonly says: readonly string[];
  /** Whether the conversation is over. */
  readonly isOver: boolean;
  /** What it keeps till the next turn, or what the block ends with. */
  readonly session: JsonObject;
}

/** What the participant did: said, typed or keyed in, or on a call nothing (the empty text). Absent: has yet to begin. */
export interface Said {
  readonly utterance?: string;
  /** Counts from 0. */
  readonly turn: number;
  readonly session: JsonObject;
}

/** Somebody who talks with the participant while a block runs: a bot, an AI agent. */
export interface Dialog {
  /** Name for messages: `the bot "OrderBot"`. */
  partner(scene: Scene): string;
  ask(scene: Scene, said: Said): Question;
  /** What an answer of the world means; undefined when it is malformed. */
  read(value: JsonValue, before: JsonObject): Turn | undefined;
  /** The conversation is over: fills what the block fills, and says which branch it takes. */
  finish(scene: Scene, session: JsonObject): Progress<never>;
  /** How long it waits for the participant to begin: seconds, undefined for ever. */
  patience(scene: Scene): number | undefined;
  /** Whether the participant may talk while it talks. */
  canBeInterrupted(scene: Scene): boolean;
}
