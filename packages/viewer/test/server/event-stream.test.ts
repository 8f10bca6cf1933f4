import type { IncomingMessage } from "node:http";
import { startViewer, type ViewApi, type ViewEvent } from "@flowc/viewer";
import { afterEach, describe, expect, it } from "vitest";
import { ask, begin, type ServedViewer, serveViewer } from "./served-viewer.js";

const opened: ServedViewer[] = [];

async function serve(keepAliveMilliseconds?: number): Promise<ServedViewer> {
  const served = await serveViewer({}, keepAliveMilliseconds === undefined ? {} : { keepAliveMilliseconds });
  opened.push(served);
  return served;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((served) => served.close()));
});

const changed = (version: number): ViewEvent => ({ type: "changed", version, flows: ["flow:Main"] });

/** Reads a stream until it has said something. */
async function readUntil(stream: IncomingMessage, words: string): Promise<string> {
  let text = "";
  stream.setEncoding("utf8");
  for await (const part of stream.iterator({ destroyOnReturn: false })) {
    text += part;
    if (text.includes(words)) return text;
  }
  throw new Error(`The stream ended without ${words}: ${text}`);
}

describe("the stream of events", () => {
  it("tells each event as it happens, to everybody who listens", async () => {
    const { port, tell } = await serve();
    const streams = await Promise.all([begin(port, "/api/events"), begin(port, "/api/events")]);
    expect(streams[0].headers["content-type"]).toBe("text/event-stream");
    expect(streams[0].headers["cache-control"]).toBe("no-store");
    tell(changed(2));
    for (const stream of streams) {
      expect(await readUntil(stream, "changed")).toBe(
        'retry: 1000\n\nid: 2\ndata: {"type":"changed","version":2,"flows":["flow:Main"]}\n\n',
      );
    }
  });

  it("says that it is still there", async () => {
    const { port } = await serve(5);
    expect(await readUntil(await begin(port, "/api/events"), ": still here")).toContain(": still here\n\n");
  });

  it("tells those who come back what they missed", async () => {
    const { port, tell } = await serve();
    for (const version of [2, 3, 4]) tell(changed(version));
    const back = await begin(port, "/api/events", { headers: { "last-event-id": "2" } });
    const text = await readUntil(back, "id: 4");
    expect(text).toContain("id: 3");
    expect(text).not.toContain("id: 2");
  });

  it("tells those who come for the first time only what comes then", async () => {
    const { port, tell } = await serve();
    tell(changed(2));
    const stream = await begin(port, "/api/events", { headers: { "last-event-id": "not a number" } });
    tell(changed(3));
    expect(await readUntil(stream, "id: 3")).not.toContain("id: 2");
  });

  it("goes on for others when somebody leaves", async () => {
    const { port, tell } = await serve();
    const [first, second] = await Promise.all([begin(port, "/api/events"), begin(port, "/api/events")]);
    first.destroy();
    tell(changed(2));
    expect(await readUntil(second, "changed")).toContain("id: 2");
  });

  it("takes GET only", async () => {
    const { port } = await serve();
    expect((await ask(port, "/api/events", { method: "POST" })).status).toBe(405);
  });
});

describe("closing", () => {
  it("ends the streams and takes nobody any more", async () => {
    const served = await serveViewer();
    const stream = await begin(served.port, "/api/events");
    const ended = new Promise((resolve) => stream.resume().once("end", resolve));
    await served.close();
    await ended;
    await expect(ask(served.port, "/")).rejects.toThrow(/ECONNREFUSED/);
  });
});

describe("starting", () => {
  const api = {} as ViewApi;
  const events = () => () => undefined;

  it("says which port is taken", async () => {
    const { port, page } = await serve();
    const { viewer, diagnostics } = await startViewer({ api, events, page, port });
    expect(viewer).toBeUndefined();
    expect(diagnostics.map(({ code, data }) => [code, data?.port])).toEqual([["VIEW110", port]]);
  });

  it("says that the page was not built", async () => {
    const { diagnostics } = await startViewer({ api, events, page: "/nowhere/page" });
    expect(diagnostics.map(({ code }) => code)).toEqual(["VIEW111"]);
  });
});
