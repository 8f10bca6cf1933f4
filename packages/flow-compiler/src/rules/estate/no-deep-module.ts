import { quote } from "../../check/quote.js";
import { checked } from "../../check/sources.js";
import type { Estate } from "../../estate/estate.js";
import { defineEstateRule } from "../../estate/estate-rule.js";
import type { FlowCall } from "../../estate/flow-call.js";
import type { FlowSummary } from "../../estate/flow-summary.js";

interface Parameters {
  readonly modules: readonly string[];
}

const mostLevels = 5;

/** Modules inside modules, deeper than Connect nests them. */
export const noDeepModule = defineEstateRule<Parameters>(
  {
    code: "FLOW122",
    name: "no-deep-module",
    severity: "warning",
    grade: "docs",
    message: ({ modules }) =>
      `This invokes modules ${modules.length} levels deep: ${modules.map(quote).join(" invokes ")}. Five levels are the most.`,
    help: () => "Invoke some of them one after the other instead of one inside the other.",
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-modules.html",
    checked,
  },
  (estate, report) => {
    const depths = new Depths(estate);
    for (const flow of estate.flows) {
      if (flow.kind === "flowModule") continue;
      for (const call of flow.calls) {
        const module = call.kind === "module" ? estate.target(call) : undefined;
        const chain = module && depths.chain(module);
        if (chain === undefined || chain.length <= mostLevels) continue;
        report({ modules: chain.map(({ name }) => name) }, { flow, block: call.block, pointer: call.pointer });
      }
    }
  },
);

/** The longest chain of modules that begins with each one. Circles are another rule's finding: they end the chain. */
class Depths {
  readonly #estate: Estate;
  readonly #next = new Map<FlowSummary, FlowSummary | undefined>();
  readonly #depth = new Map<FlowSummary, number>();

  constructor(estate: Estate) {
    this.#estate = estate;
  }

  chain(start: FlowSummary): readonly FlowSummary[] {
    this.#measure(start);
    const chain: FlowSummary[] = [];
    for (let at: FlowSummary | undefined = start; at !== undefined && !chain.includes(at); at = this.#next.get(at)) {
      chain.push(at);
    }
    return chain;
  }

  /** Without recursion: modules may be many. */
  #measure(start: FlowSummary): void {
    const open = [start];
    const entered = new Set<FlowSummary>();
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const inner = this.#modulesOf(top);
      const waiting = entered.has(top)
        ? []
        : inner.filter((module) => !this.#depth.has(module) && !entered.has(module));
      entered.add(top);
      if (waiting.length > 0) {
        open.push(...waiting);
        continue;
      }
      open.pop();
      if (this.#depth.has(top)) continue;
      const deepest = inner.reduce<FlowSummary | undefined>(
        (best, module) => (best === undefined || this.#depthOf(module) > this.#depthOf(best) ? module : best),
        undefined,
      );
      this.#next.set(top, deepest);
      this.#depth.set(top, 1 + (deepest === undefined ? 0 : this.#depthOf(deepest)));
    }
  }

  #depthOf(module: FlowSummary): number {
    return this.#depth.get(module) ?? 0;
  }

  #modulesOf({ calls }: FlowSummary): readonly FlowSummary[] {
    return calls.flatMap((call: FlowCall) => (call.kind === "module" ? (this.#estate.target(call) ?? []) : []));
  }
}
