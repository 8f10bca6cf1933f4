import type { OpenCallOptions } from "@flowc/project/calls";
import type { Invocation } from "../../command/command.js";
import type { simulateOptions } from "./command.js";

/** What the command is called with. */
export type SimulateInvocation = Invocation<typeof simulateOptions>;

/** When a contact arrives that is played without anybody, unless somebody says: a Wednesday at noon. */
export const whenNobodyCares = Date.UTC(2026, 0, 7, 12);

/** What the command line says about the call. */
export function callOptions({ arguments: words, options, directory }: SimulateInvocation): OpenCallOptions {
  const { attribute, lambda, blocks, env, ...others } = options;
  return {
    ...others,
    flow: words[0] ?? "",
    directory,
    environment: env,
    attributes: attribute,
    lambdas: lambda,
    detail: blocks ? "blocks" : "talk",
    now: whenNobodyCares,
  };
}
