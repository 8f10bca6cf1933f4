import { request } from "node:http";
import { ListInstancesCommand, ListTagsForResourceCommand, TagResourceCommand } from "@aws-sdk/client-connect";
import { describe, expect, it, onTestFinished } from "vitest";
import type { KnownCredentials } from "../../src/index.js";
import { clientAs, startTestEmulator, testClock } from "../harness/test-emulator.js";

const key: KnownCredentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "example secret" };
const session: KnownCredentials = { accessKeyId: "ASIAEXAMPLE", secretAccessKey: "other", sessionToken: "token" };

/** An emulator that checks signatures, at the time at which the SDK signs. */
async function start(at = Date.now()) {
  const { emulator } = await startTestEmulator({ credentials: [key, session], clock: testClock(at) });
  const as = (credentials: KnownCredentials) => {
    const connect = clientAs(emulator, { credentials });
    onTestFinished(() => connect.destroy());
    return connect;
  };
  return { emulator, as };
}

const list = new ListInstancesCommand({ MaxResults: 5 });
const denied = (name: string) => ({ name, $metadata: { httpStatusCode: 403 } });

describe("a signature", () => {
  it("that is right is let through, with and without a session token", async () => {
    const { as } = await start();
    await expect(as(key).send(list)).resolves.toBeDefined();
    await expect(as(session).send(list)).resolves.toBeDefined();
  });

  it("is right for paths and bodies with letters that are escaped", async () => {
    const { as } = await start();
    const resourceArn = "arn:aws:connect:eu-west-2:123456789012:instance/a b/queue/é%";
    const notFound = { name: expect.stringMatching(/NotFound|InvalidParameter|InvalidRequest/) };
    await expect(as(key).send(new ListTagsForResourceCommand({ resourceArn }))).rejects.toMatchObject(notFound);
    const tag = new TagResourceCommand({ resourceArn, tags: { "é ü": "→" } });
    await expect(as(key).send(tag)).rejects.toMatchObject(notFound);
  });

  it.each([
    ["by another secret", { ...key, secretAccessKey: "guessed" }, "InvalidSignatureException"],
    ["by a key that nobody knows", { ...key, accessKeyId: "AKIANOBODY" }, "UnrecognizedClientException"],
    ["without its session token", { ...session, sessionToken: undefined as never }, "UnrecognizedClientException"],
    ["with a token that it does not have", { ...key, sessionToken: "token" }, "UnrecognizedClientException"],
  ])("%s is refused", async (_words, credentials, name) => {
    const { as } = await start();
    await expect(as(credentials).send(list)).rejects.toMatchObject(denied(name));
  });

  it("that is too old, or of the future, is refused", async () => {
    for (const minutes of [-6, 6]) {
      const { as } = await start(Date.now() + minutes * 60_000);
      await expect(as(key).send(list)).rejects.toMatchObject(denied("InvalidSignatureException"));
    }
  });

  it("of another body is refused", async () => {
    const { emulator, as } = await start();
    let stolen: Record<string, unknown> = {};
    const connect = as(key);
    connect.middlewareStack.add(
      (next) => (args) => {
        stolen = { ...(args.request as { headers: Record<string, string> }).headers };
        return next(args);
      },
      { step: "finalizeRequest", priority: "low" },
    );
    const resourceArn = "arn:aws:connect:eu-west-2:123456789012:instance/i";
    await connect.send(new TagResourceCommand({ resourceArn, tags: { a: "b" } })).catch(() => undefined);
    const path = `/tags/${encodeURIComponent(resourceArn)}`;
    const status = await new Promise((resolve) => {
      const { "content-length": _length, ...headers } = stolen as Record<string, string>;
      const sent = request(`${emulator.url}${path}`, { method: "POST", headers }, (response) =>
        resolve(`${response.statusCode} ${response.headers["x-amzn-errortype"]}`),
      );
      sent.end('{"tags":{"a":"c"}}');
    });
    expect(status).toBe("403 InvalidSignatureException");
  });

  it("that is none is refused", async () => {
    const { emulator } = await start();
    const response = await fetch(`${emulator.url}/instance`, { headers: { authorization: "Bearer x" } });
    expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([403, "IncompleteSignatureException"]);
  });
});
