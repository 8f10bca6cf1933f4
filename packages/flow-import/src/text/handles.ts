import { formatJsonPath, type GraphType, type JsonPath } from "@flowc/connect-model";
import type { HandleCode } from "../blocks/call-sketch.js";
import { call, literal, member, name } from "../program/code.js";
import type { AttributeDeclarations } from "../references/attributes.js";
import { freeSystemHandle, systemHandle, systemValues } from "./system-handles.js";

/** Finds the handle of a path, with what its type says. */
export type TypedHandleFinder = (path: JsonPath) => HandleCode | undefined;

/**
 * Handles for what every block of a flow can read: declared attributes, `f.system...`, the input of a module.
 * Paths that no handle spells the same way have none.
 */
export function flowHandles(flowType: GraphType, attributes: AttributeDeclarations): TypedHandleFinder {
  return (path) =>
    attributes.handle(path) ?? system(path, flowType) ?? (flowType === "MODULE" ? input(path) : undefined);
}

function system(path: JsonPath, flowType: GraphType): HandleCode | undefined {
  const text = formatJsonPath(path);
  const whole = systemHandle(text, flowType);
  if (whole !== undefined) {
    const values = systemValues(text);
    return { code: whole, ...(values && { values }) };
  }
  const last = path.steps.at(-1);
  if (last?.kind !== "member" || path.backticks) return undefined;
  const root = freeSystemHandle(formatJsonPath({ ...path, steps: path.steps.slice(0, -1) }));
  return root && { code: call(root, literal(last.name)) };
}

/** `f.input("phone")` in a module. */
function input(path: JsonPath): HandleCode | undefined {
  const [first, second, ...more] = path.steps;
  if (path.root !== "Modules" || path.backticks || more.length > 0) return undefined;
  if (first?.kind !== "member" || first.name !== "Input" || second?.kind !== "member") return undefined;
  return { code: call(member(name("f"), "input"), literal(second.name)) };
}
