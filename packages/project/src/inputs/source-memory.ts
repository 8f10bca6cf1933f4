import type { FlowDefinition, FlowUnit, GraphType } from "@flowc/connect-model";
import type { ResourceDeclaration } from "@flowc/provisioner";
import { KeptMap } from "../lists/kept-map.js";
import type { KnownDeclarations } from "../loading/discover.js";
import type { LoadedModules } from "../loading/load-modules.js";
import { ModuleMemory } from "../loading/module-memory.js";
import { declaredDocument, type ReadDocument, readDocument } from "./read-document.js";

/** A document as it was read, and as what it is deployed. */
export interface KnownDocument extends ReadDocument {
  readonly file: string;
  readonly declared?: { readonly unit: FlowUnit; readonly flow: FlowDefinition };
}

/** What was read from files: reading them again costs only what has changed. One for as long as a project is watched. */
export class SourceMemory {
  readonly #modules = new Map<string, ModuleMemory>();
  readonly #documents = new Map<string, KnownDocument>();
  /** Flows as they were built. */
  readonly built = new KeptMap((flow: FlowDefinition) => flow.build());
  /** What modules declare. */
  readonly declared: KnownDeclarations<ResourceDeclaration> = new WeakMap();

  /** That files are not as they were when they were read: written, added or removed. */
  forget(files: readonly string[]): void {
    for (const file of files) this.#documents.delete(file);
    for (const modules of this.#modules.values()) modules.forget(files);
  }

  /** Every file that was compiled, code or data. */
  *compiledFiles(): Iterable<string> {
    for (const modules of this.#modules.values()) yield* modules.files;
  }

  /** Whether the last reading gave everything that these files hold. */
  isComplete(files: readonly string[]): boolean {
    const isRead = [...this.#modules.values()].every((modules) => modules.isLoaded);
    return isRead && files.every((file) => this.#documents.get(file)?.declared !== undefined || this.hasCompiled(file));
  }

  hasCompiled(file: string): boolean {
    for (const modules of this.#modules.values()) if (modules.has(file)) return true;
    return false;
  }

  /** Forgets what ran of folders that nothing is read from any more. */
  keepRoots(roots: ReadonlySet<string>): void {
    for (const root of this.#modules.keys()) if (!roots.has(root)) this.#modules.delete(root);
  }

  loadModules(entries: readonly string[], root: string): Promise<LoadedModules> {
    const known = this.#modules.get(root) ?? new ModuleMemory(root);
    this.#modules.set(root, known);
    return known.load(entries);
  }

  /** @param type flow type of a document that does not say its own: the same each time */
  document(file: string, type: GraphType | undefined): KnownDocument {
    const known = this.#documents.get(file) ?? knownDocument(file, type);
    this.#documents.set(file, known);
    return known;
  }
}

/** Reads a document. */
export function knownDocument(file: string, type: GraphType | undefined): KnownDocument {
  const read = readDocument(file, type);
  return {
    file,
    ...read,
    ...(read.unit && { declared: { unit: read.unit, flow: declaredDocument(read.unit, file) } }),
  };
}
