import type { FaultRule } from "./faults/fault.js";
import type { Rate } from "./faults/rate-limit.js";
import type { Consistency } from "./faults/visibility.js";
import type { KnownCredentials } from "./protocol/signature.js";
import type { CallRecord } from "./server/call-log.js";
import type { Clock, SettingsOptions } from "./server/settings.js";

/** How an emulator is set up. Every member has a default. */
export interface EmulatorOptions extends SettingsOptions {
  /** Port on loopback. Default 0: any free one. */
  readonly port?: number;
  /** Which loopback address. Default `127.0.0.1`. */
  readonly host?: "127.0.0.1" | "::1";
  /** Folder that keeps the data between starts. Default: none, the data ends with the emulator. */
  readonly dataDirectory?: string;
  /**
   * Whether it ends with what it was started for, so that nobody else should begin to use it: `findRunningEmulator` does
   * not tell of it. Default false.
   */
  readonly isPrivate?: boolean;
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Makes identifiers, lower-case UUID v4. Default: random ones. */
  readonly newId?: () => string;
  /** What goes wrong, and when. Default: nothing. */
  readonly faults?: readonly FaultRule[];
  /** Throttles like the service (`true`: 2 per second and operation, burst 5) or at another rate. Default: never. */
  readonly rateLimit?: boolean | Rate;
  /** Eventual consistency. Default: everything is visible at once. */
  readonly consistency?: Consistency;
  /**
   * Checks the SigV4 signature of each request against these access keys. Default: the header must be there, and
   * nobody looks at it. Use made-up keys.
   */
  readonly credentials?: readonly KnownCredentials[];
  /**
   * Accounts by access key id, twelve digits each. What is made in one account is not seen in another. Default: every
   * key is of `accountId`.
   */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Largest request body in bytes; a larger one is refused with 413. Default 2 MiB. */
  readonly largestBodyBytes?: number;
}

/** An emulator that answers. */
export interface RunningEmulator {
  /** Endpoint for the SDK, for example `http://127.0.0.1:4566`. */
  readonly url: string;
  readonly port: number;
  /** Stops answering and writes everything to the data directory. */
  close(): Promise<void>;
  /** Faults that can be added and cleared while it runs. */
  readonly faults: { add(...rules: readonly FaultRule[]): void; clear(): void };
  /** The requests that reached an operation. */
  readonly calls: { list(): readonly CallRecord[]; counts(): Readonly<Record<string, number>> };
  /** Settles when a `crash` fault has stopped the emulator. */
  readonly crashed: Promise<void>;
}

/**
 * Starts a Connect control plane on loopback that `@aws-sdk/client-connect`, the AWS CLI and other clients can talk
 * to with any credentials. Rejects with an `EmulatorStartError` (EMU102 to EMU105) when it cannot start.
 *
 * @example
 * ```ts
 * const emulator = await startEmulator({ dataDirectory: ".flowc/connect" });
 * const connect = new ConnectClient({ endpoint: emulator.url, region: "eu-west-2", credentials });
 * await emulator.close();
 * ```
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  // The server brings the SDK with it, which is slow to import; whoever only imports this file does not pay for it.
  const { runEmulator } = await import("./server/run-emulator.js");
  return runEmulator(options);
}
