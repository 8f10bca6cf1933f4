import { nounOf } from "../declaration/words.js";
import { ownerOf } from "../driver/ownership.js";
import type { LiveView } from "../plan/live-view.js";
import { drivers } from "../resources/drivers.js";
import type { State } from "../state/state.js";
import type { UnmanagedResource } from "./drift.js";

/** What was listed and is neither in the state nor there from the start. */
export function unmanagedIn(
  { listed }: Pick<LiveView, "listed">,
  { resources, lineage }: Pick<State, "resources" | "lineage">,
): readonly UnmanagedResource[] {
  const known = new Set(Object.values(resources).map(({ id }) => id));
  return [...listed].flatMap(([kind, found]) => {
    const driver = drivers.get(kind);
    if (driver === undefined || driver.level === "account") return [];
    const isFromTheStart = (name: string) => driver.builtIn.has(name) || driver.samples?.has(name) === true;
    const others = found.filter(({ id, name }) => !known.has(id) && !isFromTheStart(name));
    return others.map(({ id, arn, name, tags }): UnmanagedResource => {
      return { kind, name, noun: nounOf(kind), id, arn, isTheirs: ownerOf(tags, lineage) === "theirs" };
    });
  });
}
