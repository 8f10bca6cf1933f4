import {
  type ConditionBranch,
  classifyText,
  type Decision,
  decisionOf,
  formatJsonPath,
  isJsonObject,
  type JsonPath,
  parseJsonPath,
  writesOf,
} from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { ControlEdge, ControlFlow } from "./control-flow.js";
import { type Facts, solveForward } from "./data-flow.js";
import { eitherOf, isSameKnowledge, type KnownValue, truthOf } from "./known-value.js";
import { outcomeOf } from "./outcome.js";

/** What is known of the values that the flow compares, by path. What is not in it can be anything. */
export type KnownValues = ReadonlyMap<string, KnownValue>;

const nothing: KnownValues = new Map();

/** Values that stay the same as long as a flow runs. */
const constants: ReadonlySet<string> = new Set([
  "AwsRegion",
  "Channel",
  "ContactId",
  "CustomerEndpoint",
  "InitialContactId",
  "InitiationMethod",
  "InstanceARN",
  "PreviousContactId",
  "SystemEndpoint",
]);

/** Values that only blocks of this flow change. */
const ownValues: ReadonlySet<string> = new Set([
  ...constants,
  "DataTableList",
  "DataTables",
  "External",
  "FlowAttributes",
  "LambdaInvocation",
  "Lex",
  "Loop",
  "Metrics",
  "Modules",
  "StoredCustomerInput",
  "Views",
]);

/** Values that blocks set to literals. */
const settable = /^\$\.(?:Flow)?Attributes\b/;

/**
 * What the branches before have decided of the values that a flow compares: behind `Equals "gold"` the value is "gold"
 * until something can change it. Undefined when no value is compared twice or set to a literal, so that nothing can be
 * known.
 */
export function decidedValuesOf(flow: ControlFlow, blocks: readonly BlockView[]): DecidedValues | undefined {
  const compared = new Map<string, number>();
  for (const view of blocks) {
    const path = comparedPath(view);
    if (path !== undefined) compared.set(path, (compared.get(path) ?? 0) + 1);
  }
  if (compared.size === 0) return undefined;
  const isSet = new Set<string>();
  if ([...compared.keys()].some((path) => settable.test(path))) {
    for (const view of blocks) for (const [path] of literalsSet(view)) isSet.add(path);
  }
  const tracked = new Set([...compared].flatMap(([path, count]) => (count > 1 || isSet.has(path) ? [path] : [])));
  return tracked.size === 0 ? undefined : new DecidedValues(flow, blocks, tracked);
}

interface BlockChange {
  readonly changed: ReadonlySet<string>;
  readonly set: readonly (readonly [path: string, text: string])[];
}

/** The values that a flow's branches have decided, block by block. */
export class DecidedValues {
  readonly #blocks: readonly BlockView[];
  readonly #tracked: ReadonlySet<string>;
  /** By block: the tracked values that it may change, and those that it sets to literals. */
  readonly #changes: (BlockChange | undefined)[] = [];
  readonly #facts: Facts<KnownValues>;

