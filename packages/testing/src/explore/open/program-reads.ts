import { type Block, classifyText, isReferenceValue, type JsonPath, type ParameterValue } from "@flowc/connect-model";
import type { Program } from "@flowc/simulator";

/** A path that a block reads. */
export interface PathRead {
  readonly flow: string;
  readonly block: string;
  readonly path: JsonPath;
  /** Whether the branches that contacts take can depend on it; what is only said or handed on cannot change them. */
  readonly decides: boolean;
  /** Whether it is all of a parameter: the block can fail when the path leads nowhere. */
  readonly isNeeded: boolean;
}

/** Member names of a path behind its root: `$.Attributes.tier` gives `["tier"]`. */
export function namesIn(path: JsonPath): string[] {
  return path.steps.map((step) => (step.kind === "index" ? String(step.index) : step.name));
}

/** How a parameter is used: it decides, it is kept under a name, or it leaves the flow. */
type Use = "decides" | "leaves" | { readonly keptAs: string };

const deciding = new Set(["Compare", "Loop", "Wait"]);
const decidingParameter = /Count|Seconds|Limit|Priority|Age|Percentage|ContactFlowId|FlowModuleId/;

/** Blocks that keep what they read under names of their own: the root that it is kept under, by parameter. */
const keeping: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UpdateContactAttributes: { Attributes: "Attributes" },
  UpdateFlowAttributes: { FlowAttributes: "FlowAttributes" },
  InvokeFlowModule: { Input: "Modules" },
  EndFlowModuleExecution: { ResultData: "Modules" },
  UpdateContactData: { SegmentAttributes: "SegmentAttributes" },
};

function useOf({ type }: Block, parameter: string, member: string | undefined): Use {
  if (deciding.has(type) || decidingParameter.test(parameter)) return "decides";
  const root = keeping[type]?.[parameter];
  if (root === undefined) return "leaves";
  // What goes into a module or comes back is read under one more name: the root alone stands for all of it.
  return { keptAs: root === "Modules" || member === undefined ? root : `${root}.${member}` };
}

function* textsIn(value: ParameterValue): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null && !isReferenceValue(value)) {
    for (const member of Object.values(value as Record<string, ParameterValue>)) yield* textsIn(member);
  }
}

type Found = Omit<PathRead, "decides"> & { readonly use: Use };

/** The members of a map, each with its name; anything else as one part without a name. */
function partsOf(value: ParameterValue): readonly (readonly [string | undefined, ParameterValue])[] {
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value) && !isReferenceValue(value);
  return isMap ? Object.entries(value as Record<string, ParameterValue>) : [[undefined, value]];
}

function pathsIn(value: ParameterValue): JsonPath[] {
  return [...textsIn(value)].flatMap((text) => classifyText(text).paths.map(({ path }) => path));
}

function isPath(value: ParameterValue): boolean {
  return typeof value === "string" && classifyText(value).kind === "path";
}

function readsOf(flow: string, block: Block): Found[] {
  const place = { flow, block: block.identifier };
  const read = Object.entries(block.parameters).flatMap(([name, value]) =>
    partsOf(value).flatMap(([member, part]) => {
      const how = { use: useOf(block, name, member), isNeeded: isPath(value) };
      return pathsIn(part).map((path) => ({ path, ...how }));
    }),
  );
  const operands = block.branches.flatMap((branch) => (branch.kind === "condition" ? branch.operands : []));
  const how = { use: "decides", isNeeded: false } as const;
  const compared = operands.flatMap((operand) => pathsIn(operand).map((path) => ({ path, ...how })));
  return [...read, ...compared].map((one) => ({ ...place, ...one }));
}

/** What a read is kept under, as far as anything can ask for it: the root, and the root with its first name. */
function keysOf(path: JsonPath): string[] {
  const [name] = namesIn(path);
  return name === undefined ? [path.root] : [path.root, `${path.root}.${name}`];
}

/** Marks what decides: directly, or kept under a name that decides. */
function decidingReads(found: readonly Found[]): PathRead[] {
  const decidingKeys = new Set<string>();
  const decided = new Set<Found>();
  for (let isMore = true; isMore; ) {
    isMore = false;
    for (const read of found) {
      const { use } = read;
      const decides = use === "decides" || (use !== "leaves" && decidingKeys.has(use.keptAs));
      if (!decides || decided.has(read)) continue;
      decided.add(read);
      for (const key of keysOf(read.path)) decidingKeys.add(key);
      isMore = true;
    }
  }
  return found.map(({ use: _, ...read }, index) => ({ ...read, decides: decided.has(found[index]!) }));
}

/** Every path that the blocks of a program read. */
export function programReads(program: Program): PathRead[] {
  const found = [...program.flows.values()].flatMap(({ key, blocks }) =>
    [...blocks.values()].flatMap(({ block }) => readsOf(key, block)),
  );
  return decidingReads(found);
}

/** The different paths under a root that anything reads, as member names; the root itself is the empty list. */
export function pathsUnder(reads: readonly PathRead[], root: string): string[][] {
  const found = new Map<string, string[]>();
  for (const { path } of reads) {
    if (path.root !== root) continue;
    const names = namesIn(path);
    found.set(names.join("\0"), names);
  }
  return [...found.values()];
}
