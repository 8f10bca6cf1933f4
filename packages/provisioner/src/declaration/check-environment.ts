import { arnPattern, parseArn } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { isInstanceName } from "../resources/instance/properties.js";
import { functionArnProblem } from "../resources/lambda-function/driver.js";
import { tagProblems } from "./check-tags.js";
import type { Environment } from "./environment.js";

const region = /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/;
const account = /^\d{12}$/;

/** Checks an environment: region, account, alias, function ARNs and tags. */
export function checkEnvironment(environment: Environment): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const illegal = (property: string, value: string, allowed: string) =>
    found.push(planDiagnostics.create("PLAN126", { environment: environment.name, property, value, allowed }));
  if (!region.test(environment.region)) illegal("region", environment.region, 'an AWS region, for example "eu-west-2"');
  const { accountId, instanceAlias } = environment;
  if (accountId !== undefined && !account.test(accountId)) illegal("account id", accountId, "twelve digits");
  if (instanceAlias !== undefined && !isInstanceName(instanceAlias)) {
    illegal("instance alias", instanceAlias, "an alias of 1 to 45 letters, digits and hyphens, an id or an ARN");
  }
  for (const [name, arn] of Object.entries(environment.lexBots ?? {})) {
    if (!arnPattern("lexBot").test(arn)) illegal(`ARN of Lex bot "${name}"`, arn, "the ARN of a bot alias");
  }
  return [...found, ...functionFindings(environment), ...botFindings(environment), ...tagFindings(environment)];
}

function functionFindings(environment: Environment): Diagnostic[] {
  return Object.entries(environment.lambdaFunctions ?? {}).flatMap(([name, arn]) => {
    const resource = `Lambda function "${name}" of the environment "${environment.name}"`;
    const problem = functionArnProblem(arn);
    if (problem !== undefined) return [planDiagnostics.create("PLAN120", { resource, value: arn, problem })];
    const functionRegion = parseArn(arn)?.region ?? "";
    if (functionRegion === environment.region) return [];
    return [planDiagnostics.create("PLAN121", { resource, functionRegion, region: environment.region })];
  });
}

function botFindings(environment: Environment): Diagnostic[] {
  return Object.entries(environment.lexBots ?? {}).flatMap(([name, arn]) => {
    const found = parseArn(arn)?.region;
    if (found === undefined || found === environment.region) return [];
    const resource = `Lex bot "${name}" of the environment "${environment.name}"`;
    return [planDiagnostics.create("PLAN265", { resource, noun: "a bot alias", found, region: environment.region })];
  });
}

function tagFindings({ name, tags = {} }: Environment): Diagnostic[] {
  const resource = `the environment "${name}"`;
  return tagProblems(tags).map((problem) => planDiagnostics.create("PLAN115", { resource, ...problem }));
}
