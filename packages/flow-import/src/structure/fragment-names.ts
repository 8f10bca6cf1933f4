import { blockLabel } from "../names/block-label.js";
import { constantName, NameScope } from "../names/constant-name.js";
import type { FlowCall } from "./flow-calls.js";

const names: Readonly<Record<string, string>> = { disconnect: "hangUp", endFlow: "end", returnFromModule: "goBack" };

/** Names for the shared fragments of one flow, by what their first block does. The same block keeps its name. */
export function fragmentNames(taken: Iterable<string>): (first: FlowCall) => string {
  const scope = new NameScope(taken);
  const given = new Map<string, string>();
  return (first) => {
    const known = given.get(first.id);
    if (known !== undefined) return known;
    const { method } = first.sketch;
    const said = Object.hasOwn(names, method) ? (names[method] as string) : blockLabel(first.block);
    const name = scope.take(constantName(said, method === "action" ? "fragment" : method));
    given.set(first.id, name);
    return name;
  };
}
