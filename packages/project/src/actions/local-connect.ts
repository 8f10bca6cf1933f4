import type { Diagnostic } from "@flowc/diagnostics";
import { EmulatorStartError, startEmulator } from "@flowc/emulator";
import type { ProjectEnvironment } from "../environment/project-environment.js";

/** A built-in Connect that runs until it is closed. */
export interface LocalConnect {
  readonly url: string;
  readonly port: number;
  /** Absent: everything is forgotten when it is closed. */
  readonly dataDirectory?: string;
  readonly region: string;
  close(): Promise<void>;
}

export interface LocalConnectOptions {
  /** Default 0: a free one. */
  readonly port?: number | undefined;
  /** Default: that of the environment; without an environment nothing is kept. */
  readonly dataDirectory?: string | undefined;
  /** The project's local environment, when there is a project. */
  readonly environment?: ProjectEnvironment | undefined;
}

/** Starts the built-in Connect, or says why it does not start (EMU1xx). */
export async function startLocalConnect({
  port = 0,
  environment,
  dataDirectory = environment?.localData,
}: LocalConnectOptions): Promise<{ connect?: LocalConnect; diagnostics: readonly Diagnostic[] }> {
  const { region = "eu-west-2", accountId } = environment?.target ?? {};
  const data = dataDirectory === undefined ? {} : { dataDirectory };
  try {
    const running = await startEmulator({ port, region, ...data, ...(accountId !== undefined && { accountId }) });
    const connect = { url: running.url, port: running.port, region, ...data, close: () => running.close() };
    return { connect, diagnostics: [] };
  } catch (error) {
    if (!(error instanceof EmulatorStartError)) throw error;
    return { diagnostics: [error.diagnostic] };
  }
}
