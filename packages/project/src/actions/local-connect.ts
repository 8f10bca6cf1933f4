import type { Diagnostic } from "@flowc/diagnostics";
import { EmulatorStartError, type FaultSetup, readFaultFile, startEmulator } from "@flowc/emulator";
import type { ProjectEnvironment } from "../environment/project-environment.js";

/** A built-in Connect that runs until it is closed. */
export interface LocalConnect {
  readonly url: string;
  readonly port: number;
  /** Absent: everything is forgotten when it is closed. */
  readonly dataDirectory?: string;
  readonly region: string;
  /** Settles when a fault of the kind `crash` has stopped it. */
  readonly crashed: Promise<void>;
  close(): Promise<void>;
}

export interface LocalConnectOptions {
  /** Default 0: a free one. */
  readonly port?: number | undefined;
  /** Default: that of the environment; without an environment nothing is kept. */
  readonly dataDirectory?: string | undefined;
  /** The project's local environment, when there is a project. */
  readonly environment?: ProjectEnvironment | undefined;
  /** File that says what goes wrong, absolute. Default: nothing does. */
  readonly faultFile?: string | undefined;
  /** Throttles at the documented rates of the service, unless the file says another rate. Default false. */
  readonly isThrottled?: boolean;
}

/** Starts the built-in Connect, or says why it does not start (EMU1xx). */
export async function startLocalConnect({
  port = 0,
  environment,
  faultFile,
  isThrottled = false,
  dataDirectory = environment?.localData,
}: LocalConnectOptions): Promise<{ connect?: LocalConnect; diagnostics: readonly Diagnostic[] }> {
  const { region = "eu-west-2", accountId } = environment?.target ?? {};
  const data = dataDirectory === undefined ? {} : { dataDirectory };
  const { setup, diagnostics } = await faultsOf(faultFile);
  if (setup === undefined) return { diagnostics };
  const failing = { ...(isThrottled && { rateLimit: true }), ...setup };
  try {
    const account = accountId === undefined ? {} : { accountId };
    const running = await startEmulator({ port, region, ...data, ...account, ...failing });
    const { url, crashed } = running;
    const connect = { url, port: running.port, region, crashed, ...data, close: () => running.close() };
    return { connect, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof EmulatorStartError)) throw error;
    return { diagnostics: [error.diagnostic] };
  }
}

async function faultsOf(file: string | undefined): Promise<{ setup?: FaultSetup; diagnostics: readonly Diagnostic[] }> {
  return file === undefined ? { setup: {}, diagnostics: [] } : readFaultFile(file);
}
