import { type CoverageOptions, type TestResult, testProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import type { OptionValues } from "../../command/options.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { noteStream } from "../../ui/note-stream.js";
import { report } from "../../ui/report.js";
import type { testOptions } from "./command.js";

type TestInvocation = Invocation<typeof testOptions>;

/** Runs the tests of the project. What the test runner says goes to stderr, the result to stdout. */
export async function runTest({
  arguments: filters,
  options,
  directory,
  terminal,
  signal,
}: TestInvocation): Promise<ExitCode> {
  const result = await testProject({
    directory,
    config: options.config,
    filters,
    name: options.name,
    junit: options.junit,
    coverage: coverageOf(options),
    output: noteStream(terminal),
    signal,
  });
  const { diagnostics, tests, coverage, coverageText } = result;
  report({ terminal, directory, options }, { diagnostics, text: coverageText, data: { tests, coverage } });
  return isPassed(result) ? exitCodes.done : exitCodes.refused;
}

function coverageOf(options: OptionValues<typeof testOptions>): CoverageOptions | undefined {
  const { coverage, coverageFolder: folder, blocks, branches, errorBranches } = options;
  const thresholds = {
    ...(blocks !== undefined && { blocks }),
    ...(branches !== undefined && { branches }),
    ...(errorBranches !== undefined && { errorBranches }),
  };
  const isWanted = coverage || folder !== undefined || Object.keys(thresholds).length > 0;
  return isWanted ? { folder, thresholds } : undefined;
}

function isPassed({ tests, diagnostics }: TestResult): boolean {
  if (tests === undefined || diagnostics.some(({ severity }) => severity === "error")) return false;
  return tests.failed === 0 && tests.errors === 0;
}
