import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type ModuleContract,
  type ModuleSchema,
  parseJson,
} from "@flowc/connect-model";

/**
 * Reads the contract of a module as Connect keeps it beside the content: JSON, or JSON as a string, with
 * `input.schema`, `resultData.schema` and `transitions.results`.
 * @returns undefined when there is none, or when it is not in this shape
 */
export function readModuleContract(settings: JsonValue | undefined): ModuleContract | undefined {
  const value = typeof settings === "string" ? parseJson(settings) : settings;
  if (!isJsonObject(value)) return undefined;
  const input = schemaIn(value.input);
  const resultData = schemaIn(value.resultData);
  const results = isJsonObject(value.transitions) ? value.transitions.results : undefined;
  const branches = Array.isArray(results) ? results.flatMap(branchIn) : [];
  return {
    ...(input && { input }),
    ...(resultData && { resultData }),
    ...(branches.length > 0 && { branches }),
  };
}

function schemaIn(part: JsonValue | undefined): ModuleSchema | undefined {
  const schema = isJsonObject(part) ? part.schema : undefined;
  const isSchema = isJsonObject(schema) && isJsonObject(schema.properties);
  return isSchema ? (schema as unknown as ModuleSchema) : undefined;
}

function branchIn(result: JsonValue): { readonly name: string }[] {
  const name = isJsonObject(result) ? (result as JsonObject).name : undefined;
  return typeof name === "string" ? [{ name }] : [];
}
