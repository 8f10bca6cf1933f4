import { expect, test } from "vitest";
import { type Connection, type EventStream, listenToServer } from "../../page/client/event-feed.js";
import { createViewClient, problemOf, RequestFailed } from "../../page/client/view-client.js";

test("asks each operation at its own address, with the request as JSON", async () => {
  const asked: string[] = [];
  const client = createViewClient(async (path, body) => {
    asked.push(`${path} ${body}`);
    return { status: 200, text: '{"undoable":1}' };
  });
  expect(await client.undo({})).toEqual({ undoable: 1 });
  await client.act({ call: "1", words: "2" });
  expect(asked).toEqual(["/api/undo {}", '/api/act {"call":"1","words":"2"}']);
});

test("gives the problem that the server names, and the status of an answer that is none of ours", async () => {
  const refused = createViewClient(async () => ({ status: 404, text: '{"code":"VIEW112","message":"No such flow."}' }));
  await expect(refused.estate({})).rejects.toThrow("No such flow.");
  const strange = createViewClient(async () => ({ status: 502, text: "<html>" }));
  const error = await strange.estate({}).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(RequestFailed);
  expect(problemOf(error)).toEqual({ code: "502", message: "The server answered with status 502." });
});

/** Streams that a test opens, breaks and ends. */
function listen() {
  const streams: (EventStream & { readyState: number })[] = [];
  const heard: (Connection | number)[] = [];
  let later = () => {};
  const stop = listenToServer(
    () => {
      const stream = { onopen: null, onerror: null, onmessage: null, readyState: 0, close: () => heard.push("lost") };
      streams.push(stream);
      return stream;
    },
    { connection: (now) => heard.push(now), event: ({ version }) => heard.push(version) },
    (run) => {
      later = run;
    },
  );
  return { streams, heard, again: () => later(), stop };
}

test("tells events, and passes over what it does not know", () => {
  const { streams, heard } = listen();
  streams[0]?.onopen?.();
  streams[0]?.onmessage?.({ data: '{"type":"changed","version":7,"flows":[]}' });
  streams[0]?.onmessage?.({ data: '{"type":"weather"}' });
  streams[0]?.onmessage?.({ data: "nonsense" });
  expect(heard).toEqual(["open", 7]);
});

test("leaves it to the browser to come back, and opens a new stream when the browser gave up", () => {
  const { streams, heard, again } = listen();
  streams[0]?.onerror?.();
  expect(streams).toHaveLength(1);
  streams[0]!.readyState = 2;
  streams[0]?.onerror?.();
  again();
  expect(streams).toHaveLength(2);
  streams[1]?.onopen?.();
  expect(heard).toEqual(["lost", "lost", "open"]);
});

test("opens no stream after the page is done with it", () => {
  const { streams, again, stop } = listen();
  streams[0]!.readyState = 2;
  streams[0]?.onerror?.();
  stop();
  again();
  expect(streams).toHaveLength(1);
});
