import { packageFiles } from "./package-files.js";
import { managerWords, type PackageManager } from "./package-manager.js";
import { aliasOf } from "./project-name.js";
import { starterFiles, templateText } from "./template.js";
import { workflowFile, workflowText } from "./workflow.js";

/** What a new project is to be. */
export interface NewProject {
  /** Name of its package, one that npm takes. */
  readonly name: string;
  readonly packageManager: PackageManager;
  /** Major version of Node for its workflow. */
  readonly node: number;
  /** Path in its git repository, with forward slashes; absent when it is the repository, or in none. */
  readonly subfolder?: string | undefined;
  /** What it was made from, in words; absent for a project from nothing. */
  readonly from?: string | undefined;
  /** Environment that its README names; absent for the built-in Connect. */
  readonly environment?: string | undefined;
}

/** A file that the project can do without: the author's own stays as it is, and nothing of ours is written. */
export const optionalFiles: ReadonlySet<string> = new Set([".gitignore", "README.md", workflowFile]);

/** The project from nothing: its flows, its resources, a test of them. */
export function starterProject({ name }: NewProject): ReadonlyMap<string, string> {
  const words = { alias: aliasOf(name) };
  return new Map(starterFiles.map((file) => [file, templateText(file, words)]));
}

/** What is around the flows of a project: package, compiler, test runner, git, workflow, README. */
export function surroundings(project: NewProject): ReadonlyMap<string, string> {
  const { packageManager } = project;
  return new Map([
    ...packageFiles({ name: project.name, isTested: true, declaresResources: true }),
    ["vitest.config.ts", templateText("vitest.config.ts")],
    [".gitignore", templateText("gitignore")],
    [workflowFile, workflowText({ ...project, isComplete: project.from === undefined })],
    ["README.md", readme(project)],
    ...Object.entries(managerWords[packageManager].files),
  ]);
}

function readme({ name, packageManager, from, environment }: NewProject): string {
  const { install, exec } = managerWords[packageManager];
  const words = { name, install, exec };
  if (from === undefined) return templateText("README.md", words);
  const env = environment === undefined ? "" : ` --env ${environment}`;
  return templateText("README-brought.md", { ...words, from, env });
}
