import { jsonBody } from "./json-body.js";
import { type NeighbourRequest, type NeighbourRoute, statusOf } from "./neighbour-route.js";

/** What `x-amz-target` begins with, and the service that it means. */
const targets: Readonly<Record<string, string>> = { Logs_20140328: "logs", secretsmanager: "secretsmanager" };

const contentType = { "content-type": "application/x-amz-json-1.1" };

/** Routes awsJson1.1: every operation is a POST to `/` that is named in a header. */
export function routeAwsJson({ method, headers, body }: NeighbourRequest): NeighbourRoute | undefined {
  const header = headers["x-amz-target"];
  if (method !== "POST" || typeof header !== "string") return undefined;
  const [target = "", operation = ""] = header.split(".");
  const service = Object.hasOwn(targets, target) ? targets[target] : undefined;
  if (service === undefined) return undefined;
  return {
    name: `${service}:${operation}`,
    input: () => jsonBody(body),
    answer: (output) => ({ status: 200, headers: contentType, body: JSON.stringify(output) }),
    refuse: (error) => ({
      // This protocol has no status of its own for a thing that is missing or there already.
      status: statusOf(error) >= 500 ? statusOf(error) : 400,
      headers: { ...contentType, "x-amzn-errortype": error.name },
      body: JSON.stringify({ __type: error.name, message: error.message }),
    }),
  };
}
