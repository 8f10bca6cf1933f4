import type { Bindings } from "@flowc/connect-model";
import { addressOf } from "../declaration/address.js";
import type { State } from "./state.js";

/** What names mean in the environment of a state: for building flows with their ARNs, offline. */
export function bindingsFromState(state: State): Bindings {
  const entries = Object.values(state.resources);
  return {
    find(kind, name) {
      const entry = state.resources[addressOf(kind, name)];
      return entry && { arn: entry.arn, id: entry.id };
    },
    names: (kind) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.name),
  };
}
