import type { Call } from "../../services/call.js";
import { defineTable } from "../../store/table.js";
import { functionArn, type NamedFunction } from "./functions.js";

/** One statement of a function's policy. */
export interface PolicyStatement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Principal: { readonly Service: string } | { readonly AWS: string };
  readonly Action: string;
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface FunctionPolicy {
  /** ARN of the function, with its qualifier. */
  readonly id: string;
  readonly statements: readonly PolicyStatement[];
}

const functionPolicies = defineTable<FunctionPolicy>("functionPolicies");

/** The statements of a function's policy; none when it has no policy. */
export function statementsOf(call: Call, named: NamedFunction): readonly PolicyStatement[] {
  return call.tables.of(functionPolicies).get(functionArn(call, named))?.statements ?? [];
}

/** Replaces the statements of a function's policy; without any it has no policy. */
export function putStatements(call: Call, named: NamedFunction, statements: readonly PolicyStatement[]): void {
  const table = call.tables.of(functionPolicies);
  const id = functionArn(call, named);
  if (statements.length === 0) table.delete(id);
  else table.put({ id, statements });
}

/** Lets an instance of Connect invoke a function, as an association does. A statement that is there already stays. */
export function allowInstance(call: Call, named: NamedFunction, instanceId: string, sourceArn: string): void {
  const Sid = `connect-${instanceId}`;
  const statements = statementsOf(call, named);
  if (statements.some((statement) => statement.Sid === Sid)) return;
  const statement: PolicyStatement = {
    Sid,
    Effect: "Allow",
    Principal: { Service: "connect.amazonaws.com" },
    Action: "lambda:InvokeFunction",
    Resource: functionArn(call, named),
    Condition: {
      StringEquals: { "AWS:SourceAccount": call.settings.accountId },
      ArnLike: { "AWS:SourceArn": sourceArn },
    },
  };
  putStatements(call, named, [...statements, statement]);
}