  constructor(flow: ControlFlow, blocks: readonly BlockView[], tracked: ReadonlySet<string>) {
    this.#blocks = blocks;
    this.#tracked = tracked;
    this.#facts = solveForward<KnownValues>(flow, {
      start: nothing,
      along: (edge, before) => this.along(edge, before),
      join: joinValues,
      isEqual: isSameValues,
    });
  }

  /** What is known of the value that a Compare looks at, when a contact comes to it. */
  before(view: BlockView): KnownValue | undefined {
    const path = comparedPath(view);
    return path === undefined ? undefined : this.#facts[view.index]?.get(path);
  }

  /** Whether any contact can come to a block and leave it by this branch. */
  isPossible(edge: ControlEdge): boolean {
    const before = this.#facts[edge.from];
    return before !== undefined && this.along(edge, before) !== undefined;
  }

  /** What is known behind a branch; undefined when what is known before rules the branch out. */
  along(edge: ControlEdge, before: KnownValues): KnownValues | undefined {
    const view = this.#blocks[edge.from]!;
    if (view.type === "Compare") return this.#compare(view, edge, before);
    return this.#change(view, edge, before);
  }

  #compare(view: BlockView, { from, branch }: ControlEdge, before: KnownValues): KnownValues | undefined {
    const path = comparedPath(view);
    if (path === undefined || !this.#tracked.has(path)) return before;
    const known = before.get(path);
    const conditions = view.branches.conditions.map((condition) => condition.branch);
    const at = branch.kind === "condition" ? conditions.indexOf(branch) : conditions.length;
    const isRuledOut =
      conditions.slice(0, at).some((earlier) => truth(known, earlier) === "yes") ||
      (branch.kind === "condition" && truth(known, branch) === "no");
    if (isRuledOut) return undefined;
    const literal = branch.kind === "condition" ? equalsLiteral(branch) : undefined;
    if (literal !== undefined) return withValue(before, path, { is: literal, by: from });
    const isNoMatch = branch.kind === "error" && branch.errorType === "NoMatchingCondition";
    if (!isNoMatch || known?.is !== undefined) return before;
    const not = new Set([...(known?.not ?? []), ...conditions.flatMap((other) => equalsLiteral(other) ?? [])]);
    return not.size === 0 ? before : withValue(before, path, { not: [...not], by: from });
  }

  #change(view: BlockView, { from, branch }: ControlEdge, before: KnownValues): KnownValues {
    this.#changes[from] ??= this.#changeOf(view);
    const { changed, set } = this.#changes[from];
    const after = before.size === 0 || changed.size === 0 ? before : without(before, changed);
    if (set.length === 0 || outcomeOf(branch) !== "succeeded") return after;
    return set.reduce((values, [path, is]) => withValue(values, path, { is, by: from }), after);
  }

  #changeOf(view: BlockView): BlockChange {
    return {
      changed: new Set([...this.#tracked].filter((path) => mayChange(view, path))),
      set: literalsSet(view).filter(([path]) => this.#tracked.has(path)),
    };
  }
}

function truth(known: KnownValue | undefined, { operator, operands }: ConditionBranch) {
  const [operand] = operands;
  return operand === undefined || classifyText(operand).kind !== "literal"
    ? "maybe"
    : truthOf(known, operator, operand);
}

function equalsLiteral({ operator, operands: [operand] }: ConditionBranch): string | undefined {
  return operator === "Equals" && operand !== undefined && classifyText(operand).kind === "literal"
    ? operand
    : undefined;
}

/** The value that a block compares, as a path without backticks. */
export function comparedPath({ type, block }: BlockView): string | undefined {
  const value = type === "Compare" ? block.parameters.ComparisonValue : undefined;
  if (typeof value !== "string") return undefined;
  const { path } = parseJsonPath(value);
  return path && plain(path);
}

function plain(path: JsonPath): string {
  return formatJsonPath({ ...path, backticks: false });
}

/** The attributes that a block sets to literals. */
function literalsSet({ type, block }: BlockView): readonly (readonly [path: string, text: string])[] {
  const { Attributes, FlowAttributes, TargetContact } = block.parameters;
  if (type === "UpdateContactAttributes" && TargetContact !== "Related") return literals("Attributes", Attributes);
  if (type !== "UpdateFlowAttributes" || !isJsonObject(FlowAttributes)) return [];
  const values = Object.entries(FlowAttributes).map(([key, value]) => [key, isJsonObject(value) ? value.Value : value]);
  return literals("FlowAttributes", Object.fromEntries(values));
}

function literals(root: string, members: unknown): readonly (readonly [string, string])[] {
  if (!isJsonObject(members)) return [];
  return Object.entries(members).flatMap(([name, value]) => {
    if (typeof value !== "string" || classifyText(value).kind !== "literal") return [];
    return [[memberPath(root, name), value] as const];
  });
}

/** Decisions in which nothing outside the flow takes part that could change what is known of the contact. */
const quietDecisions: ReadonlySet<Decision> = new Set(["chance", "contact", "count", "state"]);

/** Whether a value can be another one after a block. */
export function mayChange({ entry, mode, block }: BlockView, path: string): boolean {
  if (entry === undefined) return true;
  const root = /^\$\.([^.[]+)/.exec(path)?.[1] ?? "";
  if (constants.has(root)) return false;
  const { Attributes, FlowAttributes } = block.parameters;
  if (entry.type === "UpdateContactAttributes" && root === "Attributes") return sets(root, Attributes, path);
  if (entry.type === "UpdateFlowAttributes" && root === "FlowAttributes") return sets(root, FlowAttributes, path);
  if (writesOf(entry, mode).includes(`$.${root}`)) return true;
  const decision = decisionOf(entry, mode);
  return !quietDecisions.has(decision) && entry.type !== "GetParticipantInput" && !ownValues.has(root);
}

/** Whether a block that sets these attributes may set this one; a key can be a path. */
function sets(root: string, attributes: unknown, path: string): boolean {
  if (!isJsonObject(attributes)) return true;
  return Object.keys(attributes).some((name) => name.includes("$") || memberPath(root, name) === path);
}

function memberPath(root: string, name: string): string {
  return plain({ root, steps: [{ kind: "member", name }], backticks: false });
}

function withValue(values: KnownValues, path: string, value: KnownValue): KnownValues {
  return new Map(values).set(path, value);
}

function without(values: KnownValues, changed: ReadonlySet<string>): KnownValues {
  const kept = [...values].filter(([path]) => !changed.has(path));
  return kept.length === values.size ? values : new Map(kept);
}

function joinValues(one: KnownValues, other: KnownValues): KnownValues {
  if (one === other) return one;
  return new Map(
    [...one].flatMap(([path, known]) => {
      const second = other.get(path);
      const joined = second && eitherOf(known, second);
      return joined === undefined ? [] : [[path, joined] as const];
    }),
  );
}

function isSameValues(one: KnownValues, other: KnownValues): boolean {
  if (one === other) return true;
  return one.size === other.size && [...one].every(([path, known]) => isSameKnowledge(known, other.get(path)));
}
