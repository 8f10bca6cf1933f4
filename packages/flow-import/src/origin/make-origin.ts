import {
  type Block,
  type FlowGraph,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ObjectForm,
  type WireForm,
} from "@flowc/connect-model";
import {
  blockFingerprint,
  branchKey,
  type FlowOrigin,
  type OriginBlock,
  originVersion,
  type Spelling,
} from "@flowc/flow-dsl";
import { patchBetween } from "./patch-between.js";

/** A block as it was read and as its program builds it, under its own identifier. */
export interface MatchedBlock {
  readonly read: Block;
  readonly built: Block;
  /** The same before names became ARNs. */
  readonly unbound: Block;
  /** The identifier that it has without an origin. */
  readonly derived: string;
}

/** What an origin is made of. */
export interface OriginParts {
  readonly graph: FlowGraph;
  readonly form: WireForm | undefined;
  readonly matched: readonly MatchedBlock[];
  /** Blocks that the program does not say. */
  readonly detached: readonly Block[];
}

/** Everything about a flow that its program does not say, so that building it gives the document again. */
export function makeOrigin({ graph, form, matched, detached }: OriginParts): FlowOrigin {
  const spellings = new Spellings(graph, form);
  const actions = graph.metadata?.ActionMetadata;
  const metadata = isJsonObject(actions) ? actions : {};
  const places = placesOf(graph);
  const blocks = matched.map((block): [string, OriginBlock] => {
    const { identifier } = block.read;
    const own = Object.hasOwn(metadata, identifier) ? metadata[identifier] : undefined;
    return [
      block.derived,
      {
        identifier,
        ...atOf(block, places),
        ...(own !== undefined && { metadata: own }),
        ...spellings.of(block.read),
        ...orderOf(block),
        ...insteadOf(block),
      },
    ];
  });
  const detachedBlocks = detached.map((block) => ({ ...block, ...spellings.of(block) }));
  const document = { ...documentOf(graph, new Set(matched.map(({ read }) => read.identifier))), ...spellings.document };
  return {
    flowc: originVersion,
    ...(Object.keys(document).length > 0 && { document }),
    ...(spellings.table.size > 0 && { spellings: Object.fromEntries(spellings.table) }),
    blocks: Object.fromEntries(blocks),
    ...(detached.length > 0 && { detached: detachedBlocks }),
  };
}

function documentOf({ version, metadata, settings }: FlowGraph, kept: ReadonlySet<string>): JsonObject {
  const actions = metadata?.ActionMetadata;
  const rest = isJsonObject(actions) && {
    ActionMetadata: Object.fromEntries(Object.entries(actions).filter(([identifier]) => !kept.has(identifier))),
  };
  return {
    ...(version !== "2019-10-30" && { version }),
    ...(metadata !== undefined && { metadata: { ...metadata, ...rest } }),
    ...(settings !== undefined && { settings }),
  };
}

type Place = readonly [from: string, outcome: string];

/** The first way to each block that is not its own. */
function placesOf({ entry, blocks }: FlowGraph): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>([[entry, ["", ""]]]);
  for (const block of blocks) {
    for (const branch of block.branches) {
      if (branch.target !== block.identifier && !found.has(branch.target)) {
        found.set(branch.target, [block.identifier, branchKey(branch)]);
      }
    }
  }
  return found;
}

function atOf({ read }: MatchedBlock, places: ReadonlyMap<string, Place>): Pick<OriginBlock, "at"> {
  const place = places.get(read.identifier);
  return place === undefined ? {} : { at: [...place, read.type] };
}

function orderOf({ read, built }: MatchedBlock): Pick<OriginBlock, "order"> {
  if (sortedBranches(read) !== sortedBranches(built)) return {};
  const order = read.branches.map(branchKey);
  const isSame = built.branches.length === order.length && built.branches.every((it, i) => branchKey(it) === order[i]);
  return isSame ? {} : { order };
}

/** What the program cannot say of the block. The order of outcomes is kept apart: it does not hold up an edit. */
function insteadOf({ read, built, unbound }: MatchedBlock): Pick<OriginBlock, "instead"> {
  const patch = patchBetween(built.parameters as JsonValue, read.parameters as JsonValue);
  const isOtherwise = sortedBranches(read) !== sortedBranches(built);
  if (patch === undefined && !isOtherwise) return {};
  const of = blockFingerprint(isOtherwise ? unbound : { ...unbound, branches: read.branches });
  const branches = isOtherwise && { branches: read.branches as unknown as readonly JsonObject[] };
  return { instead: { of, ...(patch && { parameters: patch }), ...branches } };
}

function sortedBranches({ branches }: Block): string {
  return branches
    .map((branch) =>
      JSON.stringify([branchKey(branch), branch.kind === "condition" ? branch.operands : [], branch.target]),
    )
    .sort()
    .join();
}

