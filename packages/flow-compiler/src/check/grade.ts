import type { EvidenceGrade } from "@flowc/connect-model";

const ranks: Readonly<Record<EvidenceGrade, number>> = { service: 3, corpus: 2, docs: 1, assumed: 0 };

/** Tells whether a fact is known at least as well as `least`: service, then corpus, then docs, then assumed. */
export function isAtLeast(grade: EvidenceGrade, least: EvidenceGrade): boolean {
  return ranks[grade] >= ranks[least];
}
