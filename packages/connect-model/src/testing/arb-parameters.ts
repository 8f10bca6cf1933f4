import fc from "fast-check";
import type { ActionEntry } from "../catalogue/action-entry.js";
import type { ListSpec, MapSpec, ObjectSpec, ParameterSpec, TextSpec } from "../catalogue/parameter-spec.js";
import type { Parameters, ParameterValue } from "../graph/flow-graph.js";
import { formatArn } from "../references/arn.js";
import { type ReferenceKind, type ReferenceValue, referenceValue } from "../references/reference.js";
import { arbReadablePath } from "./arb-json-path.js";
import { type Draft, type Member, settle } from "./parameter-draft.js";

/** What parameters may hold. */
export interface ParameterOptions {
  /** Whether ids of things are typed references, as the builder writes them, or ARNs. Default false: ARNs. */
  readonly references?: boolean;
  /**
   * Whether actions and parameters that are retired, deprecated or only assumed are used, too. Default false. With them
   * a flow still has no errors, but the checker may warn.
   */
  readonly everything?: boolean;
}

/** Parameters that are left out: running on while waiting has rules that span blocks. */
const leftOut: ReadonlySet<string> = new Set(["ContinueExecution", "MinimumWaitTimeSeconds"]);

const words = fc.array(fc.constantFrom("hello", "sales", "support", "press", "one", "thank you", "名前"), {
  minLength: 1,
  maxLength: 4,
});
const plainText = words.map((list) => list.join(" "));
const template = fc.tuple(plainText, arbReadablePath()).map(([text, path]) => `${text} ${path}, ${text}`);

function isOffered(name: string, spec: ParameterSpec, { everything = false }: ParameterOptions): boolean {
  return !leftOut.has(name) && (everything || (spec.deprecated === undefined && spec.grade !== "assumed"));
}

function arbArn(kind: ReferenceKind): fc.Arbitrary<string> {
  const place = { partition: "aws", region: "eu-west-2", account: "123456789012" } as const;
  if (kind === "lambdaFunction") {
    return fc.constantFrom("lookup", "notify").map((id) => formatArn({ kind, ...place, id }));
  }
  if (kind === "lexBot") return fc.constant(formatArn({ kind, ...place, id: "ABCDEFGHIJ/TSTALIASID" }));
  const instanceId = "11111111-2222-3333-4444-555555555555";
  const inInstance = kind === "phoneNumber" ? {} : { instanceId };
  return fc.uuid().map((id) => formatArn({ kind, ...place, ...inInstance, id }));
}

function arbReference(kind: ReferenceKind): fc.Arbitrary<ReferenceValue> {
  return plainText.map((name) => referenceValue({ kind, name }));
}

function arbLiteral(spec: TextSpec, { references }: ParameterOptions): fc.Arbitrary<ParameterValue> {
  if (spec.refers !== undefined) return references ? arbReference(spec.refers) : arbArn(spec.refers);
  return spec.pattern === undefined ? plainText : fc.stringMatching(new RegExp(spec.pattern));
}

function arbText(spec: TextSpec, options: ParameterOptions): fc.Arbitrary<ParameterValue> {
  const forms: fc.WeightedArbitrary<ParameterValue>[] = [];
  if (spec.literal !== false) forms.push({ arbitrary: arbLiteral(spec, options), weight: 4 });
  if (spec.dynamic === "whole" || spec.dynamic === "interpolated")
    forms.push({ arbitrary: arbReadablePath(), weight: 1 });
  if (spec.dynamic === "interpolated" && spec.refers === undefined) forms.push({ arbitrary: template, weight: 1 });
  return fc.oneof(...forms);
}

function arbInteger(spec: Extract<ParameterSpec, { value: "integer" | "number" }>): fc.Arbitrary<ParameterValue> {
  const min = spec.min ?? 0;
  const number = fc.integer({ min, max: spec.max ?? min + 1000 });
  return spec.value === "integer" && spec.wire !== "number" ? number.map(String) : number;
}

function value(arbitrary: fc.Arbitrary<ParameterValue>): fc.Arbitrary<Draft> {
  return arbitrary.map((held) => ({ kind: "value", value: held }));
}

function arbEntries(spec: MapSpec, options: ParameterOptions): fc.Arbitrary<Draft> {
  const key = spec.keys === undefined ? fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/) : fc.constantFrom(...spec.keys);
  const minKeys = spec.minEntries ?? 1;
  const maxKeys = Math.min(spec.maxEntries ?? 3, 3);
  return fc
    .uniqueArray(fc.tuple(key, arbDraft(spec.items, options)), {
      minLength: minKeys,
      maxLength: maxKeys,
      selector: ([name]) => name,
    })
    .map((entries) => ({
      kind: "object",
      spec: { value: "object", fields: {} },
      members: Object.fromEntries(entries.map(([name, draft]) => [name, { present: true, draft }])),
    }));
}

function arbItems(spec: ListSpec, options: ParameterOptions): fc.Arbitrary<Draft> {
  const minLength = Math.max(spec.minEntries ?? 1, 1);
  const maxLength = Math.max(minLength, Math.min(spec.maxEntries ?? 3, 3));
  if (spec.items.value === "enum") {
    return fc
      .subarray([...spec.items.options], { minLength, maxLength: Math.min(maxLength, spec.items.options.length) })
      .map((items) => ({ kind: "list", items: items.map((item) => ({ kind: "value", value: item })) }));
  }
  return fc.array(arbDraft(spec.items, options), { minLength, maxLength }).map((items) => ({ kind: "list", items }));
}

function arbObject(spec: ObjectSpec, options: ParameterOptions): fc.Arbitrary<Extract<Draft, { kind: "object" }>> {
  const members = Object.entries(spec.fields).filter(([name, field]) => isOffered(name, field, options));
  const arbitraries = members.map(([name, field]): [string, fc.Arbitrary<Member>] => [
    name,
    fc.record({ present: fc.boolean(), draft: arbDraft(field, options) }),
  ]);
  return fc
    .record(Object.fromEntries(arbitraries), { noNullPrototype: true })
    .map((drafts) => ({ kind: "object", spec, members: drafts }));
}

function arbDraft(spec: ParameterSpec, options: ParameterOptions): fc.Arbitrary<Draft> {
  switch (spec.value) {
    case "text":
      return value(arbText(spec, options));
    case "integer":
    case "number":
      return value(arbInteger(spec));
    case "enum":
      return value(fc.constantFrom(...spec.options));
    case "boolean":
      return value(fc.boolean());
    case "any":
      return value(fc.oneof(plainText, fc.integer(), fc.boolean()));
    case "map":
      return arbEntries(spec, options);
    case "list":
      return arbItems(spec, options);
    case "object":
      return arbObject(spec, options);
  }
}

/**
 * Legal parameters of an action: all that it needs, some of what it takes, and nothing that its groups and modes
 * refuse. Leaves out what is deprecated or only assumed unless it is asked for everything.
 */
export function arbParameters(entry: ActionEntry, options: ParameterOptions = {}): fc.Arbitrary<Parameters> {
  const key = `${entry.type} ${options.references ?? false} ${options.everything ?? false}`;
  const made = drafts.get(key) ?? arbObject({ value: "object", fields: entry.parameters }, options);
  drafts.set(key, made);
  return made.map((draft) => settle(entry, draft));
}

/** By action and options. Arbitraries are costly to make and never change. */
const drafts = new Map<string, ReturnType<typeof arbObject>>();
