import { spanOf } from "../../call-sites/mapper.js";
import { buildDiagnostics } from "../../diagnostics/codes.js";
import { type BlockOptions, type Branch, type ResultBranch, withResult } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import type { Body } from "../../recording/step.js";
import type { NotHere } from "../../values/not-here.js";
import { decimal, given } from "../../values/parameter.js";
import { handleOf, type Numeric, type Value } from "../../values/value.js";

/** What a named loop knows about itself. */
export interface LoopRound {
  /** Rounds before this one: 0 in the first. */
  readonly index: Value<number>;
}

type RoundOf<N> = [N] extends [never]
  ? NotHere<"Only a loop with a name counts its rounds: give it the option name.">
  : LoopRound;

export interface LoopOptions<F, N extends string> extends BlockOptions {
  /** Names the loop, so that its rounds can be read. A loop around it may not have the same name (FLOW164). */
  readonly name?: N;
  /** The count is not a number of 0 to 100. Without it there is no such branch, and the contact's flow ends. */
  readonly onError?: Branch<F>;
}

export interface Loop {
  /**
   * Runs the branch a number of times, then goes on. A branch that ends or jumps leaves the loop. With a `name` the
   * branch gets the number of the round.
   *
   * Console block: Loop (`Loop`). `LoopName` is how the wire is assumed to spell the name: no page says so. The console
   * can also loop over a list; how that looks on the wire is not known, so there is no method for it.
   * Source: Amazon Connect developer and administrator guides, 2026-11-20.
   * @param count 0 to 100, or a handle
   *
   * @example
   * ```ts
   * f.loop(3, (f, round) => f.invokeLambda(existing.lambdaFunction("find"), { attempt: round.index }), { name: "attempts" });
   * ```
   */
  loop<const N extends string = never>(
    count: Numeric,
    body: ResultBranch<this, RoundOf<N>>,
    options?: LoopOptions<this, N>,
  ): this;
}

const loops = handleOf<(name: string) => (member: string) => Value<number>>("$.Loop");

export function loop(
  place: Place,
  count: Numeric,
  body: ResultBranch<never, LoopRound>,
  options: LoopOptions<never, string> = {},
): void {
  const { name, onError } = options;
  const round: LoopRound = { index: loops(name ?? "")("Index") };
  place.block(
    {
      type: "Loop",
      parameters: given({ LoopCount: decimal(count), LoopName: name }),
      about: name ?? decimal(count),
      outcomes: [
        {
          ...place.condition({ operand: "ContinueLooping" }, "again", named(place, name, round, body)),
          joins: "block",
        },
        place.condition({ operand: "DoneLooping" }, "done"),
        ...(onError === undefined ? [] : [place.failure()]),
      ],
      next: { copies: "DoneLooping" },
    },
    options,
  );
}

/** Names of loops by their bodies. */
const names = new WeakMap<Body, string>();

/** The body of a loop as a branch that remembers the loop's name; reports a name that a loop around it has. */
function named(
  { recorder, body: around, site }: Place,
  name: string | undefined,
  round: LoopRound,
  body: ResultBranch<never, LoopRound>,
): Branch<never> {
  if (name === undefined) return withResult(body, round);
  for (let at: Body | undefined = around; at !== undefined; at = at.parent) {
    if (names.get(at) !== name) continue;
    const place = { span: spanOf(site), subject: { flow: recorder.flow } };
    recorder.diagnostics.push(buildDiagnostics.create("FLOW164", { name }, place));
    break;
  }
  return (f) => {
    if (recorder.active) names.set(recorder.active, name);
    return body(f, round);
  };
}
