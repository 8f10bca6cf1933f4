import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { asText } from "../engine/data.js";
import type { Turn } from "./dialog.js";
import { textMap, textsIn } from "./json-members.js";

/** States in which a bot waits for the participant's next turn. */
const open = new Set(["ElicitIntent", "ElicitSlot", "ConfirmIntent"]);

function isOptional(value: JsonValue | undefined, type: "string" | "number" | "object"): boolean {
  return value === undefined || (value !== null && !Array.isArray(value) && typeof value === type);
}

/** What a bot's answer means; undefined when it is no turn. What it leaves out stays as it was. */
export function readLexTurn(value: JsonValue, before: JsonObject): Turn | undefined {
  if (!isJsonObject(value)) return undefined;
  const { intent, slots, sessionAttributes, confidence, sentiment, state = "Fulfilled", says } = value;
  const texts = textsIn(says);
  const isTurn =
    isOptional(intent, "string") &&
    isOptional(slots, "object") &&
    isOptional(confidence, "number") &&
    isOptional(sentiment, "object") &&
    typeof state === "string" &&
    (sessionAttributes === undefined || textMap(sessionAttributes) !== undefined);
  if (!isTurn || texts === undefined) return undefined;
  const { says: _said, ...kept } = value;
  const session = { ...before, ...kept, intent: intent ?? before.intent ?? "FallbackIntent", state };
  return { says: texts, isOver: !open.has(state), session };
}

function filled(slots: JsonValue | undefined): JsonObject {
  if (!isJsonObject(slots)) return {};
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null));
}

function sentimentOf(sentiment: JsonValue | undefined): JsonObject {
  if (!isJsonObject(sentiment)) return {};
  const { label, scores } = sentiment;
  const texts = Object.entries(isJsonObject(scores) ? scores : {}).map(([name, score]) => [name, asText(score)]);
  return { SentimentResponse: { Label: label ?? "NEUTRAL", Scores: Object.fromEntries(texts) } };
}

function score(confidence: JsonValue | undefined): JsonObject {
  return confidence === undefined ? {} : { IntentConfidence: { Score: asText(confidence) } };
}

function alternativesOf(alternatives: JsonValue | undefined): JsonObject {
  if (!Array.isArray(alternatives)) return {};
  const named = alternatives.filter(isJsonObject).map(({ intent, confidence, slots }) => {
    const name = asText(intent);
    return [name, { IntentName: name, ...score(confidence), Slots: filled(slots) }] as const;
  });
  return { AlternativeIntents: Object.fromEntries(named) };
}

/**
 * What `$.Lex` holds after a conversation (administrator guide, Amazon Lex contact attributes, checked 2026-11-21). Scores
 * are texts, slots without a value are left out, and other intents stand under their names (assumed).
 */
export function lexAttributes(session: JsonObject, attributes: Readonly<Record<string, string>>): JsonObject {
  const { intent = "", slots, confidence, sentiment, alternatives, state = "" } = session;
  return {
    IntentName: intent,
    ...score(confidence),
    Slots: filled(slots),
    SessionAttributes: attributes,
    DialogState: state,
    ...sentimentOf(sentiment),
    ...alternativesOf(alternatives),
  };
}
