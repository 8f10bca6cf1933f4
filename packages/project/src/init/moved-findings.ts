import type { Diagnostic } from "@flowc/diagnostics";

/** Findings about files that were made in one folder, told about the folder that they are put into. */
export function movedFindings(findings: readonly Diagnostic[], from: string, to: string): readonly Diagnostic[] {
  return moved(findings, from, to) as readonly Diagnostic[];
}

function moved(value: unknown, from: string, to: string): unknown {
  if (typeof value === "string") return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((item) => moved(item, from, to));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item, from, to)]));
}
