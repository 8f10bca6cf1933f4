import type { FlowContext } from "../check/flow-context.js";
import { quote } from "../check/quote.js";
import type { RelatedSpot } from "../check/rule.js";
import { callSites } from "./call-sites.js";
import { type Part, separableParts } from "./parts.js";

/** Where a flow that is too large gets its size from, and what could be taken out of it. */
export interface Blame {
  readonly related: readonly RelatedSpot[];
  /** The heaviest part that could be a module, in words. Absent when nothing stands on its own. */
  readonly advice: string | undefined;
}

const most = 3;

/** What makes a flow have so many blocks: lines that made many of them, and parts that could be modules. */
export function blameForBlocks(context: FlowContext): Blame {
  const total = context.blocks.length;
  const lines = callSites(context)
    .filter(({ runs }) => runs > 1)
    .slice(0, most)
    .map(({ blocks, firstLine, lastLine, runs, first }): RelatedSpot => {
      const where = firstLine === lastLine ? `Line ${firstLine} runs` : `Lines ${firstLine} to ${lastLine} run`;
      return { message: `${where} ${runs} times and made ${blocks} of the ${total} blocks.`, block: first };
    });
  const parts = separableParts(context, () => 1, 5, most);
  return { related: [...lines, ...parts.map((part) => spotOf(part, "blocks"))], advice: adviceFor(parts[0], "blocks") };
}

/** What makes the content of a flow so long: the longest blocks, and parts that could be modules. */
export function blameForCharacters(context: FlowContext): Blame {
  const lengths = new Map(context.blocks.map((view) => [view, JSON.stringify(view.block).length]));
  const longest = [...lengths]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([block, length]): RelatedSpot => ({ message: `This block has about ${length} characters.`, block }));
  const parts = separableParts(context, (block) => lengths.get(block) ?? 0, 1_000, most);
  const heavy = parts.map((part) => spotOf(part, "characters"));
  return { related: [...longest, ...heavy], advice: adviceFor(parts[0], "characters") };
}

function spotOf({ head, weight }: Part, unit: string): RelatedSpot {
  return { message: `A part with ${weight} ${unit} begins here, which is entered nowhere else.`, block: head };
}

function adviceFor(part: Part | undefined, unit: string): string | undefined {
  return (
    part &&
    `What begins at ${quote(part.head.identifier)} is entered nowhere else and has ${part.weight} ${unit}: it could be a module.`
  );
}
