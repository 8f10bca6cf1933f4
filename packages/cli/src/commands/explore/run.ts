import { relative } from "node:path";
import { countBySeverity } from "@flowc/diagnostics";
import { exploreFlow } from "@flowc/project/calls";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import type { exploreOptions } from "./command.js";

type ExploreInvocation = Invocation<typeof exploreOptions>;

/** Explores a flow and tells the ways, or writes tests. */
export async function runExplore(invocation: ExploreInvocation): Promise<ExitCode> {
  const { arguments: words, options, directory } = invocation;
  const { env, playAll, config, type, channel, states, tests, force } = options;
  const progress = showProgress(invocation.terminal);
  progress.doing("reading the flow");
  const { exploration, text, written, diagnostics } = await exploreFlow({
    flow: words[0] ?? "",
    directory,
    environment: env,
    lettingFail: !playAll,
    ...{ config, type, channel, states, tests, force },
    onEvent: progress.onEvent,
  }).finally(progress.clear);
  const file = written === undefined ? undefined : relative(directory, written);
  const { diagnostics: _found, ...found } = exploration ?? {};
  report(invocation, {
    diagnostics,
    text: tests === undefined ? text?.trimEnd() : summary(text, file),
    next:
      exploration !== undefined && tests === undefined
        ? `flowc explore ${words[0]} --tests FILE writes a test for each branch.`
        : undefined,
    data: exploration === undefined ? {} : { ...found, ...(file !== undefined && { written: file }) },
  });
  return countBySeverity(diagnostics).error > 0 ? exitCodes.refused : exitCodes.done;
}

/** With tests in a file there is no need to tell each way. */
function summary(text: string | undefined, file: string | undefined): string | undefined {
  const [first] = text?.split("\n") ?? [];
  return file === undefined ? first : `${first}\nTests are in ${file}.`;
}
