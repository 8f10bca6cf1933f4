import type { Diagnostic, Severity } from "../diagnostic.js";
import { docsOf } from "./docs-page.js";
import type { FormatOptions } from "./format-options.js";
import { printable } from "./printable.js";
import { summaryOf } from "./text.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * Diagnostics as workflow commands of GitHub Actions, which shows each beside its line in a pull request, then a line
 * that counts. Form and escapes as documented at
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands, checked 2026-11-20.
 */
export function renderGithub(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const lines = diagnostics.map((diagnostic) => command(diagnostic, options));
  return `${[...lines, summaryOf(diagnostics, options)].join("\n")}\n`;
}

function command(diagnostic: Diagnostic, options: FormatOptions): string {
  const { code, name, severity, span, subject, message, help } = diagnostic;
  const properties: Readonly<Record<string, string | number | undefined>> = {
    ...(span && {
      file: options.displayFile?.(span.file) ?? span.file,
      line: span.line,
      endLine: span.end?.line,
      // Columns are only for what stands on one line.
      ...((span.end === undefined || span.end.line === span.line) && { col: span.column, endColumn: span.end?.column }),
    }),
    title: `${code} ${name}`,
  };
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const written = given.map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  const place = [
    subject?.resource,
    subject?.flow && `flow "${subject.flow}"`,
    subject?.block && `block "${subject.block}"`,
  ];
  const where = place.filter((part) => part !== undefined && part !== "").join(", ");
  const text = [message, help, where, docsOf(diagnostic)].filter((part) => part !== undefined && part !== "");
  return `::${commands[severity]} ${written.join(",")}::${escapedData(text.join("\n"))}`;
}

function escapedData(text: string): string {
  return printable(text, true).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
