import type { DefaultReporter, Reporter } from "vitest/node";

/**
 * On a terminal vitest would take over what the process writes, to keep a summary below it. What vitest writes goes to
 * the terminal through us, would be taken again, and so on without end; and what is happening we show ourselves.
 */
export const plainReporter: ["default", { isTTY: false }] = ["default", { isTTY: false }];

/**
 * The same while tests are watched: without the keys that vitest would take, since it gets none.
 * @param vitest the vitest of the project
 */
export function plainWatchReporter(vitest: { readonly DefaultReporter: typeof DefaultReporter }): Reporter {
  class PlainWatchReporter extends vitest.DefaultReporter {
    override onWatcherStart(): void {
      this.log("Waiting for changes of files, until Ctrl-C.\n");
    }
  }
  return new PlainWatchReporter({ isTTY: false });
}
