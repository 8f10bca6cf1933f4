/** What the process ends with. */
export const exitCodes = {
  done: 0,
  /** Diagnostics with an error, a refusal, or a question that was declined. */
  refused: 1,
  /** The command line itself is wrong. */
  usage: 2,
  /** `plan --detailed-exitcode`, `drift --detailed-exitcode` or `diff --exit-code` found changes. */
  changesFound: 3,
  /** A mistake of flowc. */
  bug: 70,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
