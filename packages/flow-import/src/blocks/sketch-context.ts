import {
  type FlowGraph,
  formatJsonPath,
  isReferenceValue,
  type JsonPath,
  type ParameterValue,
  parseJsonPath,
  type ReferenceKind,
} from "@flowc/connect-model";
import { call, literal, name } from "../program/code.js";
import type { DeclaredResource } from "../references/resources.js";
import type { TypedHandleFinder } from "../text/handles.js";
import { textCode } from "../text/text-code.js";
import type { HandleCode, ReferenceCode, ReferenceDetail, SketchContext } from "./call-sketch.js";

/** What a context is made of. */
export interface ContextParts {
  readonly graph: FlowGraph;
  /** Handles that every block of the flow can read, and those that one block can. */
  readonly find: TypedHandleFinder;
  /** Declares a resource on first use. */
  readonly declare: (
    kind: ReferenceKind,
    value: ParameterValue,
    detail?: ReferenceDetail,
  ) => DeclaredResource | undefined;
}

/** The surroundings of a flow's blocks, for their writers. */
export function sketchContext({ graph, find, declare }: ContextParts): SketchContext {
  const blocks = new Map(graph.blocks.map((block) => [block.identifier, block]));
  const predecessors = predecessorsOf(graph);
  const text = (value: string) => textCode(value, (path) => find(path)?.code);
  return {
    flowType: graph.type,
    block: (identifier) => blocks.get(identifier),
    predecessors: (identifier) => predecessors.get(identifier) ?? [],
    text,
    handle: (value) => handleCode(value, find),
    reference: (kind, value, detail) => {
      const declared = declare(kind, value, detail);
      if (declared !== undefined) {
        const { constant, isReference, qualifier } = declared;
        return { code: name(constant), isDeclared: isReference, ...(qualifier !== undefined && { qualifier }) };
      }
      return typeof value === "string" && !isReferenceValue(value) ? pathReference(value, text) : undefined;
    },
  };
}

function predecessorsOf({ entry, blocks }: FlowGraph): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>([[entry, new Set([""])]]);
  for (const { identifier, branches } of blocks) {
    for (const { target } of branches) {
      const before = found.get(target) ?? new Set();
      found.set(target, before.add(identifier));
    }
  }
  return new Map([...found].map(([target, from]) => [target, [...from]]));
}

/** The handle of a text that is one path; the builder's own where none is known. */
function handleCode(value: string, find: TypedHandleFinder): HandleCode | undefined {
  const path: JsonPath | undefined = parseJsonPath(value).path;
  if (path === undefined || formatJsonPath(path) !== value) return undefined;
  return find(path) ?? { code: call(name("valueAt"), literal(value)) };
}

/** A path instead of a resource: what it holds names one. */
function pathReference(value: string, text: SketchContext["text"]): ReferenceCode | undefined {
  const isPath = value.startsWith("$.") && parseJsonPath(value).path !== undefined;
  return isPath ? { code: text(value), isDeclared: false } : undefined;
}
