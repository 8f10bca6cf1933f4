import { resolve } from "node:path";
import type { Bindings, FlowUnit } from "@flowc/connect-model";
import type { Diagnostic, SuppressedDiagnostic } from "@flowc/diagnostics";
import { createManifest, type Manifest, type ManifestFlow, openBindings } from "@flowc/flow-compiler";
import { environmentBindings } from "../bindings/environment-bindings.js";
import { withBindHint, withUndeployed } from "../bindings/undeployed.js";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import type { ProjectListener } from "../events.js";
import { BuildMemory, type WrittenFlow } from "../output/build-memory.js";
import type { FileContents } from "../output/file-contents.js";
import { manifestName } from "../output/replace-folder.js";
import type { CheckResult } from "./check.js";
import { hasErrors } from "./has-errors.js";

export interface BuildOptions {
  /** What `checkProject` or `checkFiles` found. */
  readonly checked: CheckResult;
  /** Output folder, absolute. */
  readonly folder: string;
  /** Where names get their ARNs. Without it they stay marks such as `{{queue:Support}}`. */
  readonly environment?: ProjectEnvironment | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ProjectListener | undefined;
  /** What the last build of the project wrote. Absent: everything is written. */
  readonly memory?: BuildMemory | undefined;
}

/** What a build wrote, or why it wrote nothing. */
export interface BuildResult {
  /** Absent when nothing was written. */
  readonly manifest?: Manifest;
  /** How many different names stand as marks in what was written: none when there was an environment. */
  readonly openNames?: number;
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What the check found and does not report. */
  readonly suppressed: readonly SuppressedDiagnostic[];
}

/** Binds checked flows and writes one JSON file for each and a manifest: all of them, or with an error none. */
export async function buildProject(options: BuildOptions): Promise<BuildResult> {
  return { ...(await bindAndWrite(options)), suppressed: options.checked.suppressed };
}

async function bindAndWrite({
  checked,
  environment,
  signal,
  onEvent,
  memory = new BuildMemory(),
  ...rest
}: BuildOptions): Promise<Omit<BuildResult, "suppressed">> {
  const folder = resolve(rest.folder);
  const { diagnostics } = checked;
  if (hasErrors(diagnostics)) return { folder, diagnostics };
  const { bindings, diagnostics: unread } = await bindingsFor(environment, memory);
  if (bindings === undefined) return { folder, diagnostics: [...diagnostics, ...unread] };
  const { files, manifest, names, diagnostics: unbound } = emitAll(checked.units, bindings, memory);
  const unknown = environment === undefined ? unbound : inEnvironment(unbound, checked, environment.target.name);
  const found = [...diagnostics, ...unread, ...unknown];
  if (hasErrors(found) || signal?.aborted) return { folder, diagnostics: found };
  const refused = await memory.write(folder, files);
  if (refused.length > 0) return { folder, diagnostics: [...found, ...refused] };
  onEvent?.({ type: "flows-written", folder, files: files.size });
  const openNames = environment === undefined ? names.size : 0;
  return { folder, manifest, openNames, diagnostics: found };
}

function inEnvironment(unbound: readonly Diagnostic[], checked: CheckResult, environment: string) {
  return withBindHint(withUndeployed(unbound, checked, environment), environment);
}

function bindingsFor(environment: ProjectEnvironment | undefined, memory: BuildMemory) {
  if (environment === undefined) return { bindings: openBindings, diagnostics: [] };
  return memory.bindings(() => environmentBindings(environment));
}

/** Every flow as a file, in an order that does not depend on how the flows were found. */
function emitAll(units: readonly FlowUnit[], bindings: Bindings, memory: BuildMemory) {
  const diagnostics: Diagnostic[] = [];
  const emitted: WrittenFlow[] = [];
  for (const { written, diagnostics: unwritten } of memory.emit([...units].sort(compareUnits), bindings)) {
    diagnostics.push(...unwritten);
    if (written !== undefined) emitted.push(written);
  }
  const fileNames = memory.fileNames(emitted.map(({ name }) => name));
  const entries: ManifestFlow[] = [];
  const files = new Map<string, FileContents>();
  const names = new Set<string>();
  for (const [index, flow] of emitted.entries()) {
    const file = fileNames[index]!;
    entries.push(flow.entryFor(file));
    files.set(file, flow.text);
    for (const name of flow.names) names.add(name);
  }
  const manifest = createManifest(entries);
  files.set(manifestName, memory.manifestContents(manifest));
  return { files, manifest, names, diagnostics };
}

function compareUnits({ graph: a }: FlowUnit, { graph: b }: FlowUnit): number {
  return compareText(a.name, b.name) || compareText(a.type, b.type);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
