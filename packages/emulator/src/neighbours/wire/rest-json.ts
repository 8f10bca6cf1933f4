import createRouter, { type HTTPMethod } from "find-my-way";
import { jsonBody } from "./json-body.js";
import { type NeighbourRequest, type NeighbourRoute, statusOf } from "./neighbour-route.js";

interface RestRoute {
  readonly name: string;
  readonly method: HTTPMethod;
  readonly path: string;
  /** Status of a successful answer. Default 200. */
  readonly status?: number;
}

const lambdaFunction = "/2015-03-31/functions/:FunctionName";
const bot = "/bots/:botId";

/** Paths of the operations that are had from Lambda and Lex V2 (their API models, checked 2026-11-20). */
const routes: readonly RestRoute[] = [
  { name: "lambda:GetFunction", method: "GET", path: lambdaFunction },
  { name: "lambda:GetFunctionConfiguration", method: "GET", path: `${lambdaFunction}/configuration` },
  { name: "lambda:AddPermission", method: "POST", path: `${lambdaFunction}/policy`, status: 201 },
  { name: "lambda:GetPolicy", method: "GET", path: `${lambdaFunction}/policy` },
  { name: "lambda:RemovePermission", method: "DELETE", path: `${lambdaFunction}/policy/:StatementId`, status: 204 },
  { name: "lex:ListBots", method: "POST", path: "/bots" },
  { name: "lex:DescribeBot", method: "GET", path: bot },
  { name: "lex:DescribeBotAlias", method: "GET", path: `${bot}/botaliases/:botAliasId` },
];

// Labels hold whole ARNs; the library's own limit of 100 characters would turn those into a 404.
const router = createRouter({ maxParamLength: 8192, ignoreTrailingSlash: true });
for (const route of routes) router.on(route.method, route.path, () => undefined, route);

/** Routes restJson1 of Lambda and Lex: method and path, with members in path, query and body. */
export function routeRestJson({ method, target, body }: NeighbourRequest): NeighbourRoute | undefined {
  const [path = target, query = ""] = target.split("?");
  const found = router.find(method as HTTPMethod, path);
  if (found === null || found.store === null) return undefined;
  const { name, status = 200 } = found.store as RestRoute;
  return {
    name,
    input: () => ({ ...jsonBody(body), ...Object.fromEntries(new URLSearchParams(query)), ...found.params }),
    answer: (output) => ({ status, headers: {}, body: status === 204 ? "" : JSON.stringify(output) }),
    refuse: (error) => ({
      status: statusOf(error),
      headers: { "x-amzn-errortype": error.name },
      // Lambda writes the word with a capital, Lex without.
      body: JSON.stringify({ Message: error.message, message: error.message }),
    }),
  };
}
