import type { GraphType, JsonPath } from "@flowc/connect-model";
import type { HandleCode } from "../blocks/call-sketch.js";
import { call, literal, member, name } from "../program/code.js";
import type { AttributeDeclarations } from "../references/attributes.js";
import { systemHandle } from "./system-handles.js";

/** Finds the handle of a path, with what its type says. */
export type TypedHandleFinder = (path: JsonPath) => HandleCode | undefined;

/**
 * Handles for what every block of a flow can read: declared attributes, `f.system...`, the input of a module.
 * Paths that no handle spells the same way have none.
 */
export function flowHandles(flowType: GraphType, attributes: AttributeDeclarations): TypedHandleFinder {
  return (path) =>
    attributes.handle(path) ??
    undeclared(path) ??
    systemHandle(path, flowType) ??
    (flowType === "MODULE" ? input(path) : undefined);
}

const undeclaredRoots: Readonly<Record<string, string>> = {
  Attributes: "attributes",
  FlowAttributes: "flowAttributes",
};

/** `f.attributes("tier")`, for attributes that are not declared. */
function undeclared(path: JsonPath): HandleCode | undefined {
  const root = Object.hasOwn(undeclaredRoots, path.root) ? undeclaredRoots[path.root] : undefined;
  const [step, ...more] = path.steps;
  if (root === undefined || step?.kind !== "member" || more.length > 0 || path.backticks) return undefined;
  return { code: call(member(name("f"), root), literal(step.name)), asks: "any" };
}

/** `f.input("phone")` in a module. */
function input(path: JsonPath): HandleCode | undefined {
  const [first, second, ...more] = path.steps;
  if (path.root !== "Modules" || path.backticks || more.length > 0) return undefined;
  if (first?.kind !== "member" || first.name !== "Input" || second?.kind !== "member") return undefined;
  return { code: call(member(name("f"), "input"), literal(second.name)), asks: "any" };
}
