import { lastPart, withoutQualifier } from "../program/target.js";
import type { Answer } from "../request/request.js";
import { unknown, unknownName } from "./answerer.js";

/** What a scenario says about resources, by name, id or ARN. `*` is for all of which nothing else is said. */
export interface ByTarget<T> {
  /** By what the flow calls it: a name, an id or an ARN, with or without a qualifier. */
  find(target: string): T | undefined;
  /** The answer to a question for what is not there, with the nearest name. */
  unknown(target: string): Answer;
}

/** Makes things findable, null among them. Of two with one name the first counts. */
export function byTarget<T>(entries: Iterable<readonly [string, T]>): ByTarget<T> {
  const exact = new Map<string, { readonly thing: T }>();
  const byId = new Map<string, { readonly thing: T }>();
  for (const [name, thing] of entries) {
    if (!exact.has(name)) exact.set(name, { thing });
    if (name.startsWith("arn:") && !byId.has(lastPart(name))) byId.set(lastPart(name), { thing });
  }
  const named = (target: string) =>
    exact.get(target) ??
    (target.startsWith("arn:") ? exact.get(lastPart(target)) : undefined) ??
    byId.get(lastPart(target));
  return {
    find: (target) => (named(target) ?? named(withoutQualifier(target)) ?? exact.get("*"))?.thing,
    unknown(target) {
      const answer = unknownName(target, exact.keys());
      const plain = withoutQualifier(lastPart(target));
      return answer === unknown && plain !== target ? unknownName(plain, exact.keys()) : answer;
    },
  };
}

/** A resource as its declaration has it. Only hours of operation and queues are looked at. */
export interface WorldResource {
  readonly kind: string;
  readonly name: string;
  readonly properties: object;
}

/** The properties of the declared resources of one kind, by name. */
export function declared<P extends object>(
  resources: readonly WorldResource[],
  kind: string,
): readonly (readonly [string, P])[] {
  return resources.flatMap((resource) =>
    // What is in them is checked where it is read.
    resource.kind === kind ? [[resource.name, resource.properties as P] as const] : [],
  );
}
