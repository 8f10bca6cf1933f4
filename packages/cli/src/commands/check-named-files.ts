import { sortDiagnostics } from "@flowc/diagnostics";
import { type CheckFilesOptions, type CheckResult, checkFiles, type LoadedProject } from "@flowc/project";

/**
 * Checks the files that a command line names, as the project around wants its findings reported. No project around is
 * fine; one that cannot be loaded is not, since nobody knows what it wants.
 */
export async function checkNamedFiles(
  paths: readonly string[],
  { project, diagnostics }: LoadedProject,
  options: Pick<CheckFilesOptions, "directory" | "type" | "onEvent">,
): Promise<CheckResult> {
  const checked = await checkFiles({ paths, project, ...options });
  const broken = diagnostics.filter(({ code }) => code !== "CLI101");
  return { ...checked, diagnostics: sortDiagnostics([...broken, ...checked.diagnostics]) };
}
