import { environmentOf, type ProjectEnvironment } from "../environment/project-environment.js";
import type { Project } from "../project.js";
import { refused } from "./in-view.js";

/** An environment of the project. Throws CLI106 as a refusal when there is none of that name. */
export function viewedEnvironment(project: Project, name: string): ProjectEnvironment {
  const { environment, diagnostics } = environmentOf(project, name);
  if (environment !== undefined) return environment;
  const [unknown] = diagnostics;
  if (unknown === undefined) throw new Error(`environment ${name} is missing without a finding`);
  throw refused(404, unknown);
}
