import type { Plan } from "./plan.js";

/** One line of a plan in words, with what a renderer needs to indent and colour it. */
export interface PlanLine {
  /** 0: a summary; 1: a change; 2: a property or an impact of it. */
  readonly depth: 0 | 1 | 2;
  readonly tone: "plain" | "add" | "change" | "remove" | "warn" | "quiet";
  readonly text: string;
}

/** A plan in words: what changes and why, property by property, then the sum, the calls and the least time. */
export function describePlan(plan: Plan): readonly PlanLine[] {
  throw new Error(`not built yet (${plan.format})`);
}
