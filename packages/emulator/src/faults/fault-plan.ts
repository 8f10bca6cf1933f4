import type { Fault, FaultRule } from "./fault.js";
import { isRead } from "./visibility.js";

/** The faults that still wait to strike. They can be added and removed while the emulator runs. */
export class FaultPlan {
  #rules: { readonly rule: FaultRule; seen: number }[] = [];

  constructor(rules: readonly FaultRule[] = []) {
    this.add(...rules);
  }

  /** Adds rules; each counts requests from now on. */
  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, seen: 0 })));
  }

  /** Removes every rule. */
  clear(): void {
    this.#rules = [];
  }

  /** Counts one request and says which fault strikes it: that of the first rule that is due. */
  next(operation: string): Fault | undefined {
    let struck: Fault | undefined;
    for (const entry of this.#rules) {
      const { rule } = entry;
      if (rule.operations !== undefined && !rule.operations.includes(operation)) continue;
      if (rule.kind === "staleRead" && !isRead(operation)) continue;
      entry.seen += 1;
      const from = rule.from ?? 1;
      if (struck === undefined && entry.seen >= from && entry.seen < from + (rule.times ?? 1)) struck = rule;
    }
    return struck;
  }
}
