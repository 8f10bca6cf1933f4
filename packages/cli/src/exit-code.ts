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

/** What each exit code tells, for people. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: "done",
  refused: "there are findings with severity `error`, or something was refused or declined",
  usage: "the command line is wrong; nothing was done",
  changesFound:
    "there are changes, where an option asks for this code: `plan` and `drift` with `--detailed-exitcode`, `diff --exit-code`",
  bug: "a mistake of flowc",
  interrupted:
    "stopped by Ctrl-C, SIGTERM or a terminal that was closed; the last line says what is left and how to go on",
};
