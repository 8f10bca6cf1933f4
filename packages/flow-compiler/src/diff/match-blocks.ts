import type { BehaviourClasses } from "./behaviour-classes.js";
import type { DiffSide, SideBlock } from "./diff-side.js";

/** Which block of one flow became which block of the other. */
export interface BlockMatch {
  readonly toAfter: ReadonlyMap<number, number>;
  readonly toBefore: ReadonlyMap<number, number>;
}

/**
 * Finds the blocks that two flows share, among those that a contact can come to. What is surest comes first: the same
 * block unchanged, one that behaves the same under another identifier, one that does the same, one of the same identifier
 * and type, and last one of the same type in the same place between blocks that are matched. The order in which blocks
 * are listed means nothing, and swapping the flows gives the same pairs.
 * @param isAlike whether the flows behave alike: then only the way from the entry on counts
 */
export function matchBlocks(
  before: DiffSide,
  after: DiffSide,
  classes: BehaviourClasses | undefined,
  isAlike: boolean,
): BlockMatch {
  const matcher = new Matcher(before, after);
  if (isAlike) return matcher.pairAlong();
  const name = ({ block }: SideBlock) => block.identifier;
  matcher.pairEqual(({ block, content }) => JSON.stringify([block.identifier, content]));
  if (classes !== undefined) {
    matcher.pairEqual(
      (block) => `${classes.before(block.index)}`,
      (block) => `${classes.after(block.index)}`,
    );
  }
  matcher.pairOnly(({ content }) => content);
  matcher.pairEqual((block) => JSON.stringify([name(block), block.block.type]));
  matcher.pairEntries();
  matcher.pairNeighbours(({ content }) => content);
  matcher.pairNeighbours(({ block }) => block.type);
  return matcher;
}

/** Keeps the time in bounds: as many new blocks in a row are matched one after the other. */
const mostRounds = 300;

type KeyOf = (block: SideBlock) => string;

class Matcher implements BlockMatch {
  readonly toAfter = new Map<number, number>();
  readonly toBefore = new Map<number, number>();
  readonly #before: DiffSide;
  readonly #after: DiffSide;

  constructor(before: DiffSide, after: DiffSide) {
    this.#before = before;
    this.#after = after;
  }

