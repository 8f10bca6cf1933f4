import type { Diagnostic } from "@flowc/diagnostics";
import { stateDiagnostics } from "../codes/state-codes.js";
import type { Environment } from "../declaration/environment.js";
import type { State } from "../state/state.js";
import type { LiveView } from "./live-view.js";

/**
 * Finds out whether a state is about another instance than the one that its environment names: then nothing of it may be
 * taken for what is missing there. An instance that was deleted and made again is no other one.
 */
export function instanceProblems(
  state: State,
  view: LiveView,
  { name: environment, region, instanceAlias }: Environment,
): readonly Diagnostic[] {
  const arns = Object.values(state.resources).map(({ arn }) => arn);
  const regions = arns.flatMap((arn) => /^arn:[^:]+:connect:([^:]+):\d+:instance\//.exec(arn)?.[1] ?? []);
  const elsewhere = regions.find((one) => one !== region);
  if (elsewhere !== undefined) {
    return [stateDiagnostics.create("STATE126", { environment, stateRegion: elsewhere, region })];
  }
  const here = view.scope.instance;
  if (here === undefined) return [];
  const remembered = new Set(arns.flatMap((arn) => /:instance\/([^/]+)/.exec(arn)?.[1] ?? []));
  const other = [...remembered].find((id) => id !== here.id && view.wordsById.has(id));
  const named = instanceAlias !== undefined && ![here.id, here.arn, view.scope.alias].includes(instanceAlias);
  if (other === undefined && !(named && remembered.has(here.id))) return [];
  const words = (id: string) => view.wordsById.get(id) ?? `instance ${id}`;
  const wanted = named ? `instance "${instanceAlias}"` : words(here.id);
  return [stateDiagnostics.create("STATE125", { environment, remembered: words(other ?? here.id), wanted })];
}
