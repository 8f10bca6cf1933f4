import { loadingFor } from "@flowc/provisioner";
import type { Project } from "../project.js";
import { projectFiles } from "./project-files.js";
import { readSources, type Sources } from "./read-sources.js";

/**
 * Reads all flows and resources of a project, without checking them.
 * @param environment name of the environment that the files are loaded for
 */
export async function readProject(project: Project, environment: string | undefined): Promise<Sources> {
  const selected = await projectFiles(project);
  const read = await loadingFor(environment, () => readSources(selected.sources, { rootOf: () => project.root }));
  return { ...read, diagnostics: [...selected.diagnostics, ...read.diagnostics] };
}
