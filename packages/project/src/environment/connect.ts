import type { Diagnostic } from "@flowc/diagnostics";
import type { ConnectApi } from "@flowc/provisioner";
import { type Following, reachLocalConnect } from "./local-connect.js";
import type { ProjectEnvironment } from "./project-environment.js";

/** A Connect that can be called, until it is closed. */
export interface ConnectConnection {
  readonly api: ConnectApi;
  close(): Promise<void>;
}

/** A connection, or why there is none (EMU1xx). */
export interface ConnectResult {
  readonly connection?: ConnectConnection;
  readonly diagnostics: readonly Diagnostic[];
}

/** The built-in Connect looks at no signature, but the SDK does not send a request without one. */
const localCredentials = { accessKeyId: "local", secretAccessKey: "local" };

/**
 * Connects to an environment. For the built-in Connect it takes the one that serves the data folder, or starts one that
 * ends with the connection. No call is made yet.
 */
export async function connectTo(environment: ProjectEnvironment, following: Following = {}): Promise<ConnectResult> {
  const { target, endpoint, localData } = environment;
  if (localData !== undefined) return connectLocally(environment, localData, following);
  following.onEvent?.({ type: "connecting", environment: target.name });
  const { createAwsConnectApi } = await import("@flowc/provisioner/aws");
  const api = createAwsConnectApi({
    region: target.region,
    ...(endpoint !== undefined && { endpoint }),
    ...(endpoint !== undefined && isLoopback(endpoint) && { credentials: localCredentials }),
  });
  return { connection: { api, close: async () => api.close() }, diagnostics: [] };
}

async function connectLocally(
  { target: { region, accountId } }: ProjectEnvironment,
  dataDirectory: string,
  following: Following,
): Promise<ConnectResult> {
  const { connect, diagnostics } = await reachLocalConnect({ dataDirectory, region, accountId }, following);
  if (connect === undefined) return { diagnostics };
  const { createAwsConnectApi } = await import("@flowc/provisioner/aws");
  const api = createAwsConnectApi({
    region,
    endpoint: connect.url,
    credentials: localCredentials,
    // The Connect on this machine takes calls as fast as they come.
    hasRateLimits: false,
  });
  const close = async () => {
    api.close();
    await connect.close();
  };
  return { connection: { api, close }, diagnostics: [] };
}

function isLoopback(endpoint: string): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(endpoint).hostname);
}
