import { existsSync } from "node:fs";
import type { FlowUnit } from "@flowc/connect-model";
import type { CodeDescription, IgnoreComments } from "@flowc/diagnostics";
import { EstateMemory, type FlowRule, flowRules, type InspectedFlow, inspectFlow } from "@flowc/flow-compiler";
import type { CollectedFlows } from "@flowc/provisioner";
import type { ChecksConfig } from "../config/checks-config.js";
import { projectFiles } from "../inputs/project-files.js";
import type { SelectedFiles } from "../inputs/select-files.js";
import { SourceMemory } from "../inputs/source-memory.js";
import { KeptMap } from "../lists/kept-map.js";
import type { Project } from "../project.js";
import { adjustableCodes } from "./check-codes.js";
import { type OwnRules, ownRules } from "./own-rules.js";
import { placedResource } from "./placed-resource.js";
import { readSuppressingComments } from "./source-suppressions.js";

/** The rules that count with a configuration. */
export interface KnownRules {
  readonly own: OwnRules;
  readonly all: readonly FlowRule[];
  /** The codes that authors may decide about. */
  readonly codes: ReadonlyMap<string, CodeDescription>;
}

/** What a check found out about files and flows, so that the next one costs only what has changed since. */
export class CheckMemory {
  readonly sources = new SourceMemory();
  /** Flows as they are deployed. */
  readonly collected: CollectedFlows = new WeakMap();
  /** Resources as they were collected, at the author's lines: a flow that stays the same is collected once. */
  readonly placed = new KeptMap(placedResource);
  /** What was found between flows. */
  readonly between = new EstateMemory();
  #inspected: KeptMap<FlowUnit, InspectedFlow> | undefined;
  readonly #comments = new Map<string, IgnoreComments | undefined>();
  #selected: SelectedFiles | undefined;
  /** Files that were taken away: what imports them may still know them. */
  readonly #missing = new Set<string>();
  #rules: (KnownRules & { readonly checks: ChecksConfig }) | undefined;

  /** That files are not as they were when they were read: written, added or removed. */
  forget(files: readonly string[]): void {
    this.sources.forget(files);
    for (const file of files) {
      this.#comments.delete(file);
      const wasMissing = this.#missing.delete(file);
      const isMissing = !existsSync(file);
      if (isMissing) this.#missing.add(file);
      if (isMissing || wasMissing || !this.hasRead(file)) this.#selected = undefined;
    }
  }

  /** Every file that the last check read. */
  *readFiles(): Iterable<string> {
    for (const { file } of this.#selected?.sources ?? []) yield file;
    yield* this.sources.compiledFiles();
  }

  /** Whether the last check read a file. */
  hasRead(file: string): boolean {
    return this.#selected?.sources.some((source) => source.file === file) === true || this.sources.hasCompiled(file);
  }

  /** The files of the project: the same until one comes or goes. */
  async filesOf(project: Project): Promise<SelectedFiles> {
    this.#selected ??= await projectFiles(project);
    return this.#selected;
  }

  /** The rules of a configuration. Another configuration needs another memory: other rules find something else. */
  rulesOf(checks: ChecksConfig): KnownRules {
    if (this.#rules?.checks !== checks) {
      const own = ownRules(checks.rules ?? []);
      this.#rules = { checks, own, all: [...flowRules, ...own.rules], codes: adjustableCodes(checks.rules) };
    }
    return this.#rules;
  }

  /** What rules find in each of some flows. They are those of the configuration, the same each time. */
  inspect(units: readonly FlowUnit[], rules: readonly FlowRule[]): readonly InspectedFlow[] {
    this.#inspected ??= new KeptMap((unit) => inspectFlow(unit, rules));
    return this.#inspected.of(units);
  }

  /** The comments of TypeScript files that suppress findings, of those files that have some. */
  async suppressingComments(files: readonly string[]): Promise<readonly IgnoreComments[]> {
    const found: IgnoreComments[] = [];
    for (const file of files) {
      if (!this.#comments.has(file)) this.#comments.set(file, await readSuppressingComments(file));
      const comments = this.#comments.get(file);
      if (comments !== undefined) found.push(comments);
    }
    return found;
  }
}
