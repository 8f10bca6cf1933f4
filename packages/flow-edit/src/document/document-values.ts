import { joinPointer } from "@flowc/connect-model";
import { getNodeValue, type Node, parseTree } from "jsonc-parser";
import type { EditSource } from "../edit.js";
import type { Candidate } from "../values/candidate.js";
import { conditionsOf, parameterAt } from "../values/parameter-at.js";

/** A value of a document and the node that holds it. */
export interface DocumentValue extends Omit<Candidate, "written"> {
  readonly node?: Node;
}

/** The values of a block in a document of the Flow language. Undefined when the block is not there as JSON. */
export function valuesInBlock({ block, text }: EditSource): readonly DocumentValue[] | undefined {
  const tree = parseTree(text);
  const actions = tree && member(tree, "Actions");
  const own = actions?.children?.find((action) => memberValue(action, "Identifier") === block.identifier);
  if (actions === undefined || own === undefined) return undefined;
  const parameters = member(own, "Parameters");
  const transitions = member(own, "Transitions");
  const names = (actions.children ?? []).flatMap((action) => {
    const name = memberValue(action, "Identifier");
    return typeof name === "string" ? [name] : [];
  });
  return [
    ...(parameters ? leavesOf(parameters, "/Parameters", []).map((leaf) => parameterValue(leaf, block)) : []),
    ...(transitions ? branchValues(transitions, block, names) : []),
  ];
}

interface Leaf {
  readonly node: Node;
  readonly pointer: string;
  readonly names: readonly string[];
}

function leavesOf(node: Node, pointer: string, names: readonly string[]): Leaf[] {
  if (node.type === "object") {
    return (node.children ?? []).flatMap(({ children = [] }) => {
      const [key, value] = children;
      const name = String(key?.value);
      return value ? leavesOf(value, joinPointer(pointer, name), [...names, name]) : [];
    });
  }
  if (node.type === "array") {
    return (node.children ?? []).flatMap((item, index) =>
      leavesOf(item, joinPointer(pointer, index), [...names, String(index + 1)]),
    );
  }
  return node.type === "null" ? [] : [{ node, pointer, names }];
}

function parameterValue({ node, pointer, names }: Leaf, block: EditSource["block"]): DocumentValue {
  const label = names.join(" ");
  const spec = parameterAt(block, pointer);
  const value = String(node.value);
  if (node.type === "boolean") return { label, kind: "choice", value, choices: ["true", "false"], node, pointer };
  const options = spec?.value === "enum" && spec.options.includes(value) ? spec.options : undefined;
  if (options) return { label, kind: "choice", value, choices: options, node, pointer, spec };
  const isNumber = node.type === "number" || (spec?.value === "integer" && /^\d+$/.test(value));
  return { label, kind: isNumber ? "number" : "text", value, node, pointer, spec };
}

function branchValues(transitions: Node, block: EditSource["block"], names: readonly string[]): DocumentValue[] {
  const conditions = member(transitions, "Conditions")?.children ?? [];
  const operands = conditions.flatMap((condition) => operandOf(condition) ?? []);
  const taken = operands.map(({ value }) => String(value));
  const keys = operands.map((node, index): DocumentValue => {
    const value = String(node.value);
    const pointer = `/Transitions/Conditions/${index}/Condition/Operands/0`;
    const others = taken.filter((_, turn) => turn !== index);
    return {
      label: `operand ${value}`,
      kind: "key",
      value,
      node,
      pointer,
      taken: others,
      conditions: conditionsOf(block),
    };
  });
  const targets = [
    { label: "next", from: transitions },
    ...conditions.map((from, index) => ({ label: `target of ${taken[index] ?? index + 1}`, from })),
    ...(member(transitions, "Errors")?.children ?? []).map((from) => ({
      label: `target of ${String(memberValue(from, "ErrorType"))}`,
      from,
    })),
  ];
  return [...keys, ...targets.flatMap(({ label, from }) => targetValue(label, member(from, "NextAction"), names))];
}

function targetValue(label: string, node: Node | undefined, choices: readonly string[]): DocumentValue[] {
  return node?.type === "string" ? [{ label, kind: "target", value: String(node.value), choices, node }] : [];
}

function operandOf(condition: Node): Node | undefined {
  const inner = member(condition, "Condition");
  const [operand] = (inner && member(inner, "Operands"))?.children ?? [];
  return operand?.type === "string" ? operand : undefined;
}

function member(node: Node, name: string): Node | undefined {
  if (node.type !== "object") return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

function memberValue(node: Node, name: string): unknown {
  const found = member(node, name);
  return found && getNodeValue(found);
}
