import type { Answer, CallerScript, ContactStart, ScriptAct } from "@flowc/simulator";

/**
 * One way through flows: how the contact begins, what people do, what the world answers and what fails. It holds all that
 * is needed to play it again.
 */
export interface Way {
  readonly start: ContactStart;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** What people do, in order. */
  readonly steps: readonly WayStep[];
  /** What the world answers, by `flow/block`, in the order in which the block asks. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>;
  /** Blocks that fail, by `flow/block`, each time it begins: the error, or null where it is played. */
  readonly failures: Readonly<Record<string, readonly (string | null)[]>>;
}

/** One thing that somebody does, or does not. */
export type WayStep =
  | ScriptAct
  /** The flow waits for an answer in vain, for so long. */
  | { readonly kind: "staysSilent"; readonly seconds: number };

/** Whether it takes the failure of a block that would have worked. */
export function isForced({ failures }: Way): boolean {
  return Object.keys(failures).length > 0;
}

/** What people do on a way as a caller script: a file for `flowc simulate --script`. What the world answers is not in it. */
export function callerScriptOf({ start, at, steps }: Way): CallerScript {
  const { channel, from, to, attributes } = start;
  return {
    start: {
      at,
      ...(channel !== undefined && channel !== "VOICE" && { channel }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(attributes !== undefined && Object.keys(attributes).length > 0 && { attributes }),
    },
    steps: steps.map((step) => (step.kind === "staysSilent" ? { kind: "waits", seconds: step.seconds } : step)),
  };
}
