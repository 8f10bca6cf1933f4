import type { ExportOptions, ExportResult } from "./export-options.js";

/** Engines that an export can be for. */
export const exportTargets = ["cloudformation", "terraform"] as const;
export type ExportTarget = (typeof exportTargets)[number];

/**
 * Says what is declared in the words of another engine. What that engine does not have is left out, with a warning on
 * the author's line; circles that it cannot create are errors, and then there are no files.
 */
export async function exportDesired(target: ExportTarget, options: ExportOptions): Promise<ExportResult> {
  // What the engines take is a lot of data: only the one that is asked for is loaded.
  if (target === "terraform") return (await import("./terraform/export-terraform.js")).exportToTerraform(options);
  return (await import("./cloudformation/export-cloudformation.js")).exportToCloudFormation(options);
}
