import type { FlowUnit, ResourceReference } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { LambdaSchemas } from "@flowc/flow-dsl";
import { convertReply, type LambdaEvent, type LambdaReply } from "@flowc/simulator";
import { scenarioDiagnostics } from "../diagnostics/scenario-diagnostics.js";
import type { LambdaFake } from "./fake.js";
import { schemaIssues } from "./schema-issues.js";
import { telling } from "./telling-lambdas.js";

/** What stands in for Lambda functions: a list of fakes and handlers, or replies by name. */
export type Lambdas = readonly LambdaFake[] | Readonly<Record<string, LambdaReply>>;

function isDeclaredLambda(named: ResourceReference): named is ResourceReference & { readonly schemas: LambdaSchemas } {
  return named.kind === "lambdaFunction" && "schemas" in named;
}

/** The schemas that functions were declared with where flows name them, by name. */
function schemasIn(units: readonly FlowUnit[]): ReadonlyMap<string, LambdaSchemas> {
  const named = units.flatMap(({ names = [] }) => names).filter(isDeclaredLambda);
  return new Map(named.map(({ name, schemas }) => [name, schemas]));
}

function byName(lambdas: Lambdas): [string, LambdaReply][] {
  if (!isList(lambdas)) return Object.entries(lambdas);
  return lambdas.map(({ lambda, reply }) => [lambda, reply]);
}

function isList(lambdas: Lambdas): lambdas is readonly LambdaFake[] {
  return Array.isArray(lambdas);
}

/**
 * Replies of Lambda functions by name, checked by the schemas that the functions were declared with.
 * @param found gets TEST103 for a wrong answer, TEST104 for a wrong input, and TEST118 for what is thrown
 */
export function guardedLambdas(
  lambdas: Lambdas,
  units: readonly FlowUnit[],
  found: Diagnostic[],
): Readonly<Record<string, LambdaReply>> {
  const schemas = schemasIn(units);
  return Object.fromEntries(
    byName(lambdas).map(([name, reply]) => [
      name,
      guarded(name, telling(name, reply, found), schemas.get(name) ?? {}, found),
    ]),
  );
}

function guarded(lambda: string, reply: LambdaReply, schemas: LambdaSchemas, found: Diagnostic[]): LambdaReply {
  const { input, output } = schemas;
  if (input === undefined && output === undefined) return reply;
  const answer = convertReply(
    reply,
    (event: LambdaEvent) => event,
    (value) => {
      const issues = schemaIssues(output, value);
      const check = report("TEST103", value);
      return issues instanceof Promise ? () => after(issues, check) : check(issues);
    },
  );
  return (event) => after(schemaIssues(input, event.Details.Parameters), report("TEST104", answer));

  /** Reports issues and goes on with `next` all the same: the scenario fails as soon as somebody looks. */
  function report<T>(code: "TEST103" | "TEST104", next: T): (issues: readonly string[]) => T {
    return (issues) => {
      if (issues.length > 0) found.push(scenarioDiagnostics.create(code, { lambda, issues }));
      return next;
    };
  }
}

function after<T, R>(value: T | Promise<T>, then: (value: T) => R): R | Promise<R> {
  return value instanceof Promise ? value.then(then) : then(value);
}
