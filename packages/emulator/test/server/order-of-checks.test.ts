import { describe, expect, it } from "vitest";
import type { EmulatorOptions } from "../../src/index.js";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

/** Sends a request and gives back the name of the refusal, or `none`. */
async function refusal(
  { emulator }: TestInstance,
  method: string,
  path: string,
  body: string,
  headers: Record<string, string> = { authorization: "any" },
): Promise<string> {
  const init = method === "GET" ? { method, headers } : { method, headers, body };
  const response = await fetch(emulator.url + path, init);
  await response.text();
  return response.headers.get("x-amzn-errortype") ?? "none";
}

/** A request for a queue that is wrong in every way that comes after the given step. */
async function createQueue(members: object, options: EmulatorOptions = {}): Promise<string> {
  const centre = await startTestInstance(options);
  const body = JSON.stringify({ Name: "BasicQueue", HoursOfOperationId: centre.basicHoursId, ...members });
  return refusal(centre, "PUT", `/queues/${centre.InstanceId}`, body);
}

describe("the checks come in this order:", () => {
  it("1 routing before authorisation", async () => {
    const centre = await startTestInstance();
    expect(await refusal(centre, "PUT", "/nowhere", "", {})).toBe("UnknownOperationException");
  });

  it("2 authorisation before rate and faults", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "throttle" });
    expect(await refusal(centre, "PUT", "/queues/i", "{", {})).toBe("MissingAuthenticationTokenException");
  });

  it("3 rate and faults before JSON", async () => {
    const centre = await startTestInstance();
    centre.emulator.faults.add({ kind: "throttle" });
    expect(await refusal(centre, "PUT", "/queues/i", "{")).toBe("ThrottlingException");
  });

  it("4 JSON before constraints", async () => {
    const centre = await startTestInstance();
    expect(await refusal(centre, "PUT", `/queues/${"i".repeat(101)}`, "{")).toBe("SerializationException");
  });

  it("5 constraints before the instance", async () => {
    const centre = await startTestInstance();
    expect(await refusal(centre, "PUT", "/queues/unknown", "{}")).toBe("InvalidParameterException");
  });

  it("6 the instance before what is in the request", async () => {
    const centre = await startTestInstance();
    const body = JSON.stringify({ Name: "BasicQueue", HoursOfOperationId: "unknown" });
    expect(await refusal(centre, "PUT", "/queues/unknown", body)).toBe("ResourceNotFoundException");
  });

  it("7 the token before the target", async () => {
    const centre = await startTestInstance();
    const path = `/instance/${centre.InstanceId}/lambda-function?clientToken=t&functionArn=`;
    const lambda = "arn:aws:lambda:eu-west-2:123456789012:function:f";
    const body = JSON.stringify({ FunctionArn: lambda });
    await refusal(centre, "PUT", `/instance/${centre.InstanceId}/lambda-function`, body);
    expect(await refusal(centre, "DELETE", path + encodeURIComponent(lambda), "")).toBe("none");
    // Gone by now: only the remembered answer of the first deletion can say yes.
    expect(await refusal(centre, "DELETE", path + encodeURIComponent(lambda), "")).toBe("none");
  });

  it("8 meaning before references", async () => {
    expect(await createQueue({ HoursOfOperationId: "unknown", Tags: { "AWS:x": "" } })).toBe(
      "InvalidParameterException",
    );
  });

  it("9 references before taken names", async () => {
    expect(await createQueue({ HoursOfOperationId: "unknown" })).toBe("ResourceNotFoundException");
  });

  it("10 taken names before quotas", async () => {
    expect(await createQueue({}, { quotas: { queues: 1 } })).toBe("DuplicateResourceException");
  });

  it("11 quotas before the effect", async () => {
    expect(await createQueue({ Name: "Second" }, { quotas: { queues: 1 } })).toBe("LimitExceededException");
  });
});
