import { conditionHolds, isJsonObject, type JsonPath, parseJsonPath } from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { ControlEdge, ControlFlow } from "./control-flow.js";
import { type BitChange, type Facts, solveBits } from "./data-flow.js";
import { outcomeOf } from "./outcome.js";

/** What a flow sets and reads by name: an attribute of the contact or of the flow, or the contact's queue. */
export interface Variable {
  readonly root: "Attributes" | "FlowAttributes" | "Queue";
  /** Empty for the queue. */
  readonly name: string;
}

/** A block that reads an attribute, or works on the contact's queue. */
export interface VariableRead extends Variable {
  readonly view: BlockView;
  /** The path as written; empty for the queue. */
  readonly text: string;
  readonly pointer: string;
  /** Whether it is only compared, as authors do to find out whether it is set. */
  readonly isCompared: boolean;
}

/** Whether a variable can be unset, and whether it can be set, when a contact comes to a block. */
export interface VariableState {
  readonly mayBeUnset: boolean;
  readonly mayBeSet: boolean;
}

/** The attribute that a path reads; undefined for any other path. */
function attributeOf({ root, steps: [first] }: JsonPath): Variable | undefined {
  if ((root !== "Attributes" && root !== "FlowAttributes") || first?.kind !== "member") return undefined;
  return { root, name: first.name };
}

/** Every attribute that a block reads, and the queue where the block works on it. */
export function variableReads(view: BlockView): readonly VariableRead[] {
  const reads: VariableRead[] = [];
  for (const { path, text, pointer } of view.paths) {
    const variable = attributeOf(path);
    if (variable === undefined) continue;
    const { root, name } = variable;
    reads.push({ root, name, view, text, pointer, isCompared: pointer === "/Parameters/ComparisonValue" });
  }
  if (needsQueue(view)) reads.push({ root: "Queue", name: "", view, text: "", pointer: "", isCompared: false });
  return reads;
}

const queue = { root: "Queue", name: "" } as const;

/** Whether a block works on the contact's queue, since it names none. */
function needsQueue({ entry, block }: BlockView): boolean {
  return entry?.needsQueue !== undefined && conditionHolds(entry.needsQueue, block.parameters);
}

/** What a block sets for the contact at hand; `any` when a key is a path, or nobody knows what the action does. */
export interface SetBy {
  readonly variables: readonly Variable[];
  readonly any?: boolean;
}

const nothing: SetBy = { variables: [] };

export function setBy({ entry, type, block }: BlockView): SetBy {
  if (entry === undefined) return { variables: [], any: true };
  const { Attributes, FlowAttributes, TargetContact } = block.parameters;
  if (type === "UpdateContactAttributes") {
    return TargetContact === "Related" ? nothing : membersOf("Attributes", Attributes);
  }
  if (type === "UpdateFlowAttributes") return membersOf("FlowAttributes", FlowAttributes);
  return entry.writes.includes("$.Queue") ? { variables: [queue] } : nothing;
}

function membersOf(root: Variable["root"], members: unknown): SetBy {
  if (!isJsonObject(members)) return { variables: [], any: true };
  const names = Object.keys(members);
  return { variables: names.map((name) => ({ root, name })), any: names.some((name) => name.includes("$")) };
}

/**
 * Whether variables are set at each block, over all ways through a flow: what definite assignment is to a compiler.
 * A condition that held proves that there is a value; a module may set what it likes.
 */
export class SetVariables {
  readonly #keys = new Map<string, number>();
  readonly #facts: Facts<bigint>;
  /** The bits that say "may be unset", of everything but flow attributes, which modules cannot set. */
  #shared = 0n;
  #unset = 0n;

  constructor(flow: ControlFlow, blocks: readonly BlockView[], reads: readonly Variable[]) {
    for (const { root, name } of reads) {
      const key = `${root}.${name}`;
      if (this.#keys.has(key)) continue;
      const bit = 1n << BigInt(2 * this.#keys.size);
      this.#keys.set(key, this.#keys.size);
      this.#unset |= bit;
      if (root !== "FlowAttributes") this.#shared |= bit;
    }
    this.#facts = solveBits(flow, this.#unset, (edge) => this.#change(blocks[edge.from]!, edge));
  }

  /** Undefined when no contact comes to the block. */
  at(view: BlockView, { root, name }: Variable): VariableState | undefined {
    const fact = this.#facts[view.index];
    const position = this.#keys.get(`${root}.${name}`);
    if (fact === undefined || position === undefined) return undefined;
    const bits = (fact >> BigInt(2 * position)) & 3n;
    return { mayBeUnset: (bits & 1n) !== 0n, mayBeSet: (bits & 2n) !== 0n };
  }

  #change(view: BlockView, { branch }: ControlEdge): BitChange | undefined {
    if (view.entry === undefined) return { keep: ~this.#unset, add: 0n };
    if (view.type === "InvokeFlowModule") return { keep: ~this.#shared, add: 0n };
    if (view.type === "Compare") {
      return branch.kind === "condition" ? this.#sets(comparedVariable(view)) : undefined;
    }
    const isFull = branch.kind === "error" && branch.errorType === "QueueAtCapacity";
    if (needsQueue(view)) return isFull || outcomeOf(branch) === "succeeded" ? this.#sets([queue]) : undefined;
    if (outcomeOf(branch) === "failed") return undefined;
    const { variables, any = false } = setBy(view);
    if (any) return { keep: ~this.#unset, add: this.#unset << 1n };
    return variables.length === 0 ? undefined : this.#sets(variables);
  }

  #sets(variables: readonly Variable[]): BitChange | undefined {
    let unset = 0n;
    for (const { root, name } of variables) {
      const position = this.#keys.get(`${root}.${name}`);
      if (position !== undefined) unset |= 1n << BigInt(2 * position);
    }
    return unset === 0n ? undefined : { keep: ~unset, add: unset << 1n };
  }
}

function comparedVariable({ block }: BlockView): readonly Variable[] {
  const value = block.parameters.ComparisonValue;
  const { path } = typeof value === "string" ? parseJsonPath(value) : {};
  const variable = path && attributeOf(path);
  return variable === undefined ? [] : [variable];
}
