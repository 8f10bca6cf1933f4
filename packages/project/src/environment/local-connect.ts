import type { Diagnostic } from "@flowc/diagnostics";
import { EmulatorStartError, findRunningEmulator, type RunningEmulator, startEmulator } from "@flowc/emulator";
import { type Clock, systemClock } from "@flowc/provisioner";
import type { ProjectListener } from "../events.js";

/** How something that talks to Connect is followed, stopped and timed. */
export interface Following {
  readonly onEvent?: ProjectListener | undefined;
  /** Ends what waits: it is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Default: that of the machine. */
  readonly clock?: Clock | undefined;
}

export interface LocalConnectPlace {
  readonly dataDirectory: string;
  readonly region: string;
  readonly accountId?: string | undefined;
}

/** A built-in Connect that answers: one that runs for everybody, or one of this action. */
export interface ReachedConnect {
  readonly url: string;
  /** Ends it if it is of this action. */
  close(): Promise<void>;
}

/** How long the data may be in the hands of another action, such as a plan in the page, in milliseconds. */
const longestWaitMs = 10_000;
const askAgainMs = 100;

/**
 * Takes the built-in Connect that serves a data folder for everybody, or starts one that ends with this action. While
 * another action has the folder it waits, up to ten seconds, and says so; then EMU102. Findings: EMU102 to EMU105.
 */
export async function reachLocalConnect(
  place: LocalConnectPlace,
  following: Following,
): Promise<{ readonly connect?: ReachedConnect; readonly diagnostics: readonly Diagnostic[] }> {
  const { onEvent, signal, clock = systemClock } = following;
  const waitsUntil = clock.now() + longestWaitMs;
  let isTold = false;
  onEvent?.({ type: "local-connect-starting" });
  for (;;) {
    const { url, own, failure } = await findOrStart(place);
    if (url !== undefined) {
      onEvent?.({ type: "local-connect-ready", url, wasRunning: own === undefined });
      return { connect: { url, close: async () => own?.close() }, diagnostics: [] };
    }
    if (failure.code !== "EMU102" || clock.now() >= waitsUntil) return { diagnostics: [failure] };
    if (!isTold) onEvent?.({ type: "local-connect-awaited", pid: Number(failure.data?.pid ?? 0) });
    isTold = true;
    await clock.sleep(askAgainMs, signal);
  }
}

/** Where a Connect answers, and it itself if it was started; or why there is none. */
type Found =
  | { readonly url: string; readonly own?: RunningEmulator; readonly failure?: never }
  | { readonly failure: Diagnostic; readonly url?: never; readonly own?: never };

async function findOrStart({ dataDirectory, region, accountId }: LocalConnectPlace): Promise<Found> {
  const running = await findRunningEmulator(dataDirectory);
  if (running !== undefined) return { url: running.url };
  try {
    const account = accountId === undefined ? {} : { accountId };
    const own = await startEmulator({ dataDirectory, region, ...account, isPrivate: true });
    return { url: own.url, own };
  } catch (error) {
    if (!(error instanceof EmulatorStartError)) throw error;
    return { failure: error.diagnostic };
  }
}
