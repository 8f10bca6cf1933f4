// The generated file docs/reference/schemas.json: the JSON Schemas of everything that flowc reads and writes, in one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../workspace.mjs";
import { documentSchemas } from "./document-schemas.mjs";
import { schemaInBundle } from "./schema-of-document.mjs";

const flowLanguage = join(root, "packages", "flow-compiler", "generated", "flow-language.schema.json");

/** @returns {{ path: string, text: string }[]} */
export function generate() {
  const language = JSON.parse(readFileSync(flowLanguage, "utf8"));
  const bundle = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:flowc:schemas",
    title: "Documents of flowc",
    description: "One schema for each document, under its name in $defs.",
    $defs: { flowLanguage: schemaInBundle("flowLanguage", language), ...Object.fromEntries(documentSchemas()) },
  };
  return [{ path: "docs/reference/schemas.json", text: `${JSON.stringify(bundle, null, 1)}\n` }];
}
