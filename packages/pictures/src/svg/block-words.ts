import type { PlacedBlock } from "../layout/placed-drawing.js";
import { badgeWords, markWords } from "../marks/mark-words.js";

/**
 * A block as a sentence or two, for those who hear the picture: what it is, what it does, what is said about it, and
 * where its branches lead.
 * @param titleOf title of the block that a branch leads to
 */
export function blockInWords(block: PlacedBlock, titleOf: (id: string) => string | undefined): string {
  const { title, summary, mark, note, badge, isEnding } = block;
  const about = [
    summary,
    mark && markWords[mark].word,
    note,
    badge && badgeWords(badge),
    ...(badge?.messages ?? []),
    isEnding ? "the end" : undefined,
  ];
  const said = about
    .filter((part) => part !== undefined && part !== "")
    .join("; ")
    .replace(/\.$/, "");
  const branches = block.branches.map((branch) => {
    const to = branch.target === undefined ? "nowhere" : (titleOf(branch.target) ?? branch.target);
    const more = [branch.mark && markWords[branch.mark].word, branch.note].filter((part) => part !== undefined);
    return `${branch.label} to ${to}${more.length > 0 ? ` (${more.join(", ")})` : ""}`;
  });
  return `${title}${said === "" ? "" : `: ${said}`}.${branches.length > 0 ? ` ${branches.join("; ")}.` : ""}`;
}
