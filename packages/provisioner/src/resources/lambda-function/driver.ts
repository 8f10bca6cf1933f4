import { arnPattern, formatArn, type JsonObject, limits, parseArn } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf, type Scope } from "../../driver/scope.js";
import { createByCall, type Target } from "../../driver/write-call.js";
import type { LambdaFunctionDeclaration } from "./declaration.js";

const namePattern = /^[a-zA-Z0-9-_]{1,64}(?::(?:\$LATEST|[a-zA-Z0-9-_]{1,128}))?$/;

/** Lambda functions the instance may invoke: an association without a name, an id or tags of its own. */
export const lambdaFunctionDriver: ResourceDriver<LambdaFunctionDeclaration> = {
  kind: "lambdaFunction",
  noun: "Lambda function",
  plural: "Lambda functions",
  level: "instance",
  properties: {
    functionArn: { label: "function", change: "replace", impact: "Flows invoke the other function from then on." },
  },
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  quota: limits.instance.lambdaFunctions.value,

  normalise(declaration, report) {
    checkName(declaration, report);
    return { name: declaration.name };
  },
  materialise(properties, _resolve, scope) {
    const name = String(properties.name);
    const functionArn = functionArnOf(name, scope);
    return functionArn === undefined
      ? { properties: {}, unknown: { functionArn: [] } }
      : { properties: { functionArn }, unknown: {} };
  },
  foresee(name, scope) {
    const arn = functionArnOf(name, scope);
    return arn === undefined ? undefined : { arn, id: arn };
  },

  declarationOf({ name }) {
    // A function of another account or region needs the environment to say its ARN: a name alone is not it.
    return name.startsWith("arn:") ? undefined : { factory: "lambdaFunction", name, properties: {}, arguments: [name] };
  },

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: 25 };
    const found = await reader.pages("ListLambdaFunctions", input, "LambdaFunctions");
    return found.map((arn) => liveFunction(String(arn), reader.scope));
  },
  matches(live, { name, scope }) {
    return live.arn === functionArnOf(name, scope);
  },
  async read(reader, id) {
    return (await this.list(reader)).find((live) => live.id === id);
  },

  create: createByCall({
    call: ({ properties }, scope) => ({
      operation: "AssociateLambdaFunction",
      input: { InstanceId: instanceIdOf(scope), FunctionArn: properties.functionArn },
    }),
    identity: (_output, { properties }) => {
      const arn = String(properties.functionArn);
      return { id: arn, arn };
    },
  }),
  update: () => [],
  destroy: ({ id, scope }: Target) => [
    { operation: "DisassociateLambdaFunction", input: { InstanceId: instanceIdOf(scope), FunctionArn: id } },
  ],
};

function checkName({ name }: LambdaFunctionDeclaration, report: CheckReport): void {
  if (namePattern.test(name)) return;
  report.add("PLAN103", {
    resource: report.resource,
    problem: name.startsWith("arn:") ? "is an ARN" : "is not the name of a Lambda function",
    allowed: "the function's name, optionally with :alias or :version; the environment can give a full ARN for it",
  });
}

/** The ARN a name means in an environment; undefined while the account is not known. */
function functionArnOf(name: string, { environment, partition, region, accountId }: Scope): string | undefined {
  const given = environment.lambdaFunctions?.[name];
  if (given !== undefined) return given;
  if (accountId === undefined) return undefined;
  const [id = "", qualifier] = name.split(":");
  const arn = { kind: "lambdaFunction", partition, region, account: accountId, id } as const;
  return formatArn(qualifier === undefined ? arn : { ...arn, qualifier });
}

/** What is wrong with an ARN that an environment gives for a function: its words, or the region it is in. */
export function functionArnProblem(arn: string): string | undefined {
  if (arnPattern("lambdaFunction").test(arn)) return undefined;
  return parseArn(arn) === undefined ? "is not the ARN of a Lambda function" : "is not a complete ARN";
}

function liveFunction(arn: string, scope: Scope): LiveResource {
  const properties: JsonObject = { functionArn: arn };
  return { id: arn, arn, name: functionName(arn, scope), properties, attributes: {} };
}

/** The name that stands for a function: the environment's, else its own when it is a neighbour; else its ARN. */
function functionName(arn: string, { environment, region, accountId }: Scope): string {
  const named = Object.entries(environment.lambdaFunctions ?? {}).find(([, given]) => given === arn);
  if (named !== undefined) return named[0];
  const parsed = parseArn(arn);
  if (parsed === undefined || parsed.region !== region || parsed.account !== accountId) return arn;
  return parsed.id + (parsed.qualifier === undefined ? "" : `:${parsed.qualifier}`);
}
