import {
  isJsonObject,
  isReferenceValue,
  type JsonObject,
  type JsonValue,
  type ReferenceTarget,
  type ResourceKind,
  referenceMember,
} from "@flowc/connect-model";
import { isReference } from "../../declaration/resource-declaration.js";
import type { Resolve } from "../../driver/resolve.js";
import { canonicalJson } from "../../plan/canonical-json.js";

/** Content with reference values in place of declared resources; what is no JSON is left out. */
export function plainContent(value: unknown): JsonValue {
  if (isReference(value)) return { [referenceMember]: { kind: value.kind, name: value.name } };
  if (Array.isArray(value)) return value.map(plainContent);
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, part]) => part !== undefined && typeof part !== "function");
    return Object.fromEntries(members.map(([key, part]) => [key, plainContent(part)]));
  }
  return (value ?? null) as JsonValue;
}

/** Content as the text that Connect keeps, with ARNs, or the references that have none yet. */
export function contentWith(content: JsonValue, resolve: Resolve) {
  const missing: ReferenceTarget<ResourceKind>[] = [];
  const bound = withArns(content, (target) => {
    const arn = resolve(target)?.arn;
    if (arn === undefined) missing.push(target);
    return arn ?? "";
  });
  return missing.length > 0 ? { missing } : { text: canonicalJson(bound) };
}

function withArns(value: JsonValue, arnOf: (target: ReferenceTarget<ResourceKind>) => string): JsonValue {
  if (isReferenceValue(value)) return arnOf(value[referenceMember]);
  if (Array.isArray(value)) return value.map((part) => withArns(part, arnOf));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withArns(part, arnOf)]));
}

/** What the service would refuse of content that is to be published; undefined when it knows nothing against it. */
export function contentProblem({ Version, Observations }: JsonObject): string | undefined {
  if (Version !== "2019-10-30") return 'has not the Version "2019-10-30"';
  if (!Array.isArray(Observations) || Observations.length === 0) return "has no Observations";
  const ids = Observations.map((observation) => (isJsonObject(observation) ? observation.Identifier : undefined));
  for (const [index, observation] of Observations.entries()) {
    const problem = observationProblem(observation, ids);
    if (problem !== undefined) return `has the observation ${index + 1}, which ${problem}`;
    if (ids.indexOf(ids[index]) < index) return `has two observations "${String(ids[index])}"`;
  }
  return undefined;
}

function observationProblem(value: JsonValue, ids: readonly unknown[]): string | undefined {
  if (!isJsonObject(value)) return "is no object";
  const { Identifier, Event, Usage, Actions, Transitions } = value;
  if (typeof Identifier !== "string" || Identifier === "") return "has no Identifier";
  if (!isJsonObject(Event)) return "has no Event";
  if (Usage !== undefined) return "has Usage, which Connect does not take any more";
  const actions = Array.isArray(Actions) ? Actions : [];
  const isOpen = actions.some((action) => nextAction(action) === "");
  if (isOpen) return "has an action with an empty NextAction";
  const next =
    isJsonObject(Transitions) && Array.isArray(Transitions.NextObservations) ? Transitions.NextObservations : [];
  const unknown = next.find((one) => !ids.includes(one));
  return unknown === undefined ? undefined : `leads to "${String(unknown)}", which is not there`;
}

function nextAction(action: JsonValue): JsonValue | undefined {
  return isJsonObject(action) && isJsonObject(action.Transitions) ? action.Transitions.NextAction : undefined;
}
