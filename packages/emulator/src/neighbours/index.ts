import { lambdaOperations } from "./lambda/index.js";
import { lexOperations } from "./lex/index.js";
import { logsOperations } from "./logs/index.js";
import type { NeighbourOperation } from "./neighbour-operation.js";
import { secretsManagerOperations } from "./secrets-manager.js";
import { stsOperations } from "./sts.js";
import { routeAwsJson } from "./wire/aws-json.js";
import { routeAwsQuery } from "./wire/aws-query.js";
import type { NeighbourRequest, NeighbourRoute } from "./wire/neighbour-route.js";
import { routeRestJson } from "./wire/rest-json.js";

/** The neighbouring services in the order of the fidelity table. */
export const neighbourFamilies: Readonly<Record<string, readonly NeighbourOperation[]>> = {
  "CloudWatch Logs": logsOperations,
  Lambda: lambdaOperations,
  "Lex V2": lexOperations,
  "Secrets Manager": secretsManagerOperations,
  "Security Token Service": stsOperations,
};

/** Every operation of a neighbouring service by its IAM action. */
export const neighbourOperations: ReadonlyMap<string, NeighbourOperation> = new Map(
  Object.values(neighbourFamilies)
    .flat()
    .map((operation) => [operation.name, operation]),
);

/** Recognises a request to a neighbouring service; undefined for everything that is Connect's own to answer. */
export function routeNeighbour(request: NeighbourRequest): NeighbourRoute | undefined {
  return routeAwsJson(request) ?? routeAwsQuery(request) ?? routeRestJson(request);
}
