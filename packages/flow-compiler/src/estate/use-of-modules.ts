import type { FlowUnit } from "@flowc/connect-model";
import { FlowContext } from "../check/flow-context.js";
import { moduleFacts } from "./module-facts.js";

/** What a flow shows of the contracts of modules: of its own when it is one, and of those it invokes. */
export interface ModuleUse {
  /** Fields of its input that a module reads. */
  readonly inputs: readonly string[];
  /** Branches that a module returns with. */
  readonly branches: readonly string[];
  /** Fields that a module returns, with a value of each. */
  readonly results: Readonly<Record<string, unknown>>;
  /** The modules that the flow invokes: by block, what it passes and which branches it has a way for. */
  readonly invocations: readonly {
    readonly block: string;
    readonly input: Readonly<Record<string, unknown>>;
    readonly branches: readonly string[];
  }[];
}

/** Reads off a flow how it uses modules, whether or not a contract is known. */
export function useOfModules(unit: FlowUnit): ModuleUse {
  const { inputReads, returns, invocations } = moduleFacts(new FlowContext(unit));
  return {
    inputs: [...new Set(inputReads.map(({ name }) => name))],
    branches: [...new Set(returns.flatMap(({ result }) => result ?? []))],
    results: Object.assign({}, ...returns.map(({ data }) => data)),
    invocations: invocations.map(({ block, input, branches }) => ({
      block: block.identifier,
      input,
      branches: branches.map(({ name }) => name),
    })),
  };
}
