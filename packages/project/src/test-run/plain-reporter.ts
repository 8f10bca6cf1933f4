/**
 * On a terminal vitest would take over what the process writes, to keep a summary below it. What vitest writes goes to
 * the terminal through us, would be taken again, and so on without end; and what is happening we show ourselves.
 */
export const plainReporter: ["default", { isTTY: false }] = ["default", { isTTY: false }];

/** What is asked of vitest's own reporter. */
interface WatchReporter {
  log(...messages: string[]): void;
  onWatcherStart(): unknown;
}

/**
 * The same while tests are watched: without the keys that vitest would take, since it gets none.
 * @param vitest the vitest of the project
 */
export function plainWatchReporter<R extends WatchReporter>(vitest: {
  readonly DefaultReporter: new (options: { isTTY: false }) => R;
}): R {
  const reporter = new vitest.DefaultReporter({ isTTY: false });
  return Object.assign(reporter, {
    onWatcherStart: () => reporter.log("Waiting for changes of files, until Ctrl-C.\n"),
  });
}
