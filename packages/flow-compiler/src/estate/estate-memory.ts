import type { Finding } from "../check/rule.js";
import type { EstateRule } from "./estate-rule.js";
import type { FlowTraits } from "./flow-summary.js";
import { isSameTraits } from "./same-traits.js";

/** Findings by the position of their flow. */
export type EstateFindings = ReadonlyMap<number, readonly Finding[]>;

/**
 * What rules about flows together found the last time. They look at what flows show each other and at nothing else, so
 * as long as that is the same, so are their findings: for whoever checks the same flows again and again.
 */
export class EstateMemory {
  #last: { readonly flows: readonly FlowTraits[]; readonly rules: readonly EstateRule[] } = { flows: [], rules: [] };
  #findings: EstateFindings = new Map();

  /** @param find finds what is not known from the last time */
  findings(flows: readonly FlowTraits[], rules: readonly EstateRule[], find: () => EstateFindings): EstateFindings {
    const last = this.#last;
    const isSame =
      last.rules === rules &&
      last.flows.length === flows.length &&
      last.flows.every((traits, index) => isSameTraits(traits, flows[index]!));
    if (!isSame) this.#findings = find();
    this.#last = { flows, rules };
    return this.#findings;
  }
}
