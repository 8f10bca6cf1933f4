import { type StreamMedia, startMediaStreaming, stopMediaStreaming } from "../actions/contact/media-streaming.js";
import { type SetVoiceId, setVoiceId } from "../actions/flow-control/voice-id.js";
import { type PlayPrompt, playPrompt } from "../actions/participant/play-prompt.js";
import { type AttendedFlow, attendedFlow } from "./attended-flow.js";

/** What flows can do that speak to somebody: all but hold and campaign flows. */
export interface SpeakingFlow extends AttendedFlow, PlayPrompt, StreamMedia, SetVoiceId {}

export const speakingFlow = { ...attendedFlow, playPrompt, startMediaStreaming, stopMediaStreaming, setVoiceId };
