import type { EstateView, ViewApi } from "@flowc/viewer";
import { ViewRefusal } from "@flowc/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, post, type ServedViewer, serveViewer } from "./served-viewer.js";

const estate: EstateView = {
  version: 1,
  project: "acme",
  isCurrent: true,
  flows: [],
  resources: [],
  findings: [],
  environments: ["local"],
};

let served: ServedViewer;
const asked: unknown[] = [];
const bugs: unknown[] = [];

const api: Partial<ViewApi> = {
  estate: async () => estate,
  async startCall(request) {
    asked.push(request);
    throw new ViewRefusal(404, { code: "VIEW113", message: 'There is no flow "x".' });
  },
  async wait() {
    throw new Error("a mistake in /home/somebody/secret.ts");
  },
};

beforeAll(async () => {
  served = await serveViewer(api, { onBug: (error) => bugs.push(error) });
});

afterAll(() => served.close());

describe("an operation", () => {
  it("answers with its result, which nobody keeps", async () => {
    const { status, headers, body } = await post(served.port, "estate", {});
    expect([status, headers["content-type"], headers["cache-control"]]).toEqual([200, "application/json", "no-store"]);
    expect(JSON.parse(body)).toEqual(estate);
  });

  it("takes a charset after the type", async () => {
    const headers = { "content-type": "application/json; charset=utf-8" };
    expect((await ask(served.port, "/api/estate", { method: "POST", headers }, "{}")).status).toBe(200);
  });

  it("is given what was asked for, and answers a refusal with its status", async () => {
    const start = { flow: "x", channel: "CHAT", at: "2026-11-20T10:00", attributes: { tier: "gold" } };
    const { status, body } = await post(served.port, "startCall", start);
    expect(asked.at(-1)).toEqual(start);
    expect([status, JSON.parse(body)]).toEqual([404, { code: "VIEW113", message: 'There is no flow "x".' }]);
  });

  it("that fails by a mistake of ours says so without a stack trace, and whoever started the server is told", async () => {
    const { status, body } = await post(served.port, "wait", { call: "1" });
    expect([status, JSON.parse(body).code]).toEqual([500, "VIEW109"]);
    expect(body).not.toMatch(/secret|at /);
    expect(String(bugs.at(-1))).toContain("a mistake in");
  });
});

describe("a request that is wrong", () => {
  const json = { "content-type": "application/json" };
  const raw = (path: string, headers: Record<string, string>, body: string, method = "POST") =>
    ask(served.port, path, { method, headers }, body);
  const told = ({ status, body }: { status: number; body: string }) => [status, JSON.parse(body).code];

  it("names an operation that is not there: the nearest is offered", async () => {
    const { status, body } = await post(served.port, "estat", {});
    expect([status, JSON.parse(body)]).toEqual([
      404,
      { code: "VIEW102", message: expect.stringContaining('Did you mean "estate"?') },
    ]);
  });

  it.each(["constructor", "__proto__", "toString", "%65state"])("asks for the operation %s", async (name) => {
    expect(told(await post(served.port, name, {}))).toEqual([404, "VIEW102"]);
  });

  it("comes by another method", async () => {
    expect(told(await raw("/api/estate", json, "", "GET"))).toEqual([405, "VIEW107"]);
    expect(told(await raw("/api/estate", json, "{}", "PUT"))).toEqual([405, "VIEW107"]);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])(
    "is of the type %j, as a form could send it",
    async (type) => {
      expect(told(await raw("/api/estate", { "content-type": type }, "{}"))).toEqual([415, "VIEW105"]);
    },
  );

  it.each(["", "{", "[]", "null", '"estate"', "\u0000"])("holds no object: %j", async (body) => {
    expect(told(await raw("/api/estate", json, body))).toEqual([400, "VIEW104"]);
  });

  it.each([
    ["a missing member", "flow", {}],
    ["a number for a text", "flow", { key: 5 }],
    ["another choice", "flow", { key: "flow:Main", overlay: "secrets" }],
    ["attributes that are no texts", "startCall", { flow: "x", attributes: { tier: { $gt: "" } } }],
    ["a list of attributes", "startCall", { flow: "x", attributes: ["a"] }],
    ["null", "act", { call: null, words: "1" }],
    ["a text without end", "find", { words: "x".repeat(100_001) }],
  ])("has %s", async (_what, operation, request) => {
    expect(told(await post(served.port, operation, request))).toEqual([400, "VIEW103"]);
  });

  it("has a member that nobody knows: the nearest is offered", async () => {
    const { status, body } = await post(served.port, "flow", { keys: "flow:Main" });
    expect([status, JSON.parse(body).message]).toEqual([400, expect.stringContaining('Did you mean "key"?')]);
    const hostile = await raw("/api/estate", json, '{"__proto__":{"isAdmin":true}}');
    expect(told(hostile)).toEqual([400, "VIEW112"]);
  });

  it.each([300_000, 30_000_000])("is too large, with %d bytes", async (bytes) => {
    expect(told(await raw("/api/estate", json, `{"a":"${"x".repeat(bytes)}"}`))).toEqual([413, "VIEW106"]);
  });
});

describe("a request from elsewhere", () => {
  const cases: readonly [string, Record<string, string>][] = [
    ["a rebound name", { host: "evil.example" }],
    ["a page of another site", { origin: "https://evil.example" }],
    ["a page without an origin", { origin: "null" }],
    ["a page of another server on this machine", { origin: "http://127.0.0.1:1" }],
    ["a script of another site", { "sec-fetch-site": "cross-site" }],
    ["a script of another port", { "sec-fetch-site": "same-site" }],
  ];

  it.each(cases)("is refused: %s", async (_who, headers) => {
    const before = asked.length;
    const { status, body } = await post(served.port, "startCall", { flow: "x" }, headers);
    expect([status, JSON.parse(body).code]).toEqual([403, "VIEW101"]);
    expect(asked).toHaveLength(before);
    expect((await ask(served.port, "/api/events", { headers })).status).toBe(403);
  });

  it("gets no file under another name", async () => {
    expect((await ask(served.port, "/", { headers: { host: "evil.example" } })).status).toBe(403);
  });

  it("may be a link to the page, and the page's own requests are answered, also through a tunnel", async () => {
    expect((await ask(served.port, "/", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
    const tunnel = { host: "localhost:9000", origin: "http://localhost:9000", "sec-fetch-site": "same-origin" };
    expect((await post(served.port, "estate", {}, tunnel)).status).toBe(200);
  });
});
