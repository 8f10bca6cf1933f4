import type { DrawnBadge } from "../drawing/drawing.js";
import type { Overlay } from "../drawing/overlay.js";

/** What was found about a block. */
export interface BlockFinding {
  /** Identifier of the block. */
  readonly block: string;
  readonly severity: DrawnBadge["severity"];
  /** One sentence. */
  readonly message: string;
}

const gravest: readonly DrawnBadge["severity"][] = ["error", "warning", "info"];

/** Lays a badge over each block that something was found about: how many findings, in the colour of the gravest. */
export function findingsOverlay(findings: readonly BlockFinding[]): Overlay {
  const byBlock = new Map<string, BlockFinding[]>();
  for (const finding of findings) byBlock.set(finding.block, [...(byBlock.get(finding.block) ?? []), finding]);
  return new Map(
    [...byBlock].map(([block, found]) => {
      const severity = gravest.find((one) => found.some((finding) => finding.severity === one)) ?? "info";
      return [block, { badge: { severity, count: found.length, messages: found.map(({ message }) => message) } }];
    }),
  );
}
