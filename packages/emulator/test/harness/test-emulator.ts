import {
  ConnectClient,
  type ConnectClientConfig,
  CreateInstanceCommand,
  ListHoursOfOperationsCommand,
} from "@aws-sdk/client-connect";
import { onTestFinished } from "vitest";
import { type EmulatorOptions, type RunningEmulator, startEmulator } from "../../src/index.js";

/** A clock that stands still until a test moves it. */
export interface TestClock {
  now(): number;
  advance(milliseconds: number): void;
}

/** Starts at 2026-11-20T12:00:00Z. */
export function testClock(start = Date.UTC(2026, 10, 20, 12)): TestClock {
  let time = start;
  return {
    now: () => time,
    advance(milliseconds) {
      time += milliseconds;
    },
  };
}

export interface TestEmulator {
  readonly emulator: RunningEmulator;
  readonly connect: ConnectClient;
  readonly clock: TestClock;
}

/** Starts an emulator for one test, with a client; both end with the test. */
export async function startTestEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const clock = testClock();
  const emulator = await startEmulator({ clock, ...options });
  const connect = clientOf(emulator);
  onTestFinished(async () => {
    connect.destroy();
    await emulator.close();
  });
  return { emulator, connect, clock };
}

/** The real SDK client, without retries unless the test wants them. */
export function clientOf(emulator: { readonly url: string }, maxAttempts = 1): ConnectClient {
  return clientAs(emulator, { maxAttempts });
}

/** The real SDK client in another region, or as somebody else. */
export function clientAs(emulator: { readonly url: string }, options: ConnectClientConfig): ConnectClient {
  return new ConnectClient({
    endpoint: emulator.url,
    region: "eu-west-2",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
    maxAttempts: 1,
    ...options,
  });
}

export interface TestInstance extends TestEmulator {
  /** Id of an active instance. */
  readonly InstanceId: string;
  /** Id of its Basic Hours. */
  readonly basicHoursId: string;
}

/** Starts an emulator with one active instance. */
export async function startTestInstance(options: EmulatorOptions = {}): Promise<TestInstance> {
  const started = await startTestEmulator(options);
  const InstanceId = await createActiveInstance(started, "test-centre");
  const hours = await started.connect.send(new ListHoursOfOperationsCommand({ InstanceId }));
  return { ...started, InstanceId, basicHoursId: hours.HoursOfOperationSummaryList?.[0]?.Id ?? "" };
}

/** Creates an instance and lets its creation end. */
export async function createActiveInstance({ connect, clock }: TestEmulator, alias: string): Promise<string> {
  const { Id } = await connect.send(
    new CreateInstanceCommand({
      IdentityManagementType: "CONNECT_MANAGED",
      InstanceAlias: alias,
      InboundCallsEnabled: true,
      OutboundCallsEnabled: true,
    }),
  );
  clock.advance(1000);
  return Id ?? "";
}
