import type { BoundResource, JsonObject } from "@flowc/connect-model";
import { bindingsFileVersion } from "./bindings-file.js";
import type { BindingTable } from "./bindings-table.js";

/**
 * The data of a bindings file that holds a table: kinds and names in alphabetical order, so that the same names always
 * give the same file. `readBindings` gives the same table back. A kind without names is left out.
 */
export function bindingsDocument(table: BindingTable): JsonObject {
  const kinds = [...table].filter(([, names]) => names.size > 0).toSorted(byName);
  const bindings = kinds.map(([kind, names]): [string, JsonObject] => [kind, namesOf(names)]);
  return { version: bindingsFileVersion, bindings: Object.fromEntries(bindings) };
}

function namesOf(names: ReadonlyMap<string, BoundResource>): JsonObject {
  const entries = [...names].toSorted(byName).map(([name, { arn, id }]): [string, JsonObject] => {
    return [name, id === undefined || id === arn ? { arn } : { arn, id }];
  });
  return Object.fromEntries(entries);
}

/** By code units: the order does not depend on the language of the machine. */
function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
