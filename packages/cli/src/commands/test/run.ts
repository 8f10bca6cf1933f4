import type { Diagnostic } from "@flowc/diagnostics";
import type { ProjectEnvironment } from "@flowc/project";
import { type CoverageOptions, type TestResult, testProject } from "@flowc/project/calls";
import type { Invocation } from "../../command/command.js";
import type { OptionValues } from "../../command/options.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { noteStream } from "../../ui/note-stream.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import { refuseBeside } from "../watch/refuse-beside.js";
import type { testOptions } from "./command.js";
import { nativeText } from "./native-text.js";

type TestInvocation = Invocation<typeof testOptions>;

/** Runs the tests of the project. What the test runner says goes to stderr, the result to stdout. */
export async function runTest(invocation: TestInvocation): Promise<ExitCode> {
  const { arguments: filters, options, directory, terminal, signal } = invocation;
  if (options.watch) return watchTests(invocation);
  const { native, diagnostics: unopened } = await nativeEnvironment(invocation);
  if (options.native !== undefined && native === undefined) {
    report({ terminal, directory, options }, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const progress = showProgress(terminal);
  progress.doing("running the tests");
  const result = await testProject({
    directory,
    config: options.config,
    filters,
    name: options.name,
    junit: options.junit,
    coverage: coverageOf(options),
    native,
    output: noteStream(terminal),
    color: terminal.color.note,
    signal,
    onEvent: progress.onEvent,
  }).finally(progress.clear);
  const { diagnostics, tests, coverage } = result;
  const data = { tests, coverage, native: result.native };
  report({ terminal, directory, options }, { diagnostics, text: textOf(result, native), data });
  return isPassed(result) ? exitCodes.done : exitCodes.refused;
}

/** Runs the tests again with every change of a file that they depend on, until Ctrl-C. */
async function watchTests({ arguments: filters, options, ...rest }: TestInvocation): Promise<ExitCode> {
  const { directory, terminal, signal } = rest;
  refuseBeside(options.junit !== undefined, "--junit", "such a report is made once", "flowc test --junit FILE");
  refuseBeside(options.native !== undefined, "--native", "a real Connect is asked once", "flowc test --native NAME");
  const reader = { terminal, directory, options };
  const onRun = (result: TestResult) => {
    const { diagnostics, tests, coverage, coverageText: text } = result;
    report(reader, { diagnostics, text, data: { tests, coverage, isPassed: isPassed(result) }, goesOn: true });
  };
  const { tests, diagnostics } = await testProject({
    directory,
    config: options.config,
    filters,
    name: options.name,
    coverage: coverageOf(options),
    output: noteStream(terminal),
    color: terminal.color.note,
    signal,
    onRun,
  });
  if (tests === undefined) {
    report(reader, { diagnostics });
    return exitCodes.refused;
  }
  terminal.note("Stopped.\n");
  return exitCodes.done;
}

/** The environment in which calls run natively, when one was asked for. */
async function nativeEnvironment({
  options,
  directory,
}: TestInvocation): Promise<{ readonly native?: ProjectEnvironment; readonly diagnostics: readonly Diagnostic[] }> {
  if (options.native === undefined) return { diagnostics: [] };
  const { environment, diagnostics } = await openProject({
    directory,
    options: { config: options.config, env: options.native },
  });
  return environment === undefined ? { diagnostics } : { native: environment, diagnostics };
}

function textOf({ coverageText, native }: TestResult, environment: ProjectEnvironment | undefined): string | undefined {
  const runs = native && environment && nativeText(native, environment.target.name);
  const parts = [coverageText, runs].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join("\n\n");
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
