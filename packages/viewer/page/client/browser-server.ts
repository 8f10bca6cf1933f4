import type { EventStream } from "./event-feed.js";
import type { Post } from "./view-client.js";

/** Asks the server that the page came from. */
export const postToServer: Post = async (path, body) => {
  const answer = await fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body });
  return { status: answer.status, text: await answer.text() };
};

export function openFeed(): EventStream {
  return new EventSource("/api/events") as EventStream;
}
