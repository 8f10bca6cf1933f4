import { readFileSync } from "node:fs";
import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import { type Diagnostic, withoutRepeats } from "@flowc/diagnostics";
import { parseFlow } from "@flowc/flow-compiler";
import { isResourceDeclaration, type ResourceDeclaration } from "@flowc/provisioner";
import { discover } from "../loading/discover.js";
import { loadModules, type ModuleExports } from "../loading/load-modules.js";
import { undefinedProperties } from "../loading/undefined-properties.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";
import type { SourceFile } from "./source-file.js";

/** What source files hold. */
export interface Sources {
  /** Number of files that were read. */
  readonly files: number;
  /** Every flow, those of documents included, as a graph. */
  readonly units: readonly FlowUnit[];
  /** Flows and modules that TypeScript declares. */
  readonly flows: readonly FlowDefinition[];
  readonly resources: readonly ResourceDeclaration[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadSourcesOptions {
  /** Folder that packages are looked up from. */
  readonly root: string;
  /** Flow type of documents that do not say theirs. */
  readonly type?: GraphType | undefined;
}

/** Runs the TypeScript files and reads the documents. What cannot be read is a diagnostic, the rest is still there. */
export async function readSources(sources: readonly SourceFile[], options: ReadSourcesOptions): Promise<Sources> {
  const scripts = sources.filter(({ language }) => language === "typescript");
  const loaded = await loadModules(
    scripts.map(({ file }) => file),
    options.root,
  );
  const { flows, resources } = discover(loaded.modules.values(), isResourceDeclaration);
  const built = flows.map((flow): ReadUnit => {
    const unit = flow.build();
    return { unit, diagnostics: unit.diagnostics };
  });
  const documents = sources
    .filter(({ language }) => language === "json")
    .map(({ file }) => readDocument(file, options));
  const parts = [...built, ...documents];
  return {
    files: sources.length,
    units: parts.flatMap(({ unit }) => unit ?? []),
    flows,
    resources,
    diagnostics: withoutRepeats([
      ...loaded.diagnostics,
      ...scripts.flatMap((source) => withoutFlow(source, loaded.modules.get(source.file))),
      ...resources.flatMap(undefinedProperties),
      ...parts.flatMap(({ diagnostics }) => diagnostics),
    ]),
  };
}

interface ReadUnit {
  readonly unit?: FlowUnit;
  readonly diagnostics: readonly Diagnostic[];
}

function readDocument(file: string, { type }: ReadSourcesOptions): ReadUnit {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    const { unit, diagnostics } = parseFlow(text, { file, ...(type && { type }) });
    return { ...(unit && { unit }), diagnostics };
  } catch (error) {
    const isEncoding =
      error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
    const reason = isEncoding ? "it is not text in UTF-8" : systemReason(error);
    return { diagnostics: [projectDiagnostics.create("CLI111", { path: file, reason }, { span: startOf(file) })] };
  }
}

/** A file of flows that was loaded but declares none: probably its export is missing. */
function withoutFlow({ file, holds }: SourceFile, exported: ModuleExports | undefined): Diagnostic[] {
  if (exported === undefined || holds === "resources") return [];
  const { flows, resources } = discover([exported], isResourceDeclaration);
  if (flows.length + resources.length > 0) return [];
  // A file without any export is compiled to one with an empty default.
  const names = Object.entries(exported).flatMap(([name, value]) =>
    name === "default" && isEmpty(value) ? [] : [name],
  );
  return [projectDiagnostics.create("CLI115", { file, exported: names }, { span: startOf(file) })];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function startOf(file: string) {
  return { file, line: 1, column: 1 };
}
