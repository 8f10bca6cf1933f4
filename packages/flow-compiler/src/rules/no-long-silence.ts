import type { BlockView } from "../check/block-view.js";
import type { FlowContext } from "../check/flow-context.js";
import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";
import { isNoticed } from "../speech/heard.js";

interface Parameters {
  readonly block: string;
  /** Sum of the time limits on the longest way, this block included. */
  readonly seconds: number;
  /** How many Lambda functions run on that way. */
  readonly functions: number;
}

/** The service lets functions run one after the other for this long, all together, with nothing between them. */
const most = 20;

interface Chain {
  readonly seconds: number;
  readonly functions: readonly BlockView[];
}

const none: Chain = { seconds: 0, functions: [] };

/** Lambda functions in a row that may keep a caller in silence for more than 20 seconds. */
export const noLongSilence = defineRule<Parameters>(
  {
    code: "FLOW709",
    name: "no-long-silence",
    severity: "warning",
    grade: "docs",
    actions: ["InvokeLambdaFunction"],
    message: ({ block, seconds, functions }) =>
      `${quote(block)} is the last of ${functions} Lambda functions in a row that may take ${seconds} seconds together, in which the caller hears nothing.`,
    help: () => "Play a short prompt between them, shorten their time limits, or make one function of them.",
    source: `${sources.lambda}#invoke-multiple-functions`,
    checked,
  },
  (context, report) => ({
    flow() {
      if (context.blocks.filter((block) => limitOf(block) > 0).length < 2) return;
      for (const { block, chain } of chains(context)) {
        const before = chain.functions.slice(0, -1);
        const related = before.map((other) => ({ message: `${limitOf(other)} seconds here`, block: other }));
        const { seconds, functions } = chain;
        report(
          { block: block.identifier, seconds, functions: functions.length },
          { block, related, fold: functions[0]!.identifier },
        );
      }
    },
  }),
);

/** The blocks at which a chain of functions first takes too long. A loop counts once. */
function chains(context: FlowContext): { readonly block: BlockView; readonly chain: Chain }[] {
  const { order, incoming } = context.controlFlow;
  const behind = new Map<number, Chain>();
  const found: { readonly block: BlockView; readonly chain: Chain }[] = [];
  for (const index of order) {
    const block = context.blocks[index]!;
    const before = incoming[index]!.map(({ from }) => behind.get(from) ?? none).reduce(longer, none);
    const limit = limitOf(block);
    const chain = limit === 0 ? before : { seconds: before.seconds + limit, functions: [...before.functions, block] };
    const isRow = chain.functions.length > 1;
    if (isRow && before.seconds <= most && chain.seconds > most) found.push({ block, chain });
    behind.set(index, isNoticed(block) ? none : chain);
  }
  return found;
}

function longer(a: Chain, b: Chain): Chain {
  return b.seconds > a.seconds ? b : a;
}

/** Seconds that a contact waits for the block at most; 0 for what does not make it wait. */
function limitOf({ type, mode, block }: BlockView): number {
  if (type !== "InvokeLambdaFunction" || mode?.name === "asynchronous") return 0;
  const limit = Number(block.parameters.InvocationTimeLimitSeconds);
  return Number.isFinite(limit) ? limit : 0;
}
