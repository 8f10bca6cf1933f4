import type { ApiInput, ApiOutput } from "../api/connect-api.js";
import type { Gateway } from "../api/gateway.js";
import { readPages } from "../api/pages.js";
import type { Scope } from "../driver/scope.js";
import type { Reader } from "../driver/write-call.js";
import { canonicalJson } from "../plan/canonical-json.js";

/** A reader that asks each question once: drivers may ask for the same list again without a call. */
export function rememberingReader(gateway: Gateway, scope: Scope, answers: Map<string, Promise<ApiOutput>>): Reader {
  const call = (operation: string, input: ApiInput) => {
    const key = `${operation} ${canonicalJson(input)}`;
    const answer = answers.get(key) ?? gateway.call(operation, input);
    answers.set(key, answer);
    return answer;
  };
  return { scope, call, pages: (operation, input, member) => readPages(call, operation, input, member) };
}
