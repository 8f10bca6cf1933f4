import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";

const require = createRequire(import.meta.url);

/** What the official JSON Schema of SARIF 2.1.0 has against a log; empty when it is valid. */
export function sarifProblems(log: unknown): readonly string[] {
  return validate(log) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const folder = dirname(require.resolve("@datadog/datadog-ci-plugin-sarif/package.json"));
const schema = JSON.parse(readFileSync(join(folder, "dist/json-schema/sarif-schema-2.1.0.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(schema);
