import { fileStateStore, type StateStore } from "@flowc/provisioner";
import type { ProjectEnvironment } from "./project-environment.js";

/** Where the state of an environment is kept. */
export interface StatePlace {
  readonly file: string;
}

/** The store of an environment's state. Nothing is read yet. */
export async function stateStoreOf({
  state,
  target,
}: Pick<ProjectEnvironment, "state" | "target">): Promise<StateStore> {
  return fileStateStore(state.file, target.name);
}
