import {
  type Block,
  type FlowGraph,
  isReferenceValue,
  joinPointer,
  type ParameterValue,
  type ReferenceTarget,
  referenceMember,
} from "@flowc/connect-model";

/** A place in a flow where a resource is named. */
export interface ReferenceUse {
  /** Identifier of the block. */
  readonly block: string;
  /** Pointer inside the block, for example `/Parameters/QueueId`. */
  readonly pointer: string;
  readonly target: ReferenceTarget;
}

/** Every typed reference of a flow, in the order of its blocks and parameters. Literal ARNs are none. */
export function flowReferences(graph: FlowGraph): readonly ReferenceUse[] {
  return graph.blocks.flatMap((block) => blockReferences(block));
}

function blockReferences(block: Block): ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  mapReferences(block.parameters, "/Parameters", (target, pointer) => {
    uses.push({ block: block.identifier, pointer, target });
    return undefined;
  });
  return uses;
}

/**
 * Replaces the typed references in a value. Gives the same value back when nothing was replaced.
 * @param replace gives what stands in the reference's place; undefined leaves it
 */
export function mapReferences(
  value: ParameterValue,
  pointer: string,
  replace: (target: ReferenceTarget, pointer: string) => string | undefined,
): ParameterValue {
  if (typeof value !== "object" || value === null) return value;
  if (isReferenceValue(value)) return replace(value[referenceMember], pointer) ?? value;
  if (Array.isArray(value)) {
    const items = (value as readonly ParameterValue[]).map((item, at) =>
      mapReferences(item, `${pointer}/${at}`, replace),
    );
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  let changed = false;
  const entries: [string, ParameterValue][] = [];
  for (const [name, member] of Object.entries(value as Readonly<Record<string, ParameterValue>>)) {
    const mapped = typeof member === "object" ? mapReferences(member, joinPointer(pointer, name), replace) : member;
    changed ||= mapped !== member;
    entries.push([name, mapped]);
  }
  return changed ? Object.fromEntries(entries) : value;
}

/** A place in a flow where the ARN of a resource is written out. */
export interface ArnUse {
  /** Identifier of the block. */
  readonly block: string;
  /** Pointer inside the block. */
  readonly pointer: string;
  readonly arn: string;
}

/** Every literal ARN in the parameters of a flow, in the order of its blocks and parameters. */
export function flowArns(graph: FlowGraph): readonly ArnUse[] {
  const uses: ArnUse[] = [];
  const walk = (value: ParameterValue, block: string, pointer: string): void => {
    if (typeof value === "string") {
      if (value.startsWith("arn:")) uses.push({ block, pointer, arn: value });
    } else if (typeof value === "object" && value !== null) {
      for (const [name, member] of Object.entries(value)) walk(member, block, joinPointer(pointer, name));
    }
  };
  for (const { identifier, parameters } of graph.blocks) walk(parameters, identifier, "/Parameters");
  return uses;
}
