import { type GraphType, isJsonObject, type JsonPath, writesOf } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";

/**
 * A place that holds one result until the next action of its kind puts another one there: `External`,
 * `StoredCustomerInput`, `DataTables.<query>`, `Loop.<name>`.
 */
export type ResultSlot = string;

/** Roots that hold one result as a whole. */
const wholeRoots: ReadonlySet<string> = new Set([
  "DataTableList",
  "External",
  "Lex",
  "Metrics",
  "StoredCustomerInput",
  "Views",
]);

/** Roots under which every name is a place of its own. */
const namedRoots: ReadonlySet<string> = new Set(["DataTables", "Loop"]);

/** Fills every named place of its kind: which ones cannot be told. */
export const anyName = "*";

/** The slot that a path reads; undefined for anything else, such as attributes and a module's own input. */
export function slotOf(path: JsonPath, flow: GraphType): ResultSlot | undefined {
  const { root, steps } = path;
  const [first] = steps;
  const name = first?.kind === "member" ? first.name : undefined;
  if (wholeRoots.has(root)) return root;
  if (namedRoots.has(root)) return name === undefined ? undefined : `${root}.${name}`;
  if (root === "Modules") return name === "Input" && flow === "MODULE" ? undefined : "Modules";
  // The same data as $.External, under a second path.
  if (root === "LambdaInvocation") return name === "InvocationId" ? "LambdaInvocation" : "External";
  return undefined;
}

/** The slots that a block fills when its action works. */
export function slotsFilledBy({ entry, mode, block }: BlockView): readonly ResultSlot[] {
  if (entry === undefined) return [];
  return writesOf(entry, mode).flatMap((path): ResultSlot[] => {
    const root = path.slice(2);
    if (root === "LambdaInvocation") return mode?.name === "asynchronous" ? [root] : [];
    if (root === "DataTables") return queryNames(block.parameters.Queries).map((name) => `${root}.${name}`);
    if (root === "Loop") return loopNames(block.parameters).map((name) => `${root}.${name}`);
    return wholeRoots.has(root) || root === "Modules" ? [root] : [];
  });
}

function queryNames(queries: unknown): readonly string[] {
  if (!Array.isArray(queries)) return [anyName];
  return queries.map((query) =>
    isJsonObject(query) && typeof query.QueryName === "string" ? query.QueryName : anyName,
  );
}

/** The name of a loop. The key that holds it is a guess, so a loop with any other parameter may have any name. */
function loopNames(parameters: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof parameters.LoopName === "string") return [parameters.LoopName];
  return Object.keys(parameters).some((key) => key !== "LoopCount") ? [anyName] : [];
}

/** Whether filling one place empties another: the next data table action clears the results of the one before. */
export function empties(filled: ResultSlot, other: ResultSlot): boolean {
  const root = (slot: ResultSlot) => slot.split(".", 1)[0];
  return filled !== other && root(filled) === "DataTables" && root(other) === "DataTables";
}
