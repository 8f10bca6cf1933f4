import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { converse, type DialogMemo, handOver, listen } from "../../dialog/converse.js";
import type { Dialog } from "../../dialog/dialog.js";
import { lexAttributes, readLexTurn } from "../../dialog/lex-turn.js";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { decide, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { isPromptMemo, type PromptMemo, play, promptOf, withAnswer, withSound } from "../../speech/prompt.js";

/** Seconds of silence at the start of a turn on a call (Lex V2, start-timeout-ms, checked 2026-11-21). */
const usualSilence = 4;

function botOf(scene: Scene): string {
  const { AliasArn } = parameterObject(scene, "LexV2Bot");
  if (AliasArn !== undefined) return asText(AliasArn);
  const { Name, Alias } = parameterObject(scene, "LexBot");
  return `${asText(Name)}:${asText(Alias)}`;
}

/** Session attributes: those of the bot's last turn, at first those of the block. */
function attributesOf(scene: Scene, { sessionAttributes }: JsonObject): Readonly<Record<string, string>> {
  const given = isJsonObject(sessionAttributes) ? sessionAttributes : parameterObject(scene, "LexSessionAttributes");
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asText(value)]));
}

/** A setting of Lex for all intents and slots (`x-amz-lex:audio:start-timeout-ms:*:*`), among the session attributes. */
function lexSetting(scene: Scene, name: string): string | undefined {
  const attributes = parameterObject(scene, "LexSessionAttributes");
  const value: JsonValue | undefined = attributes[`x-amz-lex:${name}:*:*`];
  return value === undefined ? undefined : asText(value);
}

const lexDialog: Dialog = {
  partner: (scene) => `the bot "${botOf(scene)}"`,
  ask: (scene, { utterance = "", turn, session }) => ({
    kind: "lex",
    bot: botOf(scene),
    utterance,
    turn,
    sessionAttributes: attributesOf(scene, session),
    session,
  }),
  read: readLexTurn,
  finish(scene, session) {
    scene.write("Lex", lexAttributes(session, attributesOf(scene, session)));
    return decide(session.intent);
  },
  patience(scene) {
    if (scene.contact.channel !== "VOICE") {
      const seconds = Number(asText(parameterObject(scene, "LexTimeoutSeconds").Text));
      return seconds > 0 ? seconds : undefined;
    }
    const milliseconds = Number(lexSetting(scene, "audio:start-timeout-ms"));
    return milliseconds > 0 ? milliseconds / 1000 : usualSilence;
  },
  canBeInterrupted: (scene) => !/^false$/i.test(lexSetting(scene, "allow-interrupt") ?? ""),
};

const start = { turn: 0, session: {} };

/** The customer's first chat message goes to the bot at once when the block says so. */
function firstMessage(scene: Scene): string {
  return scene.contact.channel === "CHAT" ? asText(parameterObject(scene, "LexInitializationData").InitialMessage) : "";
}

function prompted(scene: Scene): Progress<DialogMemo | PromptMemo> {
  const prompt = promptOf(scene);
  if (prompt === undefined) return listen(lexDialog, scene, scene.now, start);
  return withSound<DialogMemo>(scene, prompt, (sound) => listen(lexDialog, scene, play(scene, sound), start));
}

/**
 * Get customer input with a Lex bot: turns go to and fro till the bot is done, then its intent decides. Keys count as
 * words on a call. On a call silence is a turn, too, of no words; a chat that is silent for `LexTimeoutSeconds` fails with
 * `InputTimeLimitExceeded`. Clears the touchtone buffer (administrator guide, Get customer input and touchtone buffering,
 * checked 2026-11-21). That bots can be interrupted unless a session attribute says otherwise is Lex V2's default.
 */
export const connectParticipantWithLexBot = defineActionStep<DialogMemo | PromptMemo>({
  begin(scene) {
    if (scene.contact.keyBuffer !== "") scene.changeContact({ keyBuffer: "" });
    const message = firstMessage(scene);
    return message === "" ? prompted(scene) : handOver(lexDialog, scene, message, start);
  },
  resume(scene, heard, memo) {
    if (!isPromptMemo(memo)) return converse(lexDialog, scene, heard, memo);
    return withAnswer(scene, memo, heard, (sound) => listen(lexDialog, scene, play(scene, sound), start));
  },
});
