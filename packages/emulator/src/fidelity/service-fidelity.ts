import type { Fidelity } from "./fidelity.js";

/** What holds for every operation: the wire, the checks before an operation, paging, tokens and rates. */
export const serviceFidelity: Required<Fidelity> = {
  validated: [
    "every operation is found under its method and URI as the SDK sends it; ARNs arrive as one path segment",
    "timestamps in bodies are epoch seconds; errors are named in x-amzn-errortype, with the members of the model",
    "the recorded wordings: used alias, number not available, module without Settings, list too long",
  ],
  documented: [
    "constraints of every input member: presence, length in code points, range, pattern, allowed words",
    "an operation refuses with the errors that it declares",
    "an idempotency token is remembered for 7 days; the same request gives the first answer again",
    "2 requests per second and operation with a burst of 5, when switched on",
    "ids or ARNs everywhere; an ARN of another instance, region or account is not found",
  ],
  assumed: [
    "order of the checks: authorisation, rate, JSON, constraints, instance, its state, token, target, meaning, references, names, quota",
    "any Authorization header is accepted, none is refused",
    "names are compared exactly, case included",
    "a search sees a new thing as soon as a list does, unless it is told to lag",
    "lists come in order of creation; a token is bound to the operation and its other parameters",
    "children of an instance that is not ACTIVE are refused with InvalidRequest",
    "quotas count the resources that every instance comes with",
  ],
};
