import { type FlowGraph, type GraphType, parseArn, type ReferenceKind } from "@flowc/connect-model";
import { flowArns, flowReferences } from "../bind/reference-uses.js";

/** A resource that a flow needs: by name, or by ARN where the source holds one. */
export type ManifestReference =
  | { readonly kind: ReferenceKind; readonly name: string; readonly qualifier?: string }
  | { readonly kind: string; readonly arn: string };

/** One flow of a build. */
export interface ManifestFlow {
  readonly name: string;
  readonly type: GraphType;
  /** File name, relative to the manifest. */
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** By kind, then name or ARN; each once. */
  readonly references: readonly ManifestReference[];
}

/** What a build wrote. */
export interface Manifest {
  readonly version: 1;
  /** By name, then type, then file. */
  readonly flows: readonly ManifestFlow[];
}

/**
 * Lists what a build wrote. The order of `flows` does not matter.
 *
 * @example
 * ```ts
 * createManifest([{ ...manifestFlow(graph, text, sha256), file: "main.json" }]);
 * ```
 */
export function createManifest(flows: readonly ManifestFlow[]): Manifest {
  return {
    version: 1,
    flows: flows.toSorted(
      (a, b) => compareText(a.name, b.name) || compareText(a.type, b.type) || compareText(a.file, b.file),
    ),
  };
}

/**
 * What a manifest says of one flow, wherever it is written.
 * @param graph the flow as its author wrote it: before binding, so that references still have names
 * @param text what is written
 * @param sha256 hash of a text's UTF-8 bytes as hexadecimal digits: this package has no hash function of its own
 */
export function manifestFlow(
  graph: FlowGraph,
  text: string,
  sha256: (text: string) => string,
): Omit<ManifestFlow, "file"> {
  return { name: graph.name, type: graph.type, sha256: sha256(text), references: references(graph) };
}

function references(graph: FlowGraph): ManifestReference[] {
  const found = new Map<string, ManifestReference>();
  for (const { target } of flowReferences(graph)) found.set(sortKey(target).join("\n"), target);
  for (const { arn } of flowArns(graph)) {
    const reference = { kind: parseArn(arn)?.kind ?? "other", arn };
    found.set(sortKey(reference).join("\n"), reference);
  }
  return [...found.values()].sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function sortKey(reference: ManifestReference): readonly string[] {
  if ("arn" in reference) return [reference.kind, "arn", reference.arn];
  return [reference.kind, "name", reference.name, reference.qualifier ?? ""];
}

/** By code unit, so that no locale changes the order. */
function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareText(part, b[index] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
