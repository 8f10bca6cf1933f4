/** An object whose members stand in an order that a JavaScript object cannot hold (`"10"` before `"2"`). */
export class OrderedObject {
  readonly entries: readonly (readonly [string, JsonTree])[];

  constructor(entries: readonly (readonly [string, JsonTree])[]) {
    this.entries = entries;
  }
}

/** A number with the text it is written as, for example `1.0`. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A JSON value that also says how it is spelled where plain JavaScript values cannot. */
export type JsonTree =
  | string
  | number
  | boolean
  | null
  | OrderedObject
  | NumberText
  | readonly JsonTree[]
  | { readonly [member: string]: JsonTree };

const integerLike = /^(?:0|[1-9]\d*)$/;

/** Makes an object that is written in the order of `entries`. Safe for every name, `__proto__` too. */
export function orderedObject(entries: readonly (readonly [string, JsonTree])[]): JsonTree {
  return entries.some(([name]) => integerLike.test(name)) ? new OrderedObject(entries) : Object.fromEntries(entries);
}

/** Tells whether a JavaScript object moves a member of this name to its front. */
export function isIntegerLike(name: string): boolean {
  return integerLike.test(name);
}

/** How JSON is written. */
export interface JsonStyle {
  /** Whether the tree may hold `OrderedObject` or `NumberText`; without them the engine's own writer is several times faster. */
  readonly exact: boolean;
  /** Without blanks and line ends. */
  readonly compact: boolean;
}

/** Writes JSON as `JSON.stringify` does: with two blanks of indent, or compact. */
export function writeJson(tree: JsonTree, { exact, compact }: JsonStyle): string {
  if (!exact) return compact ? JSON.stringify(tree) : JSON.stringify(tree, null, 2);
  return writeExact(tree, compact ? undefined : "");
}

/** @param indent of the line that the value starts on; undefined when compact */
function writeExact(tree: JsonTree, indent: string | undefined): string {
  if (tree === null || typeof tree !== "object") return JSON.stringify(tree);
  if (tree instanceof NumberText) return tree.text;
  const inner = indent === undefined ? undefined : `${indent}  `;
  if (Array.isArray(tree)) {
    const items = (tree as readonly JsonTree[]).map((item) => writeExact(item, inner));
    return enclose(["[", "]"], items, indent);
  }
  const entries = tree instanceof OrderedObject ? tree.entries : Object.entries(tree);
  const colon = indent === undefined ? ":" : ": ";
  const members = entries.map(([name, value]) => JSON.stringify(name) + colon + writeExact(value, inner));
  return enclose(["{", "}"], members, indent);
}

function enclose(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  indent: string | undefined,
): string {
  if (parts.length === 0) return open + close;
  if (indent === undefined) return open + parts.join(",") + close;
  const line = `\n${indent}`;
  return `${open}${line}  ${parts.join(`,${line}  `)}${line}${close}`;
}
