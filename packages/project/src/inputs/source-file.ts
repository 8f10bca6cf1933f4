/** A file that holds flows or resources. */
export interface SourceFile {
  /** Absolute path. */
  readonly file: string;
  readonly language: "typescript" | "json";
  /** What the file is read for: a file of resources need not hold a flow. */
  readonly holds: "flows" | "resources";
}

/** Which language a file of flows is written in, by its name; undefined for any other file. */
export function flowLanguageOf(name: string): SourceFile["language"] | undefined {
  const lower = name.toLowerCase();
  // What an imported flow was made from stands beside it: it is read with the flow.
  if (lower.endsWith(".origin.json")) return undefined;
  if (lower.endsWith(".flow.ts") || lower.endsWith(".flow.mts")) return "typescript";
  return lower.endsWith(".json") ? "json" : undefined;
}
