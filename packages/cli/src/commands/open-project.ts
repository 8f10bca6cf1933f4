import type { Diagnostic } from "@flowc/diagnostics";
import { environmentOf, loadProject, type Project, type ProjectEnvironment } from "@flowc/project";

/** What most commands start from. */
export type OpenProject =
  | { readonly project: Project; readonly environment: ProjectEnvironment; readonly diagnostics: readonly Diagnostic[] }
  | { readonly project?: never; readonly environment?: never; readonly diagnostics: readonly Diagnostic[] };

/** The project of the folder that the command was started in, and the environment that was asked for. */
export async function openProject({
  directory,
  options,
}: {
  readonly directory: string;
  readonly options: { readonly config: string | undefined; readonly env: string | undefined };
}): Promise<OpenProject> {
  const { project, diagnostics } = await loadProject(directory, { config: options.config });
  if (project === undefined) return { diagnostics };
  const chosen = environmentOf(project, options.env);
  const found = [...diagnostics, ...chosen.diagnostics];
  return chosen.environment === undefined
    ? { diagnostics: found }
    : { project, environment: chosen.environment, diagnostics: found };
}
