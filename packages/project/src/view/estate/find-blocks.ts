import type { FlowUnit, ParameterValue } from "@flowc/connect-model";
import { drawFlow } from "@flowc/pictures";
import type { FlowKey, FoundBlock, FoundView } from "@flowc/viewer";

/** How many blocks are listed. */
const mostFound = 50;

/** How many characters of a text are shown before and after the words. */
const around = 50;

/** What can be searched in a block: its identifier, its title and every text of its parameters. */
interface SearchedBlock {
  readonly block: string;
  readonly title: string;
  readonly texts: readonly string[];
  /** All of it in small letters, to leave out quickly what has nothing. */
  readonly small: string;
}

/** What was worked out for a flow holds as long as the flow does. */
const kept = new WeakMap<FlowUnit, readonly SearchedBlock[]>();

/** Looks for words, in any letter case, in the blocks of all flows. */
export function findBlocks(units: ReadonlyMap<FlowKey, FlowUnit>, words: string): FoundView {
  const wanted = words.trim().toLowerCase();
  const found: FoundBlock[] = [];
  if (wanted === "") return { blocks: [], hasMore: false };
  for (const [flow, unit] of units) {
    for (const { block, title, texts, small } of searchedBlocks(unit)) {
      if (!small.includes(wanted)) continue;
      const text = texts.find((one) => one.toLowerCase().includes(wanted));
      if (text === undefined) continue;
      if (found.length === mostFound) return { blocks: found, hasMore: true };
      found.push({ flow, block, title, text: excerpt(text, wanted) });
    }
  }
  return { blocks: found, hasMore: false };
}

function searchedBlocks(unit: FlowUnit): readonly SearchedBlock[] {
  const known = kept.get(unit);
  if (known !== undefined) return known;
  const titles = new Map(drawFlow(unit.graph).blocks.map(({ id, title }) => [id, title]));
  const blocks = unit.graph.blocks.map(({ identifier, type, parameters }): SearchedBlock => {
    const title = titles.get(identifier) ?? type;
    const texts = [identifier, title, ...textsIn(parameters)];
    return { block: identifier, title, texts, small: texts.join("\n").toLowerCase() };
  });
  kept.set(unit, blocks);
  return blocks;
}

function textsIn(value: ParameterValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((member) => textsIn(member as ParameterValue));
}

/** The text around the words, in one line. */
function excerpt(text: string, wanted: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  // Letters that become longer in small letters shift what follows: then the excerpt is a little beside the words.
  const at = Math.max(0, line.toLowerCase().indexOf(wanted));
  const from = Math.max(0, at - around);
  const to = Math.min(line.length, at + wanted.length + around);
  return `${from > 0 ? "…" : ""}${line.slice(from, to)}${to < line.length ? "…" : ""}`;
}
