// JSON Schemas of the documents in documents.ts, from their types as the compiler declared them.
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";
import { schemaOfDocument } from "./schema-of-document.mjs";

const folder = new URL("./", import.meta.url);

/**
 * @typedef {import("./schema-of-document.mjs").Schema} Schema
 * @returns {ReadonlyMap<string, Schema>} by the name of the document; each complete in itself
 */
export function documentSchemas() {
  const { definitions = {} } = createGenerator({
    path: fileURLToPath(new URL("documents.ts", folder)),
    tsconfig: fileURLToPath(new URL("tsconfig.documents.json", folder)),
    type: "Documents",
    expose: "all",
    functions: "comment",
    // The compiler of this repository has looked at them already.
    skipTypeCheck: true,
  }).createSchema("Documents");
  const types = withWrittenTimes(/** @type {Readonly<Record<string, Schema>>} */ (definitions));
  const documents = Object.entries(types.Documents?.properties ?? {});
  return new Map(documents.map(([name, schema]) => [name, schemaOfDocument(name, schema, types)]));
}

/**
 * Events hold their time as a number and are written with a time that people can read.
 * @param {Readonly<Record<string, Schema>>} types
 * @returns {Readonly<Record<string, Schema>>}
 */
function withWrittenTimes(types) {
  const { anyOf, ...rest } = types.TraceEvent ?? {};
  const at = { type: "string", description: "The virtual clock, such as `2026-01-07T12:00:00.000Z`." };
  const events = anyOf.map((/** @type {Schema} */ event) => ({ ...event, properties: { ...event.properties, at } }));
  return { ...types, TraceEvent: { ...rest, anyOf: events } };
}
