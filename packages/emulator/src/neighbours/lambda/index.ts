import { createHash } from "node:crypto";
import type { Call } from "../../services/call.js";
import { type NeighbourOperation, neighbourOperation } from "../neighbour-operation.js";
import { alreadyThere, noSuchThing } from "../refusals.js";
import { type PolicyStatement, putStatements, statementsOf } from "./function-policies.js";
import { findFunction, functionArn, type NamedFunction } from "./functions.js";

interface FunctionInput {
  readonly FunctionName: string;
  readonly Qualifier: string;
}

const getFunction = neighbourOperation<FunctionInput>(
  "lambda:GetFunction",
  {
    documented: ["by name, partial ARN or ARN, with a version or alias"],
    assumed: [
      "which functions there are is said by the option `functions`; without it there is every one",
      "functions of another account are denied: their policies are not looked at",
    ],
  },
  ({ FunctionName, Qualifier }, call) => ({
    Configuration: configurationOf(call, findFunction(call, FunctionName, Qualifier)),
    Tags: {},
  }),
);

const getFunctionConfiguration = neighbourOperation<FunctionInput>(
  "lambda:GetFunctionConfiguration",
  { documented: ["name, ARN, version and state"], assumed: ["runtime, role and time-out"] },
  ({ FunctionName, Qualifier }, call) => configurationOf(call, findFunction(call, FunctionName, Qualifier)),
);

interface PermissionInput extends FunctionInput {
  readonly StatementId: string;
  readonly Action: string;
  readonly Principal: string;
  readonly SourceArn: string;
  readonly SourceAccount: string;
}

const addPermission = neighbourOperation<PermissionInput>(
  "lambda:AddPermission",
  { documented: ["a statement id that is taken is a ResourceConflictException"] },
  (input, call) => {
    const named = findFunction(call, input.FunctionName, input.Qualifier);
    const { StatementId: Sid = "", Action = "", Principal = "", SourceArn, SourceAccount } = input;
    const statements = statementsOf(call, named);
    if (statements.some((statement) => statement.Sid === Sid)) {
      throw alreadyThere(`The statement id (${Sid}) provided already exists.`);
    }
    const Condition = {
      ...(SourceAccount !== undefined && { StringEquals: { "AWS:SourceAccount": SourceAccount } }),
      ...(SourceArn !== undefined && { ArnLike: { "AWS:SourceArn": SourceArn } }),
    };
    const statement: PolicyStatement = {
      Sid,
      Effect: "Allow",
      Principal: Principal.endsWith(".amazonaws.com") ? { Service: Principal } : { AWS: Principal },
      Action,
      Resource: functionArn(call, named),
      ...(Object.keys(Condition).length > 0 && { Condition }),
    };
    putStatements(call, named, [...statements, statement]);
    return { Statement: JSON.stringify(statement) };
  },
);

const getPolicy = neighbourOperation<FunctionInput>(
  "lambda:GetPolicy",
  { documented: ["a function without a policy is not found"] },
  ({ FunctionName, Qualifier }, call) => {
    const Statement = statementsOf(call, findFunction(call, FunctionName, Qualifier));
    if (Statement.length === 0) throw noSuchThing("The resource you requested does not exist.");
    const Policy = JSON.stringify({ Version: "2012-10-17", Id: "default", Statement });
    return { Policy, RevisionId: createHash("sha256").update(Policy).digest("hex").slice(0, 32) };
  },
);

const removePermission = neighbourOperation<FunctionInput & { readonly StatementId: string }>(
  "lambda:RemovePermission",
  { documented: ["a statement that is not there is not found"] },
  ({ FunctionName, Qualifier, StatementId }, call) => {
    const named = findFunction(call, FunctionName, Qualifier);
    const statements = statementsOf(call, named);
    const rest = statements.filter(({ Sid }) => Sid !== StatementId);
    if (rest.length === statements.length)
      throw noSuchThing(`Statement ${StatementId} is not found in resource policy.`);
    putStatements(call, named, rest);
    return undefined;
  },
);

function configurationOf(call: Call, named: NamedFunction) {
  return {
    FunctionName: named.name,
    FunctionArn: functionArn(call, named),
    Runtime: "nodejs22.x",
    Role: `arn:aws:iam::${call.settings.accountId}:role/${named.name}`,
    Handler: "index.handler",
    Timeout: 8,
    Version: named.qualifier !== undefined && /^\d+$/.test(named.qualifier) ? named.qualifier : "$LATEST",
    State: "Active",
    LastUpdateStatus: "Successful",
  };
}

/** Lambda, as far as a contact centre asks: whether a function is there, and who may invoke it. */
export const lambdaOperations: readonly NeighbourOperation[] = [
  getFunction,
  getFunctionConfiguration,
  addPermission,
  getPolicy,
  removePermission,
];
