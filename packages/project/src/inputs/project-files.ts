import { join } from "node:path";
import type { Diagnostic } from "@flowc/diagnostics";
import type { Project } from "../project.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import type { SelectedFiles } from "./select-files.js";
import { flowLanguageOf, type SourceFile } from "./source-file.js";

const defaultFlows = ["flows/**/*.flow.ts", "flows/**/*.json"];
const defaultResources = ["resources.ts"];

/** The files that the patterns of a project's configuration stand for, sorted by path: resources, then flows. */
export async function projectFiles({ root, config }: Project): Promise<SelectedFiles> {
  const patterns = config.flows ?? defaultFlows;
  const flows = (await matches(patterns, root)).map(asFlowFile);
  const resources = await matches(config.resources ?? defaultResources, root);
  const missing: Diagnostic[] =
    config.flows !== undefined && config.flows.length > 0 && flows.length === 0
      ? [projectDiagnostics.create("CLI114", { patterns, folder: root })]
      : [];
  const sources = [...resources.map(asResourceFile), ...flows];
  return { sources, diagnostics: missing };
}

async function matches(patterns: readonly string[], root: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const ignore = ["**/node_modules/**", "**/.flowc/**", "**/dist/**", "**/*.origin.json"];
  const found = await glob([...patterns], { cwd: root, ignore, onlyFiles: true, expandDirectories: false });
  return found.sort().map((file) => join(root, file));
}

function asFlowFile(file: string): SourceFile {
  return { file, language: flowLanguageOf(file) ?? "typescript", holds: "flows" };
}

function asResourceFile(file: string): SourceFile {
  return { file, language: "typescript", holds: "resources" };
}
