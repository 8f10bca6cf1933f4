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
  if (lower.endsWith(".flow.ts") || lower.endsWith(".flow.mts")) return "typescript";
  return lower.endsWith(".json") ? "json" : undefined;
}
