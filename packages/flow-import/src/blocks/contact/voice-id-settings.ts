import type { Block } from "@flowc/connect-model";
import { type Code, literal, object } from "../../program/code.js";
import type { CallSketch, SketchContext } from "../call-sketch.js";
import { failure, matchOutcomes } from "../outcomes.js";
import { followingBlock } from "../pair.js";
import { literalOption, ParameterReader, textOption } from "../parameters.js";
import { sketchOf } from "../sketch.js";

const trueOrFalse = { true: true, false: false };

/** Set Voice ID: the settings, and the block that starts to listen. */
export function voiceIdSketch(block: Block, context: SketchContext): CallSketch | undefined {
  const parameters = new ParameterReader(block.parameters);
  const isStreaming = parameters.word("IsVoiceIdStreamingEnabled", trueOrFalse);
  const authentication = authenticationCode(parameters);
  const fraud = fraudCode(parameters, context);
  const start = followingBlock(block, "StartVoiceIdStream", context);
  const matched = matchOutcomes(block, [failure()], "continues");
  if (isStreaming === undefined || authentication === undefined || fraud === undefined) return undefined;
  if (matched === undefined || !parameters.isExact() || start === undefined || !isPlain(start)) return undefined;
  const settings = object([
    { name: "authentication", value: authentication },
    { name: "fraudDetection", value: fraud },
    ...literalOption("isStreaming", isStreaming, true),
  ]);
  return sketchOf("setVoiceId", matched, { positional: [settings], alsoCovers: [start.identifier] });
}

function isPlain(start: Block): boolean {
  return (
    new ParameterReader(start.parameters).isExact() && matchOutcomes(start, [failure()], "continues") !== undefined
  );
}

function authenticationCode(parameters: ParameterReader): Code | undefined {
  const isOn = parameters.word("IsVoiceAuthenticationEnabled", trueOrFalse);
  if (isOn !== true) return isOn === undefined ? undefined : literal(false);
  const threshold = parameters.number("VoiceAuthenticationThreshold");
  const seconds = parameters.number("VoiceAuthenticationResponseTime");
  if (threshold === undefined || seconds === undefined) return undefined;
  return object([
    { name: "threshold", value: literal(threshold) },
    { name: "responseTimeSeconds", value: literal(seconds) },
  ]);
}

function fraudCode(parameters: ParameterReader, context: SketchContext): Code | undefined {
  const isOn = parameters.word("IsFraudDetectionEnabled", trueOrFalse);
  if (isOn !== true) return isOn === undefined ? undefined : literal(false);
  const threshold = parameters.number("FraudDetectionThreshold");
  const watchlist = parameters.text("WatchlistId");
  if (threshold === undefined) return undefined;
  return object([{ name: "threshold", value: literal(threshold) }, ...textOption("watchlistId", watchlist, context)]);
}
