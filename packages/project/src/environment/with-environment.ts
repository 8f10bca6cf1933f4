import type { Diagnostic } from "@flowc/diagnostics";
import { checkIdentity, type StateStore } from "@flowc/provisioner";
import { hasErrors } from "../actions/has-errors.js";
import { type ConnectConnection, connectTo } from "./connect.js";
import type { Following } from "./local-connect.js";
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
  following: Following,
  use: (open: OpenEnvironment) => Promise<R>,
  found: readonly Diagnostic[] = [],
): Promise<R | { readonly diagnostics: readonly Diagnostic[] }> {
  const { connection, diagnostics } = await connectTo(environment, following);
  if (connection === undefined) return { diagnostics: [...found, ...diagnostics] };
  try {
    const identity = await identityFindings(environment, connection);
    if (hasErrors(identity)) return { diagnostics: [...found, ...identity] };
    const result = await use({ connection, store: await stateStoreOf(environment) });
    return identity.length === 0 ? result : { ...result, diagnostics: [...identity, ...result.diagnostics] };
  } finally {
    await connection.close();
  }
}

/** Who is signed in, before anything else is asked. Only AWS has accounts: other endpoints are asked when one is required. */
async function identityFindings(
  { target, endpoint, localData }: ProjectEnvironment,
  { api }: ConnectConnection,
): Promise<readonly Diagnostic[]> {
  if (localData !== undefined || (endpoint !== undefined && target.accountId === undefined)) return [];
  return checkIdentity(api, target);
}
