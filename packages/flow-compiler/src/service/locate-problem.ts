import { type Block, type FlowGraph, findAction, isJsonObject, joinPointer } from "@flowc/connect-model";

/** The place in a flow that a message of the service is about. */
export interface ProblemPlace {
  /** Identifier of the block; absent when the problem concerns the flow as a whole. */
  readonly block?: string;
  /** Inside the action's JSON when there is a block, else inside the document. */
  readonly pointer: string;
}

/**
 * Finds the block that a problem of an InvalidContactFlowException is about, so that it can be shown at the author's
 * line. The service counts actions from 0 in the order in which they were sent.
 * @returns undefined when the message names no place that can be found
 *
 * @example
 * ```ts
 * locateServiceProblem("Invalid Action property value. Path: Actions[1].Parameters.Text", graph);
 * // { block: "Welcome", pointer: "/Parameters/Text" }
 * ```
 */
export function locateServiceProblem(message: string, graph: FlowGraph): ProblemPlace | undefined {
  // What follows the path, such as `. Resource not found: ...`, is no part of it.
  const path = /\bPath: (\S.*?)(?:\. [A-Z].*)?$/.exec(message)?.[1];
  return path === undefined ? placeWithoutPath(message, graph) : placeOfPath(path, graph);
}

function placeOfPath(path: string, graph: FlowGraph): ProblemPlace | undefined {
  const short = /^(\d+)\.(\w+)$/.exec(path);
  if (short !== null) {
    return inBlock(graph.blocks[Number(short[1])], short[2] === "Evaluate" ? "/Transitions/Conditions" : "/Parameters");
  }
  const inAction = /^Actions\[(\d+)\](?:\.(.*))?$/.exec(path);
  if (inAction !== null) return inBlock(graph.blocks[Number(inAction[1])], pointerOf(inAction[2] ?? ""));
  return /^\w+$/.test(path) ? { pointer: pointerOf(path) } : undefined;
}

/** `Parameters.Messages[0].Text` -> `/Parameters/Messages/0/Text` */
function pointerOf(path: string): string {
  const members = path.split(/\.|\[(\d+)\]/).filter((member) => member !== undefined && member !== "");
  return members.reduce(joinPointer, "");
}

function placeWithoutPath(message: string, { blocks }: FlowGraph): ProblemPlace | undefined {
  const alternatives = /^(?:Only one of these properties|At least one of)\b.*\[([^\]]+)\]/.exec(message)?.[1];
  if (alternatives !== undefined) return placeOfAlternatives(alternatives.split(", "), message, blocks);
  const type = /^Invalid Action type\. Type: (.+)$/.exec(message)?.[1];
  if (type !== undefined)
    return inBlock(
      blocks.find((block) => block.type === type),
      "/Type",
    );
  if (message.startsWith("Empty value in Parameters.Attributes")) {
    return inBlock(
      blocks.find((block) => valuesOf(block, "Attributes").includes("")),
      "/Parameters/Attributes",
    );
  }
  const most = /^More than (\d+) tags in Parameters\.Tags/.exec(message)?.[1];
  if (most === undefined) return undefined;
  return inBlock(
    blocks.find((block) => valuesOf(block, "Tags").length > Number(most)),
    "/Parameters/Tags",
  );
}

/** The block that has several of the parameters, or the one that could have them and has none. */
function placeOfAlternatives(names: readonly string[], message: string, blocks: readonly Block[]) {
  const count = ({ parameters }: Block) => names.filter((name) => Object.hasOwn(parameters, name)).length;
  const isTaken = ({ type }: Block) => names.every((name) => Object.hasOwn(findAction(type)?.parameters ?? {}, name));
  const isMeant = message.startsWith("Only")
    ? (block: Block) => count(block) > 1
    : (block: Block) => count(block) === 0 && isTaken(block);
  return inBlock(blocks.find(isMeant), "/Parameters");
}

function valuesOf({ parameters }: Block, name: string): readonly unknown[] {
  const value: unknown = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return isJsonObject(value) ? Object.values(value) : [];
}

function inBlock(block: Block | undefined, pointer: string): ProblemPlace | undefined {
  return block && { block: block.identifier, pointer };
}
