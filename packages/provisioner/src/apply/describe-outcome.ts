import { words } from "../declaration/words.js";
import type { PlanLine } from "../plan/describe.js";
import type { Plan } from "../plan/plan.js";
import type { ApplyOutcome, ChangeResult } from "./events.js";

/** Names that are shown of what one failure keeps from being done. */
const mostNames = 8;

/**
 * What became of a plan that was not done to its end, in words: how much is done, what failed with the codes that say
 * why, and what waits for it. Empty when everything is done, and when nothing was begun.
 */
export function describeOutcome(plan: Plan, { status, changes }: ApplyOutcome): readonly PlanLine[] {
  if (status !== "partial" && status !== "stopped") return [];
  const asked = changes.filter(({ action }) => action !== "no-change" && action !== "keep");
  const having = (result: ChangeResult["result"]) => asked.filter((change) => change.result === result);
  const name = nameIn(plan);
  const failed = having("failed");
  const skipped = having("skipped");
  const rest = having("not-started");
  const sums = [
    `${having("done").length} of ${counted(asked.length, "change")} done`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(skipped.length > 0 ? [`${counted(skipped.length, "change")} left out because of that`] : []),
    ...(rest.length > 0 ? [`${rest.length} not begun`] : []),
  ];
  const lines = failed.flatMap(({ address, codes = [] }): PlanLine[] => {
    const waiting = skipped.filter(({ because }) => because === address).map((change) => name(change.address));
    const why = codes.length > 0 ? `: ${[...new Set(codes)].join(", ")}` : "";
    const line: PlanLine = { depth: 1, tone: "remove", text: `failed ${name(address)}${why}` };
    return [
      line,
      ...(waiting.length > 0 ? [{ depth: 2, tone: "warn", text: `left out: ${listed(waiting)}` } as const] : []),
    ];
  });
  return [{ depth: 0, tone: "plain", text: `${sums.join(", ")}.` }, ...lines];
}

function nameIn({ changes }: Plan): (address: string) => string {
  const named = new Map(changes.map(({ address, kind, name }) => [address, words(kind, name)]));
  return (address) => named.get(address) ?? address;
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNames;
  return more > 0 ? `${names.slice(0, mostNames).join(", ")} and ${more} more` : names.join(", ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
