import { parentPort } from "node:worker_threads";
import { type Drawing, placeDrawing } from "@flowc/pictures";
import type { PlaceAnswer } from "./place-answer.js";

/** What a thread runs that places drawings: one after the other, as they are sent. */
const port = parentPort;
if (port === null) throw new Error("This file is run by the threads that place drawings.");

port.on("message", async (drawing: Drawing) => {
  port.postMessage(await placed(drawing));
});

// Loads the layout engine and runs it once: what is asked for later finds it warm.
const row = { index: 0, label: "", role: "main", target: "b" } as const;
await placeDrawing({
  name: "",
  entry: "a",
  blocks: [
    { id: "a", title: "", isEnding: false, branches: [row] },
    { id: "b", title: "", isEnding: true, branches: [] },
  ],
});

async function placed(drawing: Drawing): Promise<PlaceAnswer> {
  try {
    return { placed: await placeDrawing(drawing) };
  } catch (error) {
    return { error };
  }
}
