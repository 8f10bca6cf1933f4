import { request } from "node:http";
import { connect as connectSocket } from "node:net";
import { describe, expect, it } from "vitest";
import { startTestEmulator, startTestInstance } from "../harness/test-emulator.js";

const signed = { authorization: "AWS4-HMAC-SHA256 Credential=test", "content-type": "application/json" };

async function answerOf(response: Response) {
  return {
    status: response.status,
    type: response.headers.get("x-amzn-errortype"),
    contentType: response.headers.get("content-type"),
    body: (await response.json()) as Record<string, unknown>,
  };
}

describe("a request that reaches no operation", () => {
  it("is an unknown operation on an unknown path", async () => {
    const { emulator } = await startTestEmulator();
    const answer = await answerOf(await fetch(`${emulator.url}/no/such/path`, { headers: signed }));
    expect(answer).toMatchObject({ status: 404, type: "UnknownOperationException", contentType: "application/json" });
  });

  it("lacks a token without an Authorization header", async () => {
    const { emulator } = await startTestEmulator();
    const answer = await answerOf(await fetch(`${emulator.url}/instance`));
    expect(answer).toMatchObject({ status: 403, type: "MissingAuthenticationTokenException" });
  });

  it("is told by name that the operation is not emulated", async () => {
    const { emulator } = await startTestEmulator();
    const answer = await answerOf(
      await fetch(`${emulator.url}/contact/chat`, { method: "PUT", headers: signed, body: "{}" }),
    );
    expect(answer).toMatchObject({
      status: 501,
      type: "NotEmulated",
      body: { Message: expect.stringMatching(/^EMU101 NotEmulated: StartChatContact /) },
    });
  });
});

describe("a request in the wrong form", () => {
  it.each([
    ["text that is not JSON", "{"],
    ["a list instead of an object", "[]"],
    ["a number where text belongs", '{"IdentityManagementType":1}'],
    ["text where a switch belongs", '{"InboundCallsEnabled":"yes"}'],
    ["an object where a map of text belongs", '{"Tags":{"a":{}}}'],
  ])("is a SerializationException for %s", async (_case, body) => {
    const { emulator } = await startTestEmulator();
    const answer = await answerOf(await fetch(`${emulator.url}/instance`, { method: "PUT", headers: signed, body }));
    expect(answer).toMatchObject({ status: 400, type: "SerializationException" });
  });

  it("may have unknown members and null ones", async () => {
    const { emulator } = await startTestEmulator();
    const body = JSON.stringify({
      IdentityManagementType: "CONNECT_MANAGED",
      InstanceAlias: "plain",
      InboundCallsEnabled: true,
      OutboundCallsEnabled: false,
      Tags: null,
      Novelty: { from: "the future" },
    });
    const response = await fetch(`${emulator.url}/instance`, { method: "PUT", headers: signed, body });
    expect(response.status).toBe(200);
  });

  it("keeps a tag that is called __proto__", async () => {
    const { emulator } = await startTestEmulator();
    const body = `{"IdentityManagementType":"CONNECT_MANAGED","InstanceAlias":"odd","InboundCallsEnabled":true,
      "OutboundCallsEnabled":true,"Tags":{"__proto__":"x"}}`;
    const created = await fetch(`${emulator.url}/instance`, { method: "PUT", headers: signed, body });
    const { Id } = (await created.json()) as { Id: string };
    const read = await fetch(`${emulator.url}/instance/${Id}`, { headers: signed });
    expect(await read.text()).toContain('"Tags":{"__proto__":"x"}');
  });

  it("is refused when its body is larger than any real one", async () => {
    const { emulator } = await startTestEmulator();
    const body = JSON.stringify({ Content: "x".repeat(2 * 1024 * 1024) });
    const answer = await answerOf(
      await fetch(`${emulator.url}/contact-flows/i`, { method: "PUT", headers: signed, body }),
    );
    expect(answer).toMatchObject({ status: 413, type: "RequestEntityTooLargeException" });
  });

  it("gets JSON even when it is not HTTP at all", async () => {
    const { emulator } = await startTestEmulator();
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connectSocket(emulator.port, "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
      let received = "";
      socket.on("data", (chunk) => {
        received += String(chunk);
      });
      socket.on("close", () => resolve(received));
      socket.on("error", reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect(text).toContain('{"Message":');
  });
});

describe("answers", () => {
  it("carry times as numbers, a request id, and nothing that is not JSON", async () => {
    const { emulator, InstanceId } = await startTestInstance();
    const response = await fetch(`${emulator.url}/instance/${InstanceId}`, { headers: signed });
    const body = (await response.json()) as { Instance: { CreatedTime: unknown } };
    expect(body.Instance.CreatedTime).toBe(Date.UTC(2026, 10, 20, 12) / 1000);
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("write the problems of a flow in lower case and those of a module in upper case", async () => {
    const { emulator, InstanceId } = await startTestInstance();
    const put = async (path: string, members: object) =>
      answerOf(
        await fetch(`${emulator.url}/${path}/${InstanceId}`, {
          method: "PUT",
          headers: signed,
          body: JSON.stringify(members),
        }),
      );
    const flow = await put("contact-flows", { Name: "F", Type: "CONTACT_FLOW", Content: "no" });
    const module = await put("contact-flow-modules", { Name: "M", Content: "no" });
    expect(Object.keys(flow.body)).toEqual(["problems"]);
    expect(Object.keys(module.body)).toEqual(["Problems"]);
    expect(module.type).toBe("InvalidContactFlowModuleException");
  });
});

describe("a foreign caller", () => {
  /** The global fetch does not let a caller set the Host header. */
  function statusOf(port: number, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request({ port, host: "127.0.0.1", path: "/instance", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject);
      sent.end();
    });
  }

  it.each([
    ["a rebound DNS name", { host: "connect.example.com" }],
    ["a page of another origin", { origin: "https://example.com" }],
    ["a sandboxed page", { origin: "null" }],
  ])("is refused: %s", async (_case, headers) => {
    const { emulator } = await startTestEmulator();
    expect(await statusOf(emulator.port, { ...signed, ...headers })).toBe(403);
  });

  it.each([["localhost"], ["[::1]"], ["127.0.0.1"]])("is not the machine itself under the name %s", async (name) => {
    const { emulator } = await startTestEmulator();
    expect(await statusOf(emulator.port, { ...signed, host: `${name}:${emulator.port}` })).toBe(200);
  });
});
