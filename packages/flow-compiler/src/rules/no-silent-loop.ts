import { isPerceived } from "../analysis/pace.js";
import { circleWords } from "../check/circle-words.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly circle: string;
  /** Whether the caller hears something on the way, again and again. */
  readonly isHeard: boolean;
}

/** A circle that nothing can end: no input, no time, no count, and nothing that is compared changes. */
export const noSilentLoop = defineRule<Parameters>(
  {
    code: "FLOW111",
    name: "no-silent-loop",
    severity: "warning",
    grade: "docs",
    message: ({ circle, isHeard }) =>
      `A contact goes round for ever: ${circle}. Nobody is asked, nothing is counted and nothing changes on the way${isHeard ? "; the caller hears the same until they hang up" : ""}.`,
    help: () => "Put a Loop, a Wait or a question to the caller into the circle, or lead it somewhere else.",
    source:
      "The service checks no loops when a flow is created; seen by public projects that publish to the live service",
    checked,
  },
  (context, report) => ({
    flow() {
      for (const { kind, edges } of context.endlessLoops) {
        if (kind !== "settled") continue;
        const views = edges.map(({ from }) => context.blocks[from]!);
        const isHeard = views.some(isPerceived);
        // An agent who takes the call ends the flows that play while a contact waits.
        if (isHeard && waitingFlows.has(context.type)) continue;
        const [first, ...others] = views;
        const related = others.map((block) => ({ message: "This block is in the circle.", block }));
        report({ circle: circleWords(edges, context), isHeard }, { block: first!, related });
      }
    },
  }),
);

const waitingFlows: ReadonlySet<string> = new Set(["AGENT_HOLD", "CUSTOMER_HOLD", "CUSTOMER_QUEUE"]);
