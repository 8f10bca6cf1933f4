import type { JsonPath } from "@flowc/connect-model";
import { type Code, call, literal, member } from "../program/code.js";

/** A handle of a result as code. */
export interface ResultHandle {
  readonly code: Code;
  /** Nobody declared its type: it can be asked what a text and what a number can be asked. */
  readonly isLoose: boolean;
}

type Write = (constant: Code, steps: readonly string[]) => ResultHandle | undefined;

/** The handles of the results of each method. Paths that no handle leads to have none. */
const handles: Readonly<Record<string, Write>> = {
  invokeLambda: (constant, [name, ...more]) => (more.length === 0 ? free(constant, name) : undefined),
  storeCustomerInput: (constant, steps) => (steps.length === 0 ? { code: constant, isLoose: false } : undefined),
  getCustomerInputWithLex: (constant, steps) =>
    under(constant, steps, lexHolders) ?? typed(constant, steps, lexMembers),
  showView: (constant, steps) => under(constant, steps, viewHolders) ?? typed(constant, steps, { Action: ["action"] }),
  invokeModule: (constant, [first, name, ...more]) =>
    first === "ResultData" && more.length === 0 ? free(constant, name) : undefined,
  getMetrics: (constant, steps) => typed(constant, steps, metricMembers),
};

const lexHolders = { Slots: "slots", SessionAttributes: "sessionAttributes" };
const lexMembers = {
  IntentName: ["intentName"],
  "IntentConfidence.Score": ["intentConfidence"],
  "SentimentResponse.Label": ["sentiment"],
  DialogState: ["dialogState"],
};
const viewHolders = { ViewResultData: "data" };
const metricMembers = {
  "Queue.Name": ["queue", "name"],
  "Queue.ARN": ["queue", "arn"],
  "Queue.Size": ["queue", "size"],
  "Queue.OldestContactAge": ["queue", "oldestContactAge"],
  "Queue.EstimatedWaitTime": ["queue", "estimatedWaitTime"],
  "Agents.Online.Count": ["agents", "online"],
  "Agents.Available.Count": ["agents", "available"],
  "Agents.Staffed.Count": ["agents", "staffed"],
  "Agents.AfterContactWork.Count": ["agents", "afterContactWork"],
  "Agents.Busy.Count": ["agents", "busy"],
  "Agents.Missed.Count": ["agents", "missed"],
  "Agents.NonProductive.Count": ["agents", "nonProductive"],
};

/** Methods whose result a constant can hold. */
export const methodsWithResults: ReadonlySet<string> = new Set(Object.keys(handles));

/** The handle behind a path, in the result of a method that a constant holds. */
export function resultHandle(method: string, constant: Code, path: JsonPath): ResultHandle | undefined {
  if (path.backticks || !methodsWithResults.has(method)) return undefined;
  const steps = path.steps.flatMap((step) => (step.kind === "member" ? [step.name] : []));
  return steps.length === path.steps.length ? handles[method]?.(constant, steps) : undefined;
}

/** Names that are something else on every function or object, so that only a call reaches them. */
const taken: ReadonlySet<string> = new Set([
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toJSON",
  "toLocaleString",
  "toString",
  "valueOf",
  "__proto__",
]);

/** `customer.tier`, or `customer("my tier")`. */
function free(constant: Code, name: string | undefined): ResultHandle | undefined {
  if (name === undefined) return undefined;
  const isPlain = /^[A-Za-z_]\w*$/.test(name) && !taken.has(name);
  return { code: isPlain ? member(constant, name) : call(constant, literal(name)), isLoose: true };
}

function under(
  constant: Code,
  [holder = "", name, ...more]: readonly string[],
  holders: Readonly<Record<string, string>>,
): ResultHandle | undefined {
  if (!Object.hasOwn(holders, holder) || more.length > 0) return undefined;
  return free(member(constant, holders[holder] ?? ""), name);
}

function typed(
  constant: Code,
  steps: readonly string[],
  members: Readonly<Record<string, readonly string[]>>,
): ResultHandle | undefined {
  const path = steps.join(".");
  if (!Object.hasOwn(members, path)) return undefined;
  return { code: (members[path] ?? []).reduce(member, constant), isLoose: false };
}
