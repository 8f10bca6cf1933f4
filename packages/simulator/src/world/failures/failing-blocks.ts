/** Which block is about to run. */
export interface BeginningBlock {
  readonly flow: string;
  readonly block: string;
  /** Action type. */
  readonly type: string;
}

export interface FailureOptions {
  /**
   * Blocks that fail instead of being played, by identifier (`Welcome`), by flow and identifier (`Main/Welcome`), or by
   * action type (`MessageParticipant`); the most exact name wins. An error type fails every time. A list says it for the
   * first time, the second and so on: an error type, or null to play the block, as it is after the last entry.
   *
   * @example
   * { failures: { Welcome: "NoMatchingError", "Main/Enqueue": ["QueueAtCapacity"] } }
   */
  readonly failures?: Readonly<Record<string, string | readonly (string | null)[]>>;
}

/** The error with which a block is to fail; undefined: it is played. Counts how often it was asked. */
export type FailureOf = (beginning: BeginningBlock) => string | undefined;

/** The part of a world that makes blocks fail; undefined when none shall. */
export function failingBlocks({ failures = {} }: FailureOptions): FailureOf | undefined {
  const byName = new Map(Object.entries(failures));
  if (byName.size === 0) return undefined;
  const times = new Map<string, number>();
  return ({ flow, block, type }) => {
    const name = [`${flow}/${block}`, block, type].find((candidate) => byName.has(candidate));
    if (name === undefined) return undefined;
    const errors = byName.get(name);
    if (typeof errors === "string") return errors;
    const time = times.get(name) ?? 0;
    times.set(name, time + 1);
    return errors?.[time] ?? undefined;
  };
}
