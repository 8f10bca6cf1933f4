import type { RelatedPlace } from "@flowc/diagnostics";
import type { AnyRule, Finding } from "./rule.js";

/** A finding with the others that have the same cause. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly others: readonly Finding[];
}

/** Puts findings of one rule with the same `fold` together, under the first of them. The order stays. */
export function foldFindings(findings: readonly Finding[]): FoldedFinding[] {
  const folded: { readonly finding: Finding; readonly others: Finding[] }[] = [];
  const heads = new Map<AnyRule, Map<string, Finding[]>>();
  for (const finding of findings) {
    const { fold } = finding.spot;
    const ofRule = heads.get(finding.rule) ?? new Map<string, Finding[]>();
    heads.set(finding.rule, ofRule);
    const others = fold === undefined ? undefined : ofRule.get(fold);
    if (others !== undefined) {
      others.push(finding);
      continue;
    }
    const head = { finding, others: [] };
    folded.push(head);
    if (fold !== undefined) ofRule.set(fold, head.others);
  }
  return folded;
}

const mostRelated = 20;

/** The other places of one cause, as many as help. */
export function relatedPlaces(
  { finding, others }: FoldedFinding,
  place: (finding: Finding) => RelatedPlace,
): readonly RelatedPlace[] {
  const shown = others.slice(0, mostRelated).map(place);
  const left = others.length - shown.length;
  const stopped = [finding, ...others].some(({ isLast }) => isLast);
  return [
    ...shown,
    ...(left > 0 ? [{ message: `and ${left} more` }] : []),
    ...(stopped ? [{ message: "This rule found a thousand places in the flow and stopped here." }] : []),
  ];
}
