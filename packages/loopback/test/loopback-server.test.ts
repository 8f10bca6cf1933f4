import { once } from "node:events";
import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { type Answer, jsonAnswer, type LoopbackServer, listenOnLoopback, readBody, sendAnswer } from "@flowc/loopback";
import { afterEach, describe, expect, it } from "vitest";

const malformed: Answer = jsonAnswer(400, { message: "That is not HTTP." });
const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Handle = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

const tellBody: Handle = async (request, response) =>
  sendAnswer(response, jsonAnswer(200, { body: (await readBody(request, 100)) ?? null }));

async function listening(handle: Handle = tellBody, port = 0): Promise<LoopbackServer> {
  const { server, failure } = await listenOnLoopback({ port, handle, malformed });
  if (server === undefined) throw new Error(failure.reason);
  servers.push(server);
  return server;
}

function promised<T>() {
  let resolve: (value: T | Promise<T>) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

describe("listening", () => {
  it("takes a free port for 0 and says which", async () => {
    const { url, port } = await listening();
    expect(port).toBeGreaterThan(0);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(url)).status).toBe(200);
  });

  it("says that a port is taken instead of throwing", async () => {
    const { port } = await listening();
    const second = await listenOnLoopback({ port, handle: tellBody, malformed });
    expect(second.failure?.kind).toBe("taken");
    expect(second.failure?.reason).toContain(String(port));
  });

  it("answers what is not HTTP", async () => {
    const { port } = await listening();
    const socket = connect(port, "127.0.0.1");
    socket.end("HELLO\r\n\r\n");
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('{"message":"That is not HTTP."}');
  });
});

describe("a body", () => {
  const post = async (url: string, body: string) => (await fetch(url, { method: "POST", body })).json();

  it("is read as text up to the limit", async () => {
    const { url } = await listening();
    expect(await post(url, "é".repeat(50))).toEqual({ body: "é".repeat(50) });
  });

  it("is refused beyond the limit, with an answer that arrives", async () => {
    const { url } = await listening();
    expect(await post(url, "x".repeat(101))).toEqual({ body: null });
  });

  it("is refused far beyond the limit as well", async () => {
    const { url } = await listening();
    expect(await post(url, "x".repeat(30_000_000))).toEqual({ body: null });
  });

  it("that does not end is refused while it is still being sent", async () => {
    const { port } = await listening();
    const client = httpRequest({ port, host: "127.0.0.1", method: "POST" });
    client.on("error", () => undefined);
    const megabytes = Buffer.alloc(8 * 1024 * 1024, "x");
    const send = () => void client.write(megabytes, (error) => error ?? send());
    send();
    const [answer] = await once(client, "response");
    client.destroy();
    expect((answer as IncomingMessage).statusCode).toBe(200);
  });

  it("of a client that goes away is empty", async () => {
    const read = promised<string | undefined>();
    const arrived = promised<void>();
    const { port } = await listening((request) => {
      read.resolve(readBody(request, 100));
      arrived.resolve();
    });
    const client = httpRequest({ port, host: "127.0.0.1", method: "POST", headers: { "content-length": "50" } });
    client.on("error", () => undefined);
    client.write("half");
    await arrived.promise;
    client.destroy();
    expect(await read.promise).toBe("");
  });
});

describe("an answer", () => {
  it("to HEAD has the headers only", async () => {
    const { url } = await listening();
    const answer = await fetch(url, { method: "HEAD" });
    expect(answer.headers.get("content-length")).toBe("11");
    expect(await answer.text()).toBe("");
  });
});

describe("closing", () => {
  it("cuts connections that are open", async () => {
    const server = await listening(() => undefined);
    const answer = fetch(server.url);
    const refused = expect(answer).rejects.toThrow();
    await server.close();
    await refused;
  });

  it("lets an answer arrive that is on its way, when there is time for it", async () => {
    const asked = promised<void>();
    const finished = promised<void>();
    const server = await listening(async (_request, response) => {
      asked.resolve();
      await finished.promise;
      sendAnswer(response, jsonAnswer(200, "done"));
    });
    const answer = fetch(server.url);
    await asked.promise;
    const closed = server.close(10_000);
    finished.resolve();
    expect(await (await answer).json()).toBe("done");
    await closed;
  });

  it("ends although a client holds its connection", async () => {
    const server = await listening();
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.write("POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\n\r\n");
    await server.close(20);
    socket.destroy();
  });
});
