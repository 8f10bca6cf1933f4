import {
  type Block,
  type ConditionBranch,
  findAction,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ParameterSpec,
} from "@flowc/connect-model";
import type { BoundReference } from "../bind/bind-flow.js";
import type { Position } from "../layout/layout-flow.js";
import { conditionId } from "./condition-id.js";
import { displayNames } from "./display-names.js";

/*
 * What the visual editor keeps beside a block, as public exports show it (367 flows, checked 2026-11-20). It is optional:
 * the service never reads it, and the editor opens blocks without it.
 */

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The editor's data of one block: where it stands, whether its identifier is a name to show, which parameters are set
 * dynamically, the names of its resources and the labels of its conditions.
 * @param references what was bound in this block
 */
export function blockMetadata(block: Block, position: Position, references: readonly BoundReference[]): JsonObject {
  const names = displayNames(references);
  const dynamic = dynamicParameters(block);
  const parameters = { ...names, ...Object.fromEntries(dynamic.map((name) => [name, { useDynamic: true }])) };
  const conditions = conditionMetadata(block);
  return {
    position: { x: position.x, y: position.y },
    ...(!uuid.test(block.identifier) && { isFriendlyName: true }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(dynamic.length > 0 && { useDynamic: true }),
    ...(conditions.length > 0 && { conditionMetadata: conditions }),
    ...dynamicKeys(block),
  };
}

/** Parameters for which the editor lets people choose between a fixed and a dynamic value, and that hold a path. */
function dynamicParameters(block: Block): string[] {
  const specs: Readonly<Record<string, ParameterSpec>> = findAction(block.type)?.parameters ?? {};
  return Object.keys(block.parameters).filter(
    (name) => isPath(block.parameters[name]) && Object.hasOwn(specs, name) && isChoice(name, specs[name]!),
  );
}

function isChoice(name: string, spec: ParameterSpec): boolean {
  return name === "Text" || name === "SSML" || (spec.value === "text" && spec.refers !== undefined);
}

/** The keys of an author's map of which the values are paths: a list for contact attributes, a map for a Lambda's input. */
function dynamicKeys(block: Block): JsonObject {
  const { Attributes: attributes, LambdaInvocationAttributes: input } = block.parameters as JsonObject;
  if (block.type === "UpdateContactAttributes" && isJsonObject(attributes)) {
    return { dynamicParams: Object.keys(attributes).filter((key) => isPath(attributes[key])) };
  }
  if (block.type === "InvokeLambdaFunction" && isJsonObject(input)) {
    return { dynamicMetadata: Object.fromEntries(Object.keys(input).map((key) => [key, isPath(input[key])])) };
  }
  return {};
}

function isPath(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("$.");
}

/** The editor's own names of the operators that exports show. */
const operatorLabels: Readonly<Record<string, JsonObject>> = {
  Equals: { name: "Equals", value: "Equals", shortDisplay: "=" },
  TextContains: { name: "Contains", value: "Contains", shortDisplay: "contains" },
  TextStartsWith: { name: "Starts with", value: "StartsWith", shortDisplay: "starts with" },
  NumberGreaterThan: { name: "Is greater than", value: "GreaterThan", shortDisplay: ">" },
};

/** Labels of the conditions, or none when an operator's label is not known. */
function conditionMetadata(block: Block): readonly JsonValue[] {
  const hasOperators = block.type === "Compare" || block.type === "ConnectParticipantWithLexBot";
  if (!hasOperators && block.type !== "GetParticipantInput") return [];
  const conditions = block.branches.filter((branch) => branch.kind === "condition");
  if (!conditions.every((condition) => isLabelled(condition, hasOperators))) return [];
  return conditions.map(({ operator, operands }, index) => ({
    id: conditionId(block.identifier, index, operator, operands),
    ...(hasOperators && { operator: operatorLabels[operator]! }),
    value: operands[0]!,
  }));
}

function isLabelled({ operator, operands }: ConditionBranch, hasOperators: boolean): boolean {
  return operands.length === 1 && (!hasOperators || Object.hasOwn(operatorLabels, operator));
}
