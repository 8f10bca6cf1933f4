import type { StateStore } from "./state-store.js";

/**
 * Keeps the state in one JSON file, with a lock file and a journal beside it. The folder is made when needed.
 * @param path for example `.flowc/production.state.json`
 * @param environment name of the environment, kept in the state
 */
export function fileStateStore(path: string, environment: string): StateStore {
  throw new Error(`not built yet (${path}, ${environment})`);
}
