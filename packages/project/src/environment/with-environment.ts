import type { Diagnostic } from "@flowc/diagnostics";
import type { StateStore } from "@flowc/provisioner";
import type { ProjectListener } from "../events.js";
import { type ConnectConnection, connectTo } from "./connect.js";
import type { ProjectEnvironment } from "./project-environment.js";
import { stateStoreOf } from "./state-store.js";

/** An environment that is worked on: its Connect and its state. */
export interface OpenEnvironment {
  readonly connection: ConnectConnection;
  readonly store: StateStore;
}

/**
 * Does something with an environment whose Connect is closed afterwards, or says why it cannot be reached.
 * @param found what was found before, told when it cannot be reached
 */
export async function withEnvironment<R extends { readonly diagnostics: readonly Diagnostic[] }>(
  environment: ProjectEnvironment,
  onEvent: ProjectListener | undefined,
  use: (open: OpenEnvironment) => Promise<R>,
  found: readonly Diagnostic[] = [],
): Promise<R | { readonly diagnostics: readonly Diagnostic[] }> {
  const { connection, diagnostics } = await connectTo(environment, onEvent);
  if (connection === undefined) return { diagnostics: [...found, ...diagnostics] };
  try {
    return await use({ connection, store: await stateStoreOf(environment) });
  } finally {
    await connection.close();
  }
}
