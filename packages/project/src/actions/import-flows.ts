import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { GraphType } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { FlowDocument, ImportedFile } from "@flowc/flow-import";
import type { ProjectListener } from "../events.js";
import { missingProjectFiles } from "../init/package-files.js";
import { readText } from "../inputs/read-document.js";
import { selectFiles } from "../inputs/select-files.js";
import { existingFiles, writeFiles } from "../output/write-files.js";
import { projectDiagnostics } from "../project-diagnostics.js";

export interface ImportFlowsOptions {
  /** Documents and folders of them, as the author names them. */
  readonly paths: readonly string[];
  /** What relative paths are relative to. */
  readonly directory: string;
  /** Folder of the project that is written. */
  readonly out: string;
  /** Whether files that are there already are replaced. Default false. */
  readonly force?: boolean;
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ProjectListener | undefined;
}

/** What an import wrote, or would write. */
export interface ImportFlowsResult {
  /** Folder of the project, absolute. */
  readonly folder: string;
  /** Flows that were imported. */
  readonly flows: readonly ImportedFile[];
  /** Files by path from the folder, with forward slashes: written, unless `isWritten` says otherwise. */
  readonly files: readonly string[];
  readonly isWritten: boolean;
  /** Environment in which a build gives the ARNs of the documents; absent when they hold none. */
  readonly environment?: string;
  /** CLI110 to CLI113, CLI131, CLI134, FLOW801 to FLOW842. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns documents of flows into a project in TypeScript. Documents that cannot be read are reported, the others are
 * imported. Files that are there already are only replaced when told so; those that make the folder a project (the
 * configuration, `package.json`, `tsconfig.json`) never are.
 */
export async function importFlows(options: ImportFlowsOptions): Promise<ImportFlowsResult> {
  const { directory, type, onEvent, signal, force = false } = options;
  const folder = resolve(directory, options.out);
  const { documents, diagnostics } = readDocuments(options);
  onEvent?.({ type: "files-selected", files: documents.length });
  // The printer and the formatter are only loaded when there is something to print.
  const { importProject } = await import("@flowc/flow-import");
  const imported = await importProject(documents, {
    type,
    onFlow: async ({ name }, position, total) => {
      onEvent?.({ type: "flow-imported", name, position, total });
      // A large import keeps Node busy: only between flows can Ctrl-C be heard.
      await setImmediate();
    },
  });
  const { flows, environment } = imported;
  const found = [...diagnostics, ...imported.diagnostics];
  const missing = missingProjectFiles(folder, imported.config, { declaresResources: false });
  const files = flows.length === 0 ? new Map<string, string>() : new Map([...imported.files, ...missing]);
  const result = { folder, flows, files: [...files.keys()].sort(), ...(environment !== undefined && { environment }) };
  const taken = existingFiles(folder, files.keys());
  if (taken.length > 0 && !force) {
    const refusal = projectDiagnostics.create("CLI134", { folder, files: taken, all: files.size });
    return { ...result, isWritten: false, diagnostics: [...found, refusal] };
  }
  if (signal?.aborted || files.size === 0) return { ...result, isWritten: false, diagnostics: found };
  const failed = writeFiles(folder, files);
  return { ...result, isWritten: failed.length === 0, diagnostics: [...found, ...failed] };
}

/** Every document that the paths stand for. Flows that are TypeScript already are no documents. */
function readDocuments({ paths, directory }: ImportFlowsOptions) {
  const { sources, diagnostics } = selectFiles(paths, directory);
  const read = sources.filter(({ language }) => language === "json").map(({ file }) => ({ file, ...readText(file) }));
  const documents = read.flatMap(({ file, text }): FlowDocument[] => (text === undefined ? [] : [{ file, text }]));
  return { documents, diagnostics: [...diagnostics, ...read.flatMap((it) => it.diagnostics)] };
}
