import { words } from "../declaration/words.js";
import type { State } from "../state/state.js";
import type { LiveView } from "./live-view.js";

/**
 * Says ids in words: as what has the id is called now, else, when it is gone, as the state remembers it. An id of which
 * neither knows anything stays as it is.
 */
export function wordsOfIds({ wordsById }: Pick<LiveView, "wordsById">, { resources }: State): (id: string) => string {
  const remembered = (id: string) => Object.values(resources).find((entry) => entry.id === id);
  return (id) => {
    const known = wordsById.get(id);
    if (known !== undefined) return known;
    const gone = remembered(id);
    return gone === undefined ? id : words(gone.kind, gone.name);
  };
}
