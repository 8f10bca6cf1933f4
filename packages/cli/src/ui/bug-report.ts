import { mkdtempSync, writeFileSync } from "node:fs";
import { arch, platform, release, tmpdir } from "node:os";
import { join } from "node:path";

export interface BugReportOptions {
  readonly version: string;
  /** Whether the command goes on all the same, as `flowc view` does after a request without an answer. Default false. */
  readonly goesOn?: boolean;
  readonly environment?: NodeJS.ProcessEnv;
}

/** What is told when flowc itself made a mistake: no stack, but where it is kept. */
export function bugReport(error: unknown, options: BugReportOptions): string {
  const { version, goesOn = false, environment = process.env } = options;
  const stack = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  const happened = goesOn
    ? "There was a mistake in flowc itself, and it goes on."
    : "flowc stopped because of a mistake in flowc itself.";
  const lines = [`${happened} Your files were not the cause.`];
  if (environment.FLOWC_DEBUG) return [...lines, stack, ""].join("\n");
  const file = keepStack(stack, version);
  return [
    ...lines,
    file === undefined ? "Run it again with FLOWC_DEBUG=1 to see the details." : `The details are in ${file}.`,
    `Please report it with them and with what you ${goesOn ? "did" : "ran"}.`,
    "",
  ].join("\n");
}

function keepStack(stack: string, version: string): string | undefined {
  try {
    const file = join(mkdtempSync(join(tmpdir(), "flowc-bug-")), "report.txt");
    writeFileSync(
      file,
      `flowc ${version}, Node ${process.version}, ${platform()} ${release()} ${arch()}\n\n${stack}\n`,
    );
    return file;
  } catch {
    return undefined; // a full disk must not hide the bug
  }
}
