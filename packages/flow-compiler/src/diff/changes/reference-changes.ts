import type { BlockPair, Comparison } from "../comparison.js";
import type { FlowChange } from "../flow-diff.js";
import type { Thing } from "../things.js";
import { visitValues } from "../visit-values.js";
import { blockTitle } from "../words/situations.js";
import type { ParameterDifference } from "./parameter-difference.js";

interface Swap {
  readonly before: Thing;
  readonly after: Thing;
  readonly differences: readonly ParameterDifference[];
}

/** Things that took the place of others of their kind: each pair told once, wherever it stands. */
export class ReferenceSwaps {
  readonly #comparison: Comparison;
  readonly #swaps = new Map<string, Swap>();

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
  }

  /** Keeps a difference if it is one thing in place of another. */
  take(difference: ParameterDifference): boolean {
    const { things } = this.#comparison;
    const [before, after] = [things.of(difference.before), things.of(difference.after)];
    if (before === undefined || after?.kind !== before.kind) return false;
    const key = JSON.stringify([before.key, after.key]);
    const differences = [...(this.#swaps.get(key)?.differences ?? []), difference];
    this.#swaps.set(key, { before, after, differences });
    return true;
  }

  get keys(): ReadonlySet<string> {
    return new Set([...this.#swaps.values()].flatMap(({ before, after }) => [before.key, after.key]));
  }

  changes(): FlowChange[] {
    return [...this.#swaps.values()].map((swap) => this.#change(swap));
  }

  #change({ before: was, after: is, differences }: Swap): FlowChange {
    // The editor may still show the old name of a thing.
    const isAmbiguous = was.words === is.words;
    const [before, after] = [was, is].map(({ words, id }) => (isAmbiguous && id ? `${words} (${id})` : words)) as [
      string,
      string,
    ];
    const [first, ...others] = differences as [ParameterDifference, ...ParameterDifference[]];
    const place = (side: "before" | "after") =>
      differences.map(({ pair, pointer }) => ({
        block: pair[side].block.identifier,
        pointer: `/Parameters${pointer}`,
      }));
    return {
      kind: "reference-changed",
      impact: "risky",
      message:
        others.length === 0
          ? this.#sentence(first, before, after)
          : `In ${differences.length} blocks ${after} takes the place of ${before}: for ${this.#people(differences)}.`,
      way: this.#comparison.tellAfter.wayTo(first.pair.after.index),
      before,
      after,
      placesBefore: place("before"),
      placesAfter: place("after"),
    };
  }

  /** Whom the blocks are for, as far as that is short. */
  #people(differences: readonly ParameterDifference[]): string {
    const { tellAfter } = this.#comparison;
    const people = [...new Set(differences.map(({ pair }) => tellAfter.subjectAt(pair.after.index).words))];
    const shown = people.slice(0, 3).map((words) => words.charAt(0).toLowerCase() + words.slice(1));
    return people.length > shown.length ? `${shown.join(", ")} and others` : shown.join(", ");
  }

  #sentence({ pair }: ParameterDifference, before: string, after: string): string {
    const { tellAfter } = this.#comparison;
    const { index } = pair.after;
    const { words, gerund } = tellAfter.subjectAt(index);
    if (tellAfter.journey(index).destination === after) {
      const verb = gerund === undefined ? `${words} now reach` : `${gerund} now reaches`;
      return `${verb} ${after} instead of ${before}.`;
    }
    return `${words} now have ${after} instead of ${before} in ${blockTitle(pair.after)}.`;
  }
}

/** Things that are the same and stand in another account, region or instance. */
export function referenceMoves({ pairs, things }: Comparison): FlowChange[] {
  const moves = new Map<string, { readonly thing: Thing; readonly pair: BlockPair; readonly pointer: string }[]>();
  for (const pair of pairs) {
    const known = new Map<string, Thing>();
    visitValues(pair.before.block.parameters, (value, pointer) => {
      const thing = things.of(value);
      if (thing?.place !== undefined) known.set(pointer, thing);
    });
    if (known.size === 0) continue;
    visitValues(pair.after.block.parameters, (value, pointer) => {
      const [was, thing] = [known.get(pointer), things.of(value)];
      const words = was && thing && was.key === thing.key ? placeWords(was, thing) : undefined;
      if (words === undefined || thing === undefined) return;
      moves.set(words, [...(moves.get(words) ?? []), { thing, pair, pointer: `/Parameters${pointer}` }]);
    });
  }
  return [...moves].map(([words, moved]) => {
    const [first] = moved;
    const subject = moved.length === 1 ? `The ARN of ${first!.thing.words} is` : `${moved.length} ARNs are`;
    return {
      kind: "reference-moved",
      impact: "risky",
      message: `${subject} of ${words}.`,
      placesBefore: moved.map(({ pair, pointer }) => ({ block: pair.before.block.identifier, pointer })),
      placesAfter: moved.map(({ pair, pointer }) => ({ block: pair.after.block.identifier, pointer })),
    };
  });
}

/** `account 222222222222 instead of 111111111111`, or undefined when nothing differs. */
function placeWords({ place: was }: Thing, { place: is }: Thing): string | undefined {
  if (was === undefined || is === undefined) return undefined;
  const parts = (["account", "region", "instance"] as const).filter((part) => was[part] !== is[part]);
  const words = parts.map((part) => `${part} ${is[part] ?? "none"} instead of ${was[part] ?? "none"}`);
  return words.length === 0 ? undefined : words.join(" and of ");
}
