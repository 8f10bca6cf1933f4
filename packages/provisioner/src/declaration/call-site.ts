import type { Span } from "@flowc/diagnostics";

/** Turns a raw position of the running code into the author's file, for example through a source map. */
export type SpanMapper = (raw: Span) => Span | undefined;

/** `at name (file:///a/b.ts:1:2)`, `at /a/b.js:1:2`: the last three parts of a frame are what is needed. */
const framePosition = /(?:\(|at (?:async )?)((?:file:|[/\\]|[A-Za-z]:[/\\]|node:).*):(\d+):(\d+)\)?$/;

/**
 * The line that called `factory`, as the running code knows it (a bundle's line when the project is bundled).
 * Undefined where the engine gives no stack.
 */
export function captureCallSite(factory: (...values: never[]) => unknown): Span | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 1;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, factory);
  Error.stackTraceLimit = limit;
  const frame = holder.stack?.split("\n").find((line) => line.trimStart().startsWith("at "));
  const match = frame === undefined ? null : framePosition.exec(frame.trim());
  if (match === null) return undefined;
  const [, file, line, column] = match;
  return { file: pathOf(file!), line: Number(line), column: Number(column) };
}

function pathOf(file: string): string {
  return file.startsWith("file:") ? decodeURIComponent(new URL(file).pathname) : file;
}
