import { type Block, findAction, outcomesOf, type Parameters, selectMode } from "@flowc/connect-model";

/** A place in a flow that is aimed at before the block that stands there is known. */
export interface Joint {
  /** The block, or another joint that turned out to be the same place. */
  place?: string | Joint;
}

/** An outcome of a block and where it leads. */
export type Way =
  | { readonly on: "next"; readonly to: Joint }
  | { readonly on: "condition"; readonly operator: string; readonly operand: string; readonly to: Joint }
  | { readonly on: "error"; readonly error: string; readonly to: Joint };

interface Draft {
  readonly identifier: string;
  readonly type: string;
  readonly parameters: Parameters;
  readonly ways: readonly Way[];
}

function targetOf(joint: Joint): string {
  const { place } = joint;
  if (place === undefined) throw new Error("a branch leads to a place where nothing was put");
  return typeof place === "string" ? place : targetOf(place);
}

function branchOf(way: Way): Block["branches"][number] {
  const target = targetOf(way.to);
  if (way.on === "next") return { kind: "next", target };
  if (way.on === "error") return { kind: "error", errorType: way.error, target };
  return { kind: "condition", operator: way.operator, operands: [way.operand], target };
}

/** The outcome whose target the console copies into a `next` that nothing follows. */
function copiedWay({ type, parameters, ways }: Draft): Way | undefined {
  const entry = findAction(type);
  const copies = entry && outcomesOf(entry, selectMode(entry, parameters)).nextCopies;
  return ways.find((way) =>
    way.on === "error" ? way.error === copies : way.on === "condition" && way.operand === copies,
  );
}

/** Blocks in the order in which somebody would read them, with names that say what they do. */
export class BlockList {
  readonly #drafts: Draft[] = [];

  /** Puts a block at a joint. Its identifier is its label and number: `Menu 2`. */
  put(at: Joint, label: string, type: string, parameters: Parameters, ways: readonly Way[]): void {
    const identifier = `${label} ${this.#drafts.length + 1}`;
    at.place = identifier;
    this.#drafts.push({ identifier, type, parameters, ways });
  }

  /** The blocks with every joint resolved. A `next` that the language wants besides its copy is added. */
  blocks(): readonly Block[] {
    return this.#drafts.map((draft) => {
      const { identifier, type, parameters, ways } = draft;
      const copied = ways.some(({ on }) => on === "next") ? undefined : copiedWay(draft);
      const all: readonly Way[] = copied === undefined ? ways : [{ on: "next", to: copied.to }, ...ways];
      return { identifier, type, parameters, branches: all.map(branchOf) };
    });
  }
}
