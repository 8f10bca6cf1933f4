import type {
  AssociateLambdaFunctionRequest,
  DisassociateLambdaFunctionRequest,
  ListLambdaFunctionsRequest,
  ListLambdaFunctionsResponse,
} from "@aws-sdk/client-connect";
import { parseArn } from "@flowc/connect-model";
import { allowInstance } from "../../neighbours/lambda/function-policies.js";
import { functionExists } from "../../neighbours/lambda/functions.js";
import { invalidParameter, invalidRequest, resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, type InstanceOwned, instanceArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkQuota } from "../quotas.js";

/** A Lambda function that the flows of an instance may call. */
interface LambdaAssociation extends InstanceOwned {
  /** Exactly as it was associated; a version or alias makes it another one. */
  readonly functionArn: string;
}

const lambdaAssociations = defineTable<LambdaAssociation>("lambdaAssociations");

const idOf = (call: InstanceCall, functionArn: string) => `${call.instance.id} ${functionArn}`;

const associateLambdaFunction = instanceOperation<AssociateLambdaFunctionRequest>("AssociateLambdaFunction", {
  fidelity: {
    validated: ["a function of the account gets the statement connect-<instance id> into its policy"],
    documented: ["the function must be in the region of the instance", "quota of 50", "twice is a ResourceConflict"],
    assumed: [
      "a function of the account that does not exist is an InvalidRequest; one of another account is not looked for",
    ],
  },
  handle({ FunctionArn }, call) {
    const arn = parseArn(FunctionArn);
    if (arn?.kind !== "lambdaFunction")
      throw invalidParameter(`FunctionArn is not the ARN of a function: ${FunctionArn}`);
    if (arn.region !== call.settings.region) {
      throw invalidRequest(`The function is in ${arn.region}; the instance is in ${call.settings.region}.`);
    }
    const named = { name: arn.id, qualifier: arn.qualifier };
    const isOwn = arn.account === call.settings.accountId;
    if (isOwn && !functionExists(call, named)) throw invalidRequest(`The function does not exist: ${FunctionArn}`);
    const id = idOf(call, FunctionArn);
    const table = call.tables.of(lambdaAssociations);
    if (table.get(id)) throw resourceConflict(`The function is already associated with the instance: ${FunctionArn}`);
    checkQuota(call.settings.quotas, "lambdaFunctions", allOwned(call, lambdaAssociations).length);
    table.put({ id, instanceId: call.instance.id, functionArn: FunctionArn });
    if (isOwn) allowInstance(call, named, call.instance.id, instanceArn(call, call.instance.id));
    return undefined;
  },
});

const listLambdaFunctions = instanceOperation<ListLambdaFunctionsRequest, ListLambdaFunctionsResponse>(
  "ListLambdaFunctions",
  {
    fidelity: { documented: ["pages of at most 25"], assumed: ["order of association"] },
    handle(input, call) {
      const page = pageOf(call, input, allOwned(call, lambdaAssociations), (association) => association.id, 25);
      return {
        LambdaFunctions: page.items.map((association) => association.functionArn),
        NextToken: page.NextToken,
      };
    },
  },
);

const disassociateLambdaFunction = instanceOperation<DisassociateLambdaFunctionRequest>("DisassociateLambdaFunction", {
  fidelity: {
    documented: ["flows that name the function stay as they are"],
    assumed: ["a function that is not associated is not found"],
  },
  handle({ FunctionArn }, call) {
    const id = idOf(call, FunctionArn);
    const table = call.tables.of(lambdaAssociations);
    if (table.get(id) === undefined) throw resourceNotFound(`The function is not associated: ${FunctionArn}`);
    table.delete(id);
    return undefined;
  },
});

export const lambdaFunctionOperations: readonly Operation[] = [
  associateLambdaFunction,
  listLambdaFunctions,
  disassociateLambdaFunction,
];
