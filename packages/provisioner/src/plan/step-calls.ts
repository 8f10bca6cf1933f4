import { isJsonObject } from "@flowc/connect-model";
import { tagsIn } from "../declaration/environment-desired.js";
import { tagCalls } from "../driver/tag-calls.js";
import type { Target, Wanted, WriteCall } from "../driver/write-call.js";
import { tagsProperty } from "./compare.js";
import { type Decision, propertiesBefore, propertiesNow } from "./decision.js";
import type { PlanStep } from "./plan.js";
import type { PlanInput } from "./plan-input.js";
import { materialise } from "./resolver.js";

/** The write operations that a step will send, as far as can be said before ids are known. */
export function operationsOfStep(step: PlanStep, decision: Decision, input: PlanInput): readonly string[] {
  const { driver, live, entry } = decision;
  const { scope } = input.view;
  const id = live?.id ?? entry?.id ?? "id";
  const attributes = live?.attributes ?? entry?.attributes ?? {};
  const target: Target = { id, arn: live?.arn ?? "arn", attributes, scope };
  const wanted = wantedNow(decision, input);
  const has = entry?.applied ?? live?.properties ?? {};
  const names = (calls: readonly WriteCall[] = []) => calls.map(({ operation }) => operation);
  switch (step.action) {
    case "create":
      return driver.create.operations(without(wanted, step.properties), scope);
    case "finish":
      return names(driver.update(target, wanted, step.properties, {}));
    case "import":
      return tagOperations(decision, target);
    case "update":
      return updateOperations(
        step,
        decision,
        target,
        names(driver.update(target, wanted, plain(step.properties), propertiesBefore(decision))),
      );
    case "retire":
      return names(driver.retire?.(target, "name"));
    case "detach":
      return names(driver.detach?.(target, { ...has, ...propertiesNow(decision) }));
    case "destroy":
      return names(driver.destroy(target, has));
    default:
      return [];
  }
}

function updateOperations(
  step: PlanStep,
  decision: Decision,
  target: Target,
  operations: readonly string[],
): readonly string[] {
  const isTagged = step.properties.includes(tagsProperty) && decision.entry !== undefined;
  return isTagged ? [...operations, ...tagOperations(decision, target)] : operations;
}

/** Properties without the tags, which no driver writes. */
export function plain(properties: readonly string[]): readonly string[] {
  return properties.filter((property) => property !== tagsProperty);
}

function tagOperations({ differences, driver }: Decision, target: Target): readonly string[] {
  const tags = differences.find(({ property }) => property === tagsProperty);
  if (tags === undefined) return [];
  const after = isJsonObject(tags.after) ? tags.after : {};
  const remove = Object.keys(isJsonObject(tags.before) ? tags.before : {}).filter((key) => !(key in after));
  return tagCalls(driver, target, { set: after as Readonly<Record<string, string>>, remove }).map(
    ({ operation }) => operation,
  );
}

/** What is wanted, with text in place of ids that are not known yet: only the operations are looked at. */
function wantedNow({ driver, desired }: Decision, { view, environment, state }: PlanInput): Wanted {
  if (desired === undefined) return { name: "", properties: {}, tags: {} };
  const { properties, unknown } = materialise(driver, desired, () => ({ arn: "pending", id: "pending" }), view.scope);
  const pending = Object.fromEntries(Object.keys(unknown).map((property) => [property, "pending"]));
  const tags = tagsIn(environment, driver, desired, state.lineage) ?? {};
  return { name: desired.name, properties: { ...properties, ...pending }, tags };
}

/** What is wanted without some properties. */
export function without(wanted: Wanted, properties: readonly string[]): Wanted {
  const kept = Object.entries(wanted.properties).filter(([property]) => !properties.includes(property));
  return { ...wanted, properties: Object.fromEntries(kept) };
}
