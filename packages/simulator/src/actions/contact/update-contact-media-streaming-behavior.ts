import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { keepSetting } from "../keep-setting.js";

function customerAudio(scene: Scene): JsonObject {
  const audio = scene.read("$.MediaStreams.Customer.Audio");
  return isJsonObject(audio) ? audio : {};
}

/** What a stream that starts now is called: the contact and the time, in the shape of a Kinesis video stream's ARN. */
function started(scene: Scene): JsonObject {
  const stream = `flowc-contact-${scene.contact.id}/${scene.now}`;
  return {
    StreamARN: `arn:aws:kinesisvideo:us-east-1:000000000000:stream/${stream}`,
    StartTimestamp: String(scene.now),
    StartFragmentNumber: "1",
  };
}

/**
 * Start or stop media streaming: `$.MediaStreams.Customer.Audio` tells the stream and its times, in milliseconds. Nothing
 * is streamed.
 */
export const updateContactMediaStreamingBehavior = defineActionStep({
  begin(scene) {
    const isOn = scene.text("MediaStreamingState") === "Enabled";
    const audio = isOn ? started(scene) : { ...customerAudio(scene), StopTimestamp: String(scene.now) };
    scene.write("MediaStreams", { Customer: { Audio: audio } });
    keepSetting(scene);
    return next;
  },
});
