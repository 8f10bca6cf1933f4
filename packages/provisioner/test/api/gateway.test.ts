import { describe, expect, it } from "vitest";
import { createGateway, FailedCall } from "../../src/api/gateway.js";
import { createRateLimiter } from "../../src/api/rate-limiter.js";
import { type ConnectApi, ConnectApiError, type ProvisionerEvent } from "../../src/index.js";
import { virtualClock } from "../../src/testing/index.js";

interface Answer {
  readonly name: string;
  readonly status?: number;
}

/** A gateway to an API that gives these answers one after the other, and then succeeds. */
function gatewayTo(answers: readonly Answer[]) {
  const clock = virtualClock();
  const rest = [...answers];
  const api: ConnectApi = {
    async send(operation) {
      const answer = rest.shift();
      if (answer !== undefined) throw new ConnectApiError(operation, { message: "", ...answer });
      return { ok: true };
    },
  };
  const events: ProvisionerEvent[] = [];
  const limiter = createRateLimiter(clock, () => ({ perSecond: 100, burst: 100 }));
  const onEvent = (event: ProvisionerEvent) => events.push(event);
  const gateway = createGateway({ api, clock, limiter, onEvent, random: () => 1 });
  return { gateway, clock, events };
}

const times = (count: number, answer: Answer) => Array.from({ length: count }, () => answer);

async function failureOf(answers: readonly Answer[], patience = 0) {
  const { gateway, clock } = gatewayTo(answers);
  const error = await gateway.call("CreateQueue", {}, { patience }).then(
    () => undefined,
    (caught: unknown) => caught,
  );
  if (!(error instanceof FailedCall)) throw new Error("the call did not fail");
  return { kind: error.kind, ambiguous: error.ambiguous, sent: gateway.sent, waited: clock.now() };
}

describe("a call", () => {
  it("is repeated while the service throttles, with growing pauses", async () => {
    const { gateway, events } = gatewayTo(times(4, { name: "ThrottlingException", status: 429 }));
    await expect(gateway.call("CreateQueue", {})).resolves.toEqual({ ok: true });
    const pauses = events.flatMap((event) => (event.type === "retry" ? [event.seconds] : []));
    expect(pauses).toEqual([0.5, 1, 2, 4]);
    expect(gateway.sent).toBe(5);
  });

  it("is not repeated when a quota is used up, although that has the status of throttling", async () => {
    const failure = await failureOf(times(9, { name: "LimitExceededException", status: 429 }));
    expect(failure).toMatchObject({ kind: "quota", sent: 1, waited: 0 });
  });

  it("is repeated a few times when it breaks, and then it is said that it may have had its effect", async () => {
    expect(await failureOf(times(9, { name: "ECONNRESET" }))).toMatchObject({
      kind: "unreachable",
      ambiguous: true,
      sent: 6,
    });
    const server = times(9, { name: "InternalServiceException", status: 500 });
    expect(await failureOf(server)).toMatchObject({ kind: "server", ambiguous: true, sent: 6 });
  });

  it("remembers an attempt without an answer when the next one is refused", async () => {
    const answers = [{ name: "TimeoutError" }, { name: "DuplicateResourceException", status: 409 }];
    expect(await failureOf(answers)).toMatchObject({ kind: "name-taken", ambiguous: true, sent: 2 });
  });

  it.each([
    ["ResourceNotFoundException", 404, "not-found"],
    ["ResourceInUseException", 409, "in-use"],
    ["InvalidRequestException", 400, "invalid-request"],
  ])("that answers %s is repeated only with patience", async (name, status, kind) => {
    expect(await failureOf(times(99, { name, status }))).toMatchObject({ kind, sent: 1 });
    const patient = await failureOf(times(99, { name, status }), 60_000);
    expect(patient.sent).toBeGreaterThan(3);
    expect(patient.waited).toBeLessThan(90_000);
  });

  it.each([
    ["AccessDeniedException", 403, "denied"],
    ["InvalidParameterException", 400, "refused"],
    ["InvalidContactFlowException", 400, "invalid-flow"],
    ["NotImplementedException", 501, "refused"],
  ])("that answers %s is not repeated", async (name, status, kind) => {
    expect(await failureOf(times(9, { name, status }), 60_000)).toMatchObject({ kind, sent: 1 });
  });

  it("says what it sends once its turn has come, and once for all attempts", async () => {
    const sent: unknown[] = [];
    const clock = virtualClock();
    const api: ConnectApi = {
      async send(operation, input) {
        sent.push(input);
        if (sent.length === 1) throw new ConnectApiError(operation, { name: "ThrottlingException", message: "" });
        return {};
      },
    };
    const limiter = createRateLimiter(clock, () => ({ perSecond: 1, burst: 1 }));
    const gateway = createGateway({ api, clock, limiter, random: () => 1 });
    const turns: number[] = [];
    const prepare = async () => ({ ClientToken: turns.push(clock.now()) });
    await limiter.acquire("CreateQueue");
    await gateway.call("CreateQueue", { Name: "a" }, { prepare });
    expect(turns).toEqual([1000]);
    expect(sent).toEqual([{ ClientToken: 1 }, { ClientToken: 1 }]);
  });

  it("waits for a free slot where nothing else holds calls back", async () => {
    let [running, most] = [0, 0];
    const api: ConnectApi = {
      async send() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return {};
      },
    };
    const clock = virtualClock();
    const limiter = createRateLimiter(clock, () => ({ perSecond: 1000, burst: 1000 }));
    const gateway = createGateway({ api, clock, limiter });
    await Promise.all(Array.from({ length: 100 }, () => gateway.call("CreateQueue", {})));
    expect(most).toBe(24);
    expect(gateway.sent).toBe(100);
  });

  it("that ends in a bug is not hidden", async () => {
    const clock = virtualClock();
    const api: ConnectApi = { send: () => Promise.reject(new TypeError("a bug")) };
    const gateway = createGateway({ api, clock, limiter: createRateLimiter(clock) });
    await expect(gateway.call("CreateQueue", {})).rejects.toThrow(TypeError);
  });
});
