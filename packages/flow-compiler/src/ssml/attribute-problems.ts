import type { SsmlTag } from "./parse-ssml.js";
import { type AttributeSpec, ssmlTags } from "./tags.js";

/** What is wrong with the attributes of one tag. */
export interface SsmlAttributeProblem {
  /** `value`: not one it takes; `tooLong`: a pause over the longest; `unknown`: no such attribute; `missing`: one is needed. */
  readonly kind: "value" | "tooLong" | "unknown" | "missing";
  readonly tag: string;
  /** Empty when one is missing. */
  readonly attribute: string;
  readonly value: string;
  /** Words it takes; attributes of the tag; or the longest pause in seconds. */
  readonly allowed: readonly string[];
  /** A further form it takes, in words. */
  readonly form?: string | undefined;
}

/** Compares the attributes of a tag with what it takes. A value with a JSONPath inside is known only when a contact runs. */
export function attributeProblems({ name: tag, attributes }: SsmlTag): readonly SsmlAttributeProblem[] {
  const spec = Object.hasOwn(ssmlTags, tag) ? ssmlTags[tag] : undefined;
  if (spec === undefined) return [];
  const known = Object.keys(spec.attributes);
  const problems = Object.entries(attributes).flatMap(([attribute, value]): SsmlAttributeProblem[] => {
    if (!Object.hasOwn(spec.attributes, attribute)) {
      return [{ kind: "unknown", tag, attribute, value, allowed: known }];
    }
    const problem = value.includes("$.") ? undefined : valueProblem(spec.attributes[attribute]!, value);
    return problem === undefined ? [] : [{ ...problem, tag, attribute, value }];
  });
  const isBare = spec.needs !== undefined && !spec.needs.some((name) => Object.hasOwn(attributes, name));
  if (!isBare) return problems;
  return [...problems, { kind: "missing", tag, attribute: "", value: "", allowed: spec.needs ?? [] }];
}

function valueProblem(
  { options, pattern, form, maxSeconds }: AttributeSpec,
  value: string,
): Pick<SsmlAttributeProblem, "kind" | "allowed" | "form"> | undefined {
  if (options === undefined && pattern === undefined) return undefined;
  const isTaken = options?.includes(value) === true || pattern?.test(value) === true;
  if (!isTaken) return { kind: "value", allowed: options ?? [], form };
  if (maxSeconds === undefined || secondsOf(value) <= maxSeconds) return undefined;
  return { kind: "tooLong", allowed: [String(maxSeconds)] };
}

function secondsOf(time: string): number {
  const amount = Number.parseFloat(time);
  return time.endsWith("ms") ? amount / 1_000 : amount;
}
