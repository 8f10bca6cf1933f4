import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Writable } from "node:stream";
import type { Diagnostic } from "@flowc/diagnostics";
import {
  type Coverage,
  type CoverageThresholds,
  checkThresholds,
  coverageCobertura,
  coverageLcov,
  coverageText,
} from "@flowc/testing/coverage";
import { readCoverageShards, readNativeShards } from "@flowc/testing/node";
import { findConfig } from "../config/find-config.js";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import type { ProjectListener } from "../events.js";
import { checkWritable, writeFiles } from "../output/write-files.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { type NativeComparison, runCallsNatively } from "../test-run/run-calls-natively.js";
import { runVitest, type TestCounts } from "../test-run/run-vitest.js";
import { withScratchFolders } from "../test-run/scratch-folders.js";
import { findTestPackages } from "../test-run/test-packages.js";

/** What `flowc test` runs. */
export interface TestProjectOptions {
  /** Folder in which the command was started; tests run in the root of its project, or here when there is none. */
  readonly directory: string;
  /** Configuration file, relative to the directory. */
  readonly config?: string | undefined;
  /** Only test files whose path has one of these in it. */
  readonly filters?: readonly string[];
  /** Only tests whose name matches this pattern. */
  readonly name?: string | undefined;
  /** File for a JUnit report, relative to the directory. */
  readonly junit?: string | undefined;
  /** Which part of flows the calls of the tests went through. Absent: nobody counts. */
  readonly coverage?: CoverageOptions | undefined;
  /** The environment in whose Connect the calls of the tests run, too. Absent: they run on this machine only. */
  readonly native?: ProjectEnvironment | undefined;
  readonly onEvent?: ProjectListener | undefined;
  /** Where the test runner writes what it has to say. */
  readonly output: Writable;
  /** Whether it writes with colours. Default false. */
  readonly color?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Told how each run ended. With it tests run again whenever a file changes that they depend on, until the signal.
   * Coverage is that of all tests: of those that did not run again it is the one of their last run.
   */
  readonly onRun?: ((result: TestResult) => void) | undefined;
}

export interface CoverageOptions {
  /** Folder for `coverage.json`, `lcov.info` and `cobertura.xml`, relative to the directory. Absent: none is written. */
  readonly folder?: string | undefined;
  readonly thresholds: CoverageThresholds;
}

/** How tests ended. */
export interface TestResult {
  /** Absent when there was no run. */
  readonly tests?: TestCounts;
  readonly coverage?: Coverage;
  /** Coverage for people. */
  readonly coverageText?: string;
  /** How calls came out here and in the Connect of an environment. */
  readonly native?: readonly NativeComparison[];
  /** CLI131 for reports, CLI280 to CLI284, and TEST120 to TEST122 for coverage. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the tests of a project, counts what its flows did meanwhile, and compares that with what is asked for. */
export async function testProject(options: TestProjectOptions): Promise<TestResult> {
  const {
    directory,
    config,
    filters = [],
    name,
    junit,
    coverage,
    native,
    output,
    color = false,
    signal,
    onEvent,
    onRun,
  } = options;
  const file = config === undefined ? findConfig(directory) : resolve(directory, config);
  const root = file === undefined ? directory : dirname(file);
  const { packages, diagnostics } = findTestPackages(root);
  if (packages === undefined) return { diagnostics };
  const report = junit === undefined ? undefined : resolve(directory, junit);
  const unwritable = report === undefined ? [] : checkWritable(report);
  if (unwritable.length > 0) return { diagnostics: unwritable };
  return withScratchFolders(async (scratch) => {
    const shards = coverage && scratch("coverage");
    const calls = native && scratch("native");
    // vitest opens its report before the first test: a run that is stopped would leave an empty one.
    const unfinished = report && join(scratch("junit"), "report.xml");
    const run = { root, packages, filters, name, junit: unfinished, coverageFolder: shards, nativeFolder: calls };
    const judge = () => (coverage && shards ? judgeCoverage(shards, coverage, directory) : undefined);
    const told = onRun && ((tests: TestCounts) => onRun({ tests, ...(judge() ?? { diagnostics: [] }) }));
    const result = await runVitest({ ...run, output, color, signal, onRun: told });
    if (result.tests === undefined) return result;
    const covered = judge();
    const ran = native && calls ? await runCallsNatively(native, readNativeShards(calls), onEvent, signal) : undefined;
    const unwritten = report && unfinished ? keepReport(unfinished, report) : [];
    const diagnostics = [
      ...result.diagnostics,
      ...unwritten,
      ...(covered?.diagnostics ?? []),
      ...(ran?.diagnostics ?? []),
    ];
    return { ...result, ...covered, ...(ran?.native && { native: ran.native }), diagnostics };
  });
}

/** Puts the report of a run that is over where it was asked for. */
function keepReport(unfinished: string, report: string): readonly Diagnostic[] {
  if (!existsSync(unfinished)) return [];
  return writeFiles(dirname(report), new Map([[basename(report), readFileSync(unfinished, "utf8")]]));
}

function judgeCoverage(shards: string, { folder, thresholds }: CoverageOptions, directory: string) {
  const { coverage, diagnostics } = readCoverageShards(shards);
  if (coverage.flows.length === 0) return { diagnostics: [...diagnostics, projectDiagnostics.create("CLI283", {})] };
  const unwritten = folder === undefined ? [] : writeFiles(resolve(directory, folder), coverageFiles(coverage));
  const missed = checkThresholds(coverage, thresholds);
  const text = coverageText(coverage, (file) => relative(directory, resolve(directory, file)));
  return { coverage, coverageText: text, diagnostics: [...diagnostics, ...unwritten, ...missed] };
}

function coverageFiles(coverage: Coverage): ReadonlyMap<string, string> {
  return new Map([
    ["coverage.json", `${JSON.stringify(coverage, null, 2)}\n`],
    ["lcov.info", coverageLcov(coverage)],
    ["cobertura.xml", coverageCobertura(coverage)],
  ]);
}