  /** Pairs the blocks that the same outcomes lead to, from the entries on. */
  pairAlong(): this {
    const [entry, other] = [this.#before.flow.entry, this.#after.flow.entry];
    const open = entry === undefined || other === undefined ? [] : [[entry, other] as const];
    for (const [mine, theirs] of open) {
      if (this.toAfter.has(mine) || this.toBefore.has(theirs)) continue;
      const [block, match] = [this.#before.blocks[mine]!, this.#after.blocks[theirs]!];
      this.#pair(block, match);
      for (const [label, { to }] of block.exits) {
        const reached = match.exits.get(label)?.to;
        if (to !== undefined && reached !== undefined) open.push([to, reached]);
      }
    }
    return this;
  }

  /** Pairs blocks of equal keys, nearest to the entry first. */
  pairEqual(keyBefore: KeyOf, keyAfter: KeyOf = keyBefore): void {
    const open = grouped(this.#openAfter(), keyAfter);
    for (const block of this.#openBefore()) this.#pair(block, open.get(keyBefore(block))?.shift());
  }

  /** Pairs blocks of which either flow has only one of that key. */
  pairOnly(keyOf: KeyOf): void {
    const [mine, theirs] = [grouped(this.#openBefore(), keyOf), grouped(this.#openAfter(), keyOf)];
    for (const [key, [block, ...others]] of mine) {
      const [other, ...more] = theirs.get(key) ?? [];
      if (block !== undefined && others.length + more.length === 0) this.#pair(block, other);
    }
  }

  /** Where both flows start, if with the same type of block. */
  pairEntries(): void {
    const [mine, theirs] = [this.#openEntry(this.#before, this.toAfter), this.#openEntry(this.#after, this.toBefore)];
    if (mine?.block.type === theirs?.block.type && mine !== undefined) this.#pair(mine, theirs);
  }

  /** Pairs blocks of equal keys that the same outcomes of matched blocks lead to, or that lead to matched blocks. */
  pairNeighbours(keyOf: KeyOf): void {
    let paired = -1;
    for (let round = 0; round < mostRounds && paired !== this.toAfter.size; round++) {
      paired = this.toAfter.size;
      for (const [mine, theirs] of this.#candidates(keyOf)) {
        const isOpen = !this.toAfter.has(mine) && !this.toBefore.has(theirs);
        if (isOpen) this.#pair(this.#before.blocks[mine]!, this.#after.blocks[theirs]);
      }
    }
  }

  /** Pairs that neighbours speak for, those with the most neighbours first, then the nearest to the entry. */
  #candidates(keyOf: KeyOf): (readonly [number, number])[] {
    const support = new Map<string, { readonly pair: readonly [number, number]; count: number }>();
    const propose = (mine: number | undefined, theirs: number | undefined) => {
      if (mine === undefined || theirs === undefined) return;
      if (this.toAfter.has(mine) || this.toBefore.has(theirs)) return;
      if (keyOf(this.#before.blocks[mine]!) !== keyOf(this.#after.blocks[theirs]!)) return;
      const key = `${mine} ${theirs}`;
      const known = support.get(key);
      if (known === undefined) support.set(key, { pair: [mine, theirs], count: 1 });
      else known.count++;
    };
    for (const [mine, theirs] of this.toAfter) {
      const other = this.#after.blocks[theirs]!.exits;
      for (const [label, { to }] of this.#before.blocks[mine]!.exits) propose(to, other.get(label)?.to);
    }
    this.#proposeLeading(propose);
    const far = ([mine, theirs]: readonly [number, number]) =>
      (this.#before.rank.get(mine) ?? 0) + (this.#after.rank.get(theirs) ?? 0);
    return [...support.values()].sort((a, b) => b.count - a.count || far(a.pair) - far(b.pair)).map(({ pair }) => pair);
  }

  /** Blocks whose outcomes lead to matched blocks: by outcome and matched block, if there is only one on either side. */
  #proposeLeading(propose: (mine: number | undefined, theirs: number | undefined) => void): void {
    const leading = (blocks: readonly SideBlock[], match: (block: number) => number | undefined) => {
      const found = new Map<string, number[]>();
      for (const { index, exits } of blocks) {
        for (const { label, to } of exits.values()) {
          const matched = to === undefined ? undefined : match(to);
          if (matched === undefined || label.startsWith("error ")) continue;
          const key = `${matched} ${label}`;
          found.set(key, [...(found.get(key) ?? []), index]);
        }
      }
      return found;
    };
    const theirs = leading(this.#openAfter(), (block) => (this.toBefore.has(block) ? block : undefined));
    for (const [key, [mine, ...others]] of leading(this.#openBefore(), (block) => this.toAfter.get(block))) {
      const found = theirs.get(key) ?? [];
      if (others.length === 0 && found.length === 1) propose(mine, found[0]);
    }
  }

  #pair(mine: SideBlock, theirs: SideBlock | undefined): void {
    if (theirs === undefined) return;
    this.toAfter.set(mine.index, theirs.index);
    this.toBefore.set(theirs.index, mine.index);
  }

  #openEntry({ flow, blocks }: DiffSide, matched: ReadonlyMap<number, number>): SideBlock | undefined {
    return flow.entry === undefined || matched.has(flow.entry) ? undefined : blocks[flow.entry];
  }

  #openBefore(): SideBlock[] {
    return open(this.#before, this.toAfter);
  }

  #openAfter(): SideBlock[] {
    return open(this.#after, this.toBefore);
  }
}

function open({ reached, blocks }: DiffSide, matched: ReadonlyMap<number, number>): SideBlock[] {
  return reached.filter((block) => !matched.has(block)).map((block) => blocks[block]!);
}

function grouped(blocks: readonly SideBlock[], keyOf: KeyOf): Map<string, SideBlock[]> {
  const groups = new Map<string, SideBlock[]>();
  for (const block of blocks) {
    const key = keyOf(block);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [block]);
    else group.push(block);
  }
  return groups;
}
