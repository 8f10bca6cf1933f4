import { type StreamMedia, startMediaStreaming, stopMediaStreaming } from "../actions/contact/media-streaming.js";
import { type PlayPrompt, playPrompt } from "../actions/participant/play-prompt.js";
import { type EveryFlow, everyFlow } from "./every-flow.js";

/** What flows can do that speak to somebody: all but hold and campaign flows. */
export interface SpeakingFlow extends EveryFlow, PlayPrompt, StreamMedia {}

export const speakingFlow = { ...everyFlow, playPrompt, startMediaStreaming, stopMediaStreaming };