/** How the document spelled its parts. Most blocks of a document are spelled alike: each spelling is kept once. */
class Spellings {
  readonly table = new Map<string, Spelling>();
  /** What concerns no single block. */
  readonly document: JsonObject;
  readonly #names = new Map<string, string>();
  readonly #forms = new Map<Block, Spelling>();
  readonly #numbers = new Map<Block, Readonly<Record<string, string>>>();

  constructor(graph: FlowGraph, form: WireForm | undefined) {
    const { objects = {}, numbers = {} } = form ?? {};
    const said = Object.entries(objects).filter(([pointer, object]) => saysMore(pointer, object, graph, objects));
    const blockAt = blocksByPointer(graph, objects["/Actions"]);
    const apart = divide(said, blockAt, this.#forms);
    const apartNumbers = divide(Object.entries(numbers), blockAt, this.#numbers);
    this.document = {
      ...(apart.length > 0 && { spelling: Object.fromEntries(apart) as unknown as JsonObject }),
      ...(apartNumbers.length > 0 && { numbers: Object.fromEntries(apartNumbers) }),
    };
  }

  of(block: Block): Pick<OriginBlock, "spelling" | "numbers"> {
    const spelling = this.#forms.get(block);
    const numbers = this.#numbers.get(block);
    return { ...(spelling && { spelling: this.#nameOf(spelling) }), ...(numbers && { numbers }) };
  }

  #nameOf(spelling: Spelling): string {
    const key = JSON.stringify(spelling);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `spelling-${this.table.size + 1}`;
    this.#names.set(key, name);
    this.table.set(name, spelling);
    return name;
  }
}

/** Divides what stands at pointers among the blocks it belongs to. Gives back what belongs to none. */
function divide<T>(
  entries: readonly (readonly [string, T])[],
  blockAt: ReadonlyMap<string, Block>,
  into: Map<Block, Readonly<Record<string, T>>>,
): (readonly [string, T])[] {
  return entries.filter(([pointer, held]) => {
    const place = /^\/Actions\/\d+(?=\/|$)/.exec(pointer)?.[0];
    const block = place === undefined ? undefined : blockAt.get(place);
    if (place === undefined || block === undefined) return true;
    into.set(block, { ...into.get(block), [pointer.slice(place.length)]: held });
    return false;
  });
}

/** Blocks by their pointer in the document, which may have other things between them. */
function blocksByPointer({ blocks }: FlowGraph, list: ObjectForm | undefined): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  let position = 0;
  for (const block of blocks) {
    while (list?.extra !== undefined && Object.hasOwn(list.extra, String(position))) position++;
    found.set(`/Actions/${position++}`, block);
  }
  return found;
}

const always: Readonly<Record<string, readonly string[]>> = {
  action: ["Parameters", "Identifier", "Type", "Transitions"],
  error: ["NextAction", "ErrorType"],
  condition: ["NextAction", "Condition"],
  test: ["Operator", "Operands"],
};

/** Whether a form says more than the order of members: ones that the graph has no place for, absent ones, empty lists. */
function saysMore(
  pointer: string,
  { members, extra }: ObjectForm,
  graph: FlowGraph,
  objects: WireForm["objects"],
): boolean {
  if (extra !== undefined) return true;
  const usual = usualMembers(pointer, graph, objects);
  return usual !== undefined && (members.length !== usual.length || !usual.every((name) => members.includes(name)));
}

function usualMembers(pointer: string, graph: FlowGraph, objects: WireForm["objects"]): readonly string[] | undefined {
  if (pointer === "") {
    const optional = [...(graph.metadata ? ["Metadata"] : []), ...(graph.settings ? ["Settings"] : [])];
    return ["Version", "StartAction", "Actions", ...optional];
  }
  if (/^\/Actions\/\d+$/.test(pointer)) return always.action;
  if (/^\/Actions\/\d+\/Transitions$/.test(pointer)) {
    const block = blocksByPointer(graph, objects["/Actions"]).get(pointer.slice(0, -"/Transitions".length));
    const has = (kind: string) => block?.branches.some((branch) => branch.kind === kind) ?? false;
    return [
      ...(has("next") ? ["NextAction"] : []),
      ...(has("error") ? ["Errors"] : []),
      ...(has("condition") ? ["Conditions"] : []),
    ];
  }
  if (/^\/Actions\/\d+\/Transitions\/Errors\/\d+$/.test(pointer)) return always.error;
  if (/^\/Actions\/\d+\/Transitions\/Conditions\/\d+$/.test(pointer)) return always.condition;
  return /^\/Actions\/\d+\/Transitions\/Conditions\/\d+\/Condition$/.test(pointer) ? always.test : undefined;
}
