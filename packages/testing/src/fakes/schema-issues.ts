import type { SchemaIssue, StandardSchema } from "@flowc/flow-dsl";

/** What a schema says against a value: none when it has nothing to say, or when there is no schema. */
export function schemaIssues(
  schema: StandardSchema<unknown, unknown> | undefined,
  value: unknown,
): readonly string[] | Promise<readonly string[]> {
  if (schema === undefined) return [];
  const result = schema["~standard"].validate(value);
  const wordsOf = ({ issues = [] }: { readonly issues?: readonly SchemaIssue[] | undefined }) => issues.map(inWords);
  return result instanceof Promise ? result.then(wordsOf) : wordsOf(result);
}

function inWords({ message, path = [] }: SchemaIssue): string {
  const steps = path.map((step) => String(typeof step === "object" ? step.key : step));
  return steps.length === 0 ? message : `${steps.join(".")}: ${message}`;
}
