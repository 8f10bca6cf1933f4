import { createHash } from "node:crypto";
import type { Bindings, FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { bindFlow, emitFlow, type Manifest, type ManifestFlow, manifestFlow } from "@flowc/flow-compiler";
import { KeptMap } from "../lists/kept-map.js";
import { isSameList } from "../lists/same-list.js";
import type { FileContents, FolderFiles } from "./file-contents.js";
import { fileNames } from "./file-names.js";
import { ManifestPieces } from "./manifest-pieces.js";
import { replaceFolder } from "./replace-folder.js";
import { holdsOnly, updateFolder } from "./update-folder.js";

/** A flow as it is written. */
export interface EmittedFlow {
  /** Absent when it cannot be written, which the diagnostics say why. */
  readonly written?: WrittenFlow;
  readonly diagnostics: readonly Diagnostic[];
}

export interface WrittenFlow {
  readonly name: string;
  readonly text: string;
  /** Kinds and names that stand as marks in the text, as long as it is bound to nothing. */
  readonly names: readonly string[];
  /** What the manifest says of it. */
  entryFor(file: string): ManifestFlow;
}

/** What names mean, or why that is not known. */
interface KnownBindings {
  readonly bindings?: Bindings;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build wrote, so that the next one writes only what differs. One for each output folder that is kept up to date. */
export class BuildMemory {
  #emitted: { readonly bindings: Bindings; readonly flows: KeptMap<FlowUnit, EmittedFlow> } | undefined;
  readonly #manifest = new ManifestPieces();
  #bindings: KnownBindings | undefined;
  #named: { readonly names: readonly string[]; readonly files: readonly string[] } = { names: [], files: [] };
  #written: { readonly folder: string; readonly files: FolderFiles } | undefined;

  /** That names may mean something else now. */
  forgetBindings(): void {
    this.#bindings = undefined;
  }

  async bindings(read: () => Promise<KnownBindings>): Promise<KnownBindings> {
    this.#bindings ??= await read();
    return this.#bindings;
  }

  /** Binds flows and makes their texts, unless that was done the last time with the same bindings. */
  emit(units: readonly FlowUnit[], bindings: Bindings): readonly EmittedFlow[] {
    if (this.#emitted?.bindings !== bindings) {
      this.#emitted = { bindings, flows: new KeptMap((unit) => emit(unit, bindings)) };
    }
    return this.#emitted.flows.of(units);
  }

  /** The files of flows of these names, in their order. */
  fileNames(names: readonly string[]): readonly string[] {
    if (!isSameList(this.#named.names, names)) this.#named = { names, files: fileNames(names) };
    return this.#named.files;
  }

  /** A manifest as its file holds it. */
  manifestContents(manifest: Manifest): FileContents {
    return this.#manifest.of(manifest);
  }

  /** Makes a folder hold these files and no others, or says why it cannot: CLI130, CLI131. */
  async write(folder: string, files: FolderFiles): Promise<readonly Diagnostic[]> {
    const before = this.#written;
    this.#written = undefined;
    const isOurs = before?.folder === folder && holdsOnly(folder, before.files);
    const refused = isOurs ? updateFolder(folder, before.files, files) : await replaceFolder(folder, files);
    if (refused.length === 0) this.#written = { folder, files };
    return refused;
  }
}

function emit(unit: FlowUnit, bindings: Bindings): EmittedFlow {
  const { graph, references, diagnostics: unbound } = bindFlow(unit.graph, bindings, unit.spans);
  if (unbound.length > 0) return { diagnostics: unbound };
  const { text, diagnostics } = emitFlow(graph, { form: unit.form, references, spans: unit.spans });
  if (text === undefined) return { diagnostics };
  return { written: writtenFlow(unit, text), diagnostics };
}

function writtenFlow({ graph }: FlowUnit, text: string): WrittenFlow {
  const { name, type, ...rest } = manifestFlow(graph, text, sha256);
  const names = rest.references.flatMap((one) => ("name" in one ? [`${one.kind}/${one.name}`] : []));
  let entry: ManifestFlow | undefined;
  return {
    name,
    text,
    names,
    entryFor(file) {
      if (entry?.file !== file) entry = { name, type, file, ...rest };
      return entry;
    },
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
