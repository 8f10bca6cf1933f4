import type { Branch, FallibleOptions, FlowEndsHere } from "../../recording/branch.js";
import { ended } from "../../recording/builder.js";
import type { Place } from "../../recording/recorder.js";
import { given } from "../../values/parameter.js";
import { type Prompt, promptParameters, promptWords } from "../../values/prompt.js";

/** Prompts that go round until something happens. */
export interface LoopPromptsOptions<F> extends FallibleOptions<F> {
  /** Seconds after which `interrupted` runs. The guide asks for more than 20. */
  readonly interruptEverySeconds?: number;
  /** What runs each time; when it does not end, the prompts go on. Needs `interruptEverySeconds`. */
  readonly interrupted?: Branch<F>;
  /** Whether the prompts play on during `interrupted`. */
  readonly continueDuringInterrupt?: boolean;
}

export interface LoopPrompts {
  /**
   * Plays prompts round and round to someone who waits, until the contact moves on: an agent takes it, it leaves the
   * hold, or `interrupted` sends it elsewhere. Nothing can follow.
   *
   * Console block: Loop prompts (`MessageParticipantIteratively`). Voice only: other channels take `onError`.
   * Source: Amazon Connect administrator guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.loopPrompts([music, "You are still in line."], {
   *   interruptEverySeconds: 120,
   *   interrupted: (f) => f.checkStaffing("staffed", { no: (f) => f.transferToQueue(overflow) }),
   * });
   * ```
   */
  loopPrompts(prompts: readonly [Prompt, ...Prompt[]], options?: LoopPromptsOptions<this>): FlowEndsHere;
}

export function loopPrompts(
  place: Place,
  prompts: readonly Prompt[],
  options: LoopPromptsOptions<never> = {},
): FlowEndsHere {
  const { interruptEverySeconds, interrupted, continueDuringInterrupt } = options;
  const hasInterrupt = interruptEverySeconds !== undefined;
  const interruption = place.condition({ operand: "MessagesInterrupted" }, "interrupted", interrupted, "again");
  place.block(
    {
      type: "MessageParticipantIteratively",
      parameters: given({
        Messages: prompts.map(promptParameters),
        InterruptFrequencySeconds: hasInterrupt ? String(interruptEverySeconds) : undefined,
        ContinueMessagingDuringInterrupt:
          continueDuringInterrupt === undefined ? undefined : String(continueDuringInterrupt),
      }),
      about: prompts.map(promptWords).join(" "),
      outcomes: [
        ...(hasInterrupt ? [{ ...interruption, joins: "block" as const }] : []),
        place.failure("handlerIfAny"),
      ],
      next: { copies: "NoMatchingError", else: "none" },
    },
    options,
  );
  return ended;
}
