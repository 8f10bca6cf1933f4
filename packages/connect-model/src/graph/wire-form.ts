import type { JsonObject } from "../json.js";

/**
 * How one JSON object of a document was spelled, where that differs from what the emitter writes by itself. A list of
 * actions or branches has one only when some of its entries are no objects: its members are then its indices.
 */
export interface ObjectForm {
  /** Every member of the object, in the order of the document; each name once. */
  readonly members: readonly string[];
  /** Members the graph has no place for: unknown ones, and known ones of the wrong JSON type. Verbatim. */
  readonly extra?: JsonObject;
}

/**
 * The spelling of a document beside its graph, so that a document that is read and written again comes back the same:
 * object forms by JSON pointer, and numbers whose text JavaScript would not write the same way.
 * A graph that was built has none.
 */
export interface WireForm {
  readonly objects: Readonly<Record<string, ObjectForm>>;
  /** JSON pointer -> number exactly as written, for example `1.0`. */
  readonly numbers: Readonly<Record<string, string>>;
}
