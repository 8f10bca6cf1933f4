import type { Diagnostic, Subject } from "../diagnostic.js";
import { countBySeverity } from "../order.js";
import type { Span } from "../span.js";
import { codeFrame } from "./code-frame.js";
import type { FormatOptions } from "./format-options.js";
import { type Paint, painter, severityLook } from "./paint.js";
import { printable } from "./printable.js";

/** Diagnostics for people: message, place, source with arrows, what to do, and a last line that counts. */
export function renderText(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const paint = painter(options.color ?? false);
  const paragraphs = diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, options, paint).join("\n"));
  const closing = diagnostics.length > 0 && options.closing !== undefined ? [paint("dim", options.closing)] : [];
  return `${[...paragraphs, [summaryLine(diagnostics, options, paint), ...closing].join("\n")].join("\n\n")}\n`;
}

function renderDiagnostic(diagnostic: Diagnostic, options: FormatOptions, paint: Paint): string[] {
  // Our own pages are where this code is, not where flowc is used: `flowc explain` shows them there.
  const { code, severity, message, help, span, subject, docs, related = [] } = diagnostic;
  const place = placeLine(span, subject, options);
  const source = span && options.readSource?.(span.file);
  return [
    `${paint("bold", paint(severityLook[severity], `${severity}[${code}]`))} ${paint("bold", printable(message))}`,
    ...(place === "" ? [] : [`  ${paint("blue", "-->")} ${place}`]),
    ...(span && source !== undefined ? codeFrame(source, span, severity, paint) : []),
    ...related.map((other) => {
      const at = other.span ? ` (${position(other.span, options)})` : "";
      return `  ${paint("blue", "note:")} ${printable(other.message)}${at}`;
    }),
    ...(help === undefined ? [] : [`  ${paint("cyan", "help:")} ${indented(printable(help, true))}`]),
    ...(docs === undefined ? [] : [`  ${paint("dim", `docs: ${printable(docs)}`)}`]),
  ];
}

function placeLine(span: Span | undefined, subject: Subject | undefined, options: FormatOptions): string {
  return [...(span ? [position(span, options)] : []), ...subjectWords(subject)].join(", ");
}

function position(span: Span, options: FormatOptions): string {
  return `${printable(options.displayFile?.(span.file) ?? span.file)}:${span.line}:${span.column}`;
}

function subjectWords(subject: Subject = {}): string[] {
  const { flow, block, pointer, resource } = subject;
  return [
    ...(resource === undefined ? [] : [printable(resource)]),
    ...(flow === undefined ? [] : [`flow "${printable(flow)}"`]),
    ...(block === undefined ? [] : [`block "${printable(block)}"`]),
    ...(pointer === undefined || pointer === "" ? [] : [printable(pointer)]),
  ];
}

function indented(text: string): string {
  return text.replaceAll("\n", `\n${" ".repeat(8)}`);
}

/** The last line, without colours: how much was found, in how many files. */
export function summaryOf(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  return summaryLine(diagnostics, options, painter(false));
}

function summaryLine(diagnostics: readonly Diagnostic[], options: FormatOptions, paint: Paint): string {
  const { files = 0, suppressed = [] } = options;
  const counts = countBySeverity(diagnostics);
  const found = (["error", "warning", "info"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint(severityLook[severity], counted(counts[severity], summaryWords[severity])));
  const parts = [
    ...(found.length === 0 ? [paint("green", "No problems")] : found),
    ...(suppressed.length === 0 ? [] : [`${suppressed.length} suppressed`]),
  ];
  return `${parts.join(", ")}${files === 0 ? "" : ` in ${counted(files, ["file", "files"])}`}.`;
}

const summaryWords = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  info: ["note", "notes"],
} as const;

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
