import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import type { Diagnostic } from "@flowc/diagnostics";
import type { ViteUserConfig } from "vitest/config";
import type { Reporter, Vitest } from "vitest/node";
import { projectDiagnostics } from "../project-diagnostics.js";
import { keptOpen } from "./kept-open.js";
import { plainReporter, plainWatchReporter } from "./plain-reporter.js";
import type { TestPackages } from "./test-packages.js";

/** What vitest is asked to do. */
export interface VitestRun {
  readonly root: string;
  readonly packages: TestPackages;
  /** Only test files whose path has one of these in it. None: all. */
  readonly filters: readonly string[];
  /** Only tests whose name matches this pattern. */
  readonly name: string | undefined;
  /** File for a JUnit report. */
  readonly junit: string | undefined;
  /** Folder in which test files leave what their calls ran. */
  readonly coverageFolder: string | undefined;
  /** Folder in which test files leave their calls as native test cases. */
  readonly nativeFolder: string | undefined;
  /** Where vitest writes what it has to say. */
  readonly output: Writable;
  /** Whether vitest writes with colours. */
  readonly color: boolean;
  readonly signal: AbortSignal | undefined;
  /** Told after each run. With it tests run again whenever a file changes, until the signal. */
  readonly onRun?: ((tests: TestCounts) => void) | undefined;
}

/** How many tests ended how. */
export interface TestCounts {
  readonly files: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Failures outside tests: a file that cannot be loaded, a promise that nobody waited for. */
  readonly errors: number;
}

/** Counts, or why there was no run: CLI281, CLI282. */
export interface VitestResult {
  readonly tests?: TestCounts;
  readonly diagnostics: readonly Diagnostic[];
}

type VitestNode = typeof import("vitest/node");

/** Runs the tests of a project with its own vitest and its own configuration of it. */
export async function runVitest(run: VitestRun): Promise<VitestResult> {
  const { filters, name } = run;
  const exitCode = process.exitCode;
  let vitest: Vitest | undefined;
  const colorWish = run.color ? "FORCE_COLOR" : "NO_COLOR";
  const wished = process.env[colorWish];
  // Vitest asks the environment whether it may use colours, and not where it writes.
  process.env[colorWish] = "1";
  try {
    vitest = await start(run);
    const tests = countsOf(vitest);
    if (run.onRun !== undefined) {
      await untilAborted(run.signal);
      return { tests, diagnostics: [] };
    }
    const isNameless = name !== undefined && tests.passed + tests.failed + tests.errors === 0;
    if (tests.files > 0 && !isNameless) return { tests, diagnostics: [] };
    return {
      diagnostics: [projectDiagnostics.create("CLI281", { filters, name: tests.files > 0 ? name : undefined })],
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { diagnostics: [projectDiagnostics.create("CLI282", { reason })] };
  } finally {
    await vitest?.close();
    // vitest sets it for its own command.
    process.exitCode = exitCode;
    if (wished === undefined) delete process.env[colorWish];
    else process.env[colorWish] = wished;
  }
}

async function start(run: VitestRun): Promise<Vitest> {
  const { root, packages, filters, name, junit, coverageFolder, nativeFolder, output, signal, onRun } = run;
  const node = (await import(packages.vitest)) as VitestNode;
  const options = {
    root,
    run: onRun === undefined,
    watch: onRun !== undefined,
    reporters: [
      ...(onRun === undefined ? [plainReporter] : [plainWatchReporter(node), eachRun(onRun, signal)]),
      ...(junit === undefined ? [] : ["junit"]),
    ],
    ...(junit !== undefined && { outputFile: { junit } }),
    ...(name !== undefined && { testNamePattern: name }),
  };
  // These are added to what the project's own configuration says.
  const added: ViteUserConfig = {
    test: {
      setupFiles: [packages.setup],
      env: {
        ...(coverageFolder !== undefined && { FLOWC_COVERAGE: coverageFolder }),
        ...(nativeFolder !== undefined && { FLOWC_NATIVE: nativeFolder }),
      },
    },
  };
  const kept = keptOpen(output);
  // Ctrl-C is ours: of a terminal vitest would take each key.
  const streams = { stdout: kept, stderr: kept, ...(onRun && { stdin: noKeys() }) };
  const vitest = await node.startVitest("test", [...filters], options, added, streams);
  signal?.addEventListener("abort", () => void vitest.cancelCurrentRun("keyboard-input"));
  return vitest;
}

/** Nothing that is typed: no terminal, and at its end at once. */
function noKeys(): NodeJS.ReadStream {
  return Readable.from([]) as unknown as NodeJS.ReadStream;
}

/** Tells of each run, and cancels the one that runs when it is to end. */
function eachRun(onRun: (tests: TestCounts) => void, signal: AbortSignal | undefined): Reporter {
  let running: Vitest | undefined;
  const removeNew = newListeners(["SIGINT", "SIGTERM"]);
  return {
    onInit(vitest) {
      running = vitest;
      // vitest would end the process by itself, before what runs is tidied up.
      removeNew();
      signal?.addEventListener("abort", () => void vitest.cancelCurrentRun("keyboard-input"), { once: true });
    },
    onTestRunEnd() {
      if (running !== undefined && signal?.aborted !== true) onRun(countsOf(running));
    },
  };
}

/** Takes away the listeners of signals that were added since. */
function newListeners(signals: readonly NodeJS.Signals[]): () => void {
  const before = new Map(signals.map((signal) => [signal, new Set(process.listeners(signal))]));
  return () => {
    for (const [signal, known] of before) {
      for (const listener of process.listeners(signal)) if (!known.has(listener)) process.off(signal, listener);
    }
  };
}

async function untilAborted(signal: AbortSignal | undefined): Promise<void> {
  if (signal !== undefined && !signal.aborted) await once(signal, "abort");
}

function countsOf({ state }: Vitest): TestCounts {
  const modules = state.getTestModules();
  const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
  const count = (wanted: string) => states.filter((found) => found === wanted).length;
  const broken = modules.filter((module) => module.errors().length > 0).length;
  return {
    files: modules.length,
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    errors: state.getUnhandledErrors().length + broken,
  };
}
