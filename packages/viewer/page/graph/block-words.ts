import { markWords, type PlacedBlock } from "@flowc/pictures";
import type { FindingView } from "@flowc/viewer";
import { counted } from "../text/counted.js";

export type BlockStanding = "visited" | "here" | undefined;

/** A block in one sentence, as a screen reader says it. */
export function blockWords(
  block: PlacedBlock,
  findings: readonly FindingView[],
  isEntry: boolean,
  standing: BlockStanding,
): string {
  const words = [
    block.title,
    block.summary,
    isEntry ? "contacts begin here" : undefined,
    block.branches.length === 0 ? "no branches" : counted(block.branches.length, "branch", "branches"),
    ...findingWords(findings),
    block.mark && markWords[block.mark].word,
    block.note,
    standing === "here" ? "the call is here" : standing && "on the way of the call",
  ];
  return words.filter((part) => part !== undefined && part !== "").join(", ");
}

function findingWords(findings: readonly FindingView[]): readonly string[] {
  const count = (severity: FindingView["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
  return [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
    ...(infos > 0 ? [counted(infos, "note")] : []),
  ];
}

/** The worst severity among findings. */
export function worst(findings: readonly FindingView[]): FindingView["severity"] | undefined {
  return (["error", "warning", "info"] as const).find((severity) =>
    findings.some((finding) => finding.severity === severity),
  );
}

/** Findings by the block they are about. */
export function findingsByBlock(findings: readonly FindingView[]): ReadonlyMap<string, readonly FindingView[]> {
  const found = new Map<string, FindingView[]>();
  for (const finding of findings) {
    if (finding.block === undefined) continue;
    const known = found.get(finding.block);
    if (known === undefined) found.set(finding.block, [finding]);
    else known.push(finding);
  }
  return found;
}
