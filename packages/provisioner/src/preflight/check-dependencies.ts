import type { ResourceKind } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { ApiInput } from "../api/connect-api.js";
import { FailedCall, type Gateway } from "../api/gateway.js";
import { planDiagnostics } from "../codes/plan-codes.js";
import { words } from "../declaration/words.js";
import type { Change } from "../plan/plan.js";
import { driverOf } from "../resources/drivers.js";
import type { PreflightOptions } from "./preflight.js";

/** How something of another service, that Connect is going to use, is looked at. */
interface Dependency {
  readonly operation: string;
  /** What is said when it is not there. */
  readonly missing: "PLAN326" | "PLAN327";
  /** Undefined for an ARN that says too little. */
  input(arn: string): ApiInput | undefined;
}

const lexAlias = /:bot-alias\/([^/]+)\/([^/]+)$/;

const dependencies: Readonly<Partial<Record<ResourceKind, Dependency>>> = {
  lambdaFunction: {
    operation: "lambda:GetFunction",
    missing: "PLAN326",
    input: (arn) => ({ FunctionName: arn }),
  },
  lexBot: {
    operation: "lex:DescribeBotAlias",
    missing: "PLAN327",
    input(arn) {
      const [, botId, botAliasId] = lexAlias.exec(arn) ?? [];
      return botId === undefined ? undefined : { botId, botAliasId };
    },
  },
};

/**
 * Looks whether functions and bots that are about to be associated exist: PLAN326 and PLAN327 when they do not. Where
 * that cannot be looked at, for example in another account, it is a note: PLAN328. One call for each.
 */
export async function checkDependencies({
  plan,
  view,
  gateway,
}: Pick<PreflightOptions, "plan" | "view" | "gateway">): Promise<readonly Diagnostic[]> {
  const made = plan.changes.filter(({ action }) => action === "create" || action === "replace");
  const found = made.map(async (change) => {
    const dependency = dependencies[change.kind];
    const arn = driverOf(change.kind).foresee?.(change.name, view.scope)?.arn;
    const input = arn === undefined ? undefined : dependency?.input(arn);
    if (dependency === undefined || arn === undefined || input === undefined) return [];
    return lookAt(change, { ...dependency, input }, arn, gateway);
  });
  return (await Promise.all(found)).flat();
}

async function lookAt(
  { kind, name, span }: Change,
  { operation, missing, input }: Omit<Dependency, "input"> & { readonly input: ApiInput },
  arn: string,
  gateway: Gateway,
): Promise<Diagnostic[]> {
  const resource = words(kind, name);
  const place = { span, subject: { resource } };
  try {
    await gateway.call(operation, input);
    return [];
  } catch (error) {
    if (!(error instanceof FailedCall)) throw error;
    if (error.kind === "not-found") return [planDiagnostics.create(missing, { resource, arn }, place)];
    const parameters = { resource, arn, operation, error: error.error.failure.name };
    return [planDiagnostics.create("PLAN328", parameters, place)];
  }
}
