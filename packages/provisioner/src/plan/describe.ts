import { words } from "../declaration/words.js";
import type { Behaviour, BehaviourImpact } from "../driver/behaviour.js";
import { type Change, type ChangeAction, isLeftAlone, type Plan } from "./plan.js";

/** One line of a plan in words, with what a renderer needs to indent and colour it. */
export interface PlanLine {
  /** 0: a summary; 1: a change; 2: a property or an impact of it; 3: what callers notice of new content. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly tone: "plain" | "add" | "change" | "remove" | "warn" | "quiet";
  readonly text: string;
}

interface ActionWords {
  readonly sign: string;
  readonly verb: string;
  /** For the sum: `3 to create`. */
  readonly sum: string;
  readonly tone: PlanLine["tone"];
}

const actionWords: Readonly<Record<ChangeAction, ActionWords>> = {
  "no-change": { sign: " ", verb: "leave", sum: "up to date", tone: "quiet" },
  keep: { sign: "=", verb: "keep", sum: "to keep", tone: "warn" },
  import: { sign: "<", verb: "take over", sum: "to take over", tone: "change" },
  update: { sign: "~", verb: "update", sum: "to update", tone: "change" },
  create: { sign: "+", verb: "create", sum: "to create", tone: "add" },
  forget: { sign: "x", verb: "forget", sum: "to forget", tone: "warn" },
  "may-replace": { sign: "±", verb: "perhaps replace", sum: "perhaps to replace", tone: "warn" },
  replace: { sign: "±", verb: "replace", sum: "to replace", tone: "remove" },
  destroy: { sign: "-", verb: "destroy", sum: "to destroy", tone: "remove" },
};

/** A plan in words: what changes and why, property by property, then the sum, the calls and the least time. */
export function describePlan(plan: Plan): readonly PlanLine[] {
  const left = plan.changes.filter(isLeftAlone);
  const changes = plan.changes.filter(({ action }) => action !== "no-change");
  const { readCalls } = plan.cost;
  if (changes.length === 0) {
    const count = plan.changes.length - left.length;
    const text = `Nothing to do: ${count === 1 ? "the one resource is" : `all ${count} resources are`} as declared.`;
    return [
      ...left.map(leftLine),
      { depth: 0, tone: "plain", text: left.length > 0 ? `${text.slice(0, -1)}, ${leftSum(left.length)}.` : text },
      { depth: 0, tone: "quiet", text: `${calls(readCalls, "read")} made.` },
    ];
  }
  return [...changes.flatMap(changeLines), ...left.map(leftLine), ...summaryLines(plan)];
}

const impactTones: Readonly<Record<BehaviourImpact, PlanLine["tone"]>> = {
  breaking: "remove",
  risky: "warn",
  harmless: "plain",
};

/** What callers notice of new content, a line for each change. */
export function behaviourLines(behaviour: Behaviour | undefined): PlanLine[] {
  if (behaviour === undefined) return [];
  const { changes, more } = behaviour;
  const lines = changes.map(({ impact, message, way }): PlanLine => {
    const after = way === undefined ? "" : ` (after: ${way.join(" → ")})`;
    return { depth: 3, tone: impactTones[impact], text: `${impact}: ${message}${after}` };
  });
  return more === 0 ? lines : [...lines, { depth: 3, tone: "quiet", text: `and ${more} more` }];
}

function leftLine({ kind, name, reason }: Change): PlanLine {
  return { depth: 1, tone: "warn", text: `? leave ${words(kind, name)}: ${reason.words}` };
}

function leftSum(count: number): string {
  return `${count} left alone because of what could not be read`;
}

function changeLines(change: Change): PlanLine[] {
  const { sign, verb, tone } = actionWords[change.action];
  const text = `${sign} ${verb} ${words(change.kind, change.name)}: ${change.reason.words}`;
  const differences = change.differences.flatMap((difference): PlanLine[] => {
    const outside = difference.origin === "outside" ? " (changed outside)" : "";
    const line: PlanLine = { depth: 2, tone: "plain", text: `${difference.words}${outside}` };
    return [line, ...behaviourLines(difference.behaviour)];
  });
  const impact: PlanLine[] = change.impact === undefined ? [] : [{ depth: 2, tone: "warn", text: change.impact }];
  return [{ depth: 1, tone, text }, ...differences, ...impact];
}

function summaryLines({ changes, cost }: Plan): PlanLine[] {
  const left = changes.filter(isLeftAlone).length;
  const actions = Object.keys(actionWords) as ChangeAction[];
  const parts = actions.flatMap((action) => {
    const count = changes.filter((change) => change.action === action && !isLeftAlone(change)).length;
    return count === 0 ? [] : [`${count} ${actionWords[action].sum}`];
  });
  if (left > 0) parts.push(leftSum(left));
  const time = cost.leastSeconds === 0 ? "" : `, at least ${cost.leastSeconds} s under the service's rate limits`;
  return [
    { depth: 0, tone: "plain", text: `${parts.join(", ")}.` },
    { depth: 0, tone: "quiet", text: `${calls(cost.calls, "write")}${time}; ${calls(cost.readCalls, "read")} made.` },
  ];
}

function calls(count: number, kind: string): string {
  return `${count} ${kind} ${count === 1 ? "call" : "calls"}`;
}
