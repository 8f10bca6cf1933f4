import { type GraphType, joinPointer } from "@flowc/connect-model";
import { quote, wordList } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly hook: string;
  readonly flowType: GraphType;
  readonly allowed: readonly GraphType[];
}

const transfers = ["CONTACT_FLOW", "AGENT_TRANSFER", "QUEUE_TRANSFER", "MODULE"] as const;
const hold = [...transfers, "CUSTOMER_QUEUE", "OUTBOUND_WHISPER"] as const;
const whisper = [...transfers, "CUSTOMER_QUEUE"] as const;

/** The flow types in which the block of a hook is offered. The other hooks can be set everywhere. */
const hooks: Readonly<Record<string, readonly GraphType[]>> = {
  CustomerQueue: transfers,
  AgentHold: hold,
  CustomerHold: hold,
  AgentWhisper: whisper,
  CustomerWhisper: whisper,
};

/** A hook that is set in a flow of a type in which its block is not offered. */
export const noMisplacedHook = defineRule<Parameters>(
  {
    code: "FLOW506",
    name: "no-misplaced-hook",
    severity: "warning",
    grade: "docs",
    actions: ["UpdateContactEventHooks"],
    message: ({ block, hook, flowType }) =>
      `${quote(block)} sets the ${hook} flow, which cannot be set in a flow of type ${flowType}.`,
    help: ({ allowed }) => `Set it in a flow of type ${wordList(allowed, "or")}.`,
    source: "https://docs.aws.amazon.com/connect/latest/adminguide/set-whisper-flow.html",
    checked,
  },
  (context, report) => ({
    block(block) {
      const { EventHooks: set } = block.block.parameters;
      if (block.type !== "UpdateContactEventHooks" || typeof set !== "object" || set === null) return;
      for (const hook of Object.keys(set)) {
        const allowed = Object.hasOwn(hooks, hook) ? hooks[hook] : undefined;
        if (allowed === undefined || allowed.includes(context.type)) continue;
        report(
          { block: block.identifier, hook, flowType: context.type, allowed },
          {
            block,
            pointer: joinPointer("/Parameters/EventHooks", hook),
            ...(context.isTypeAssumed && { severity: "info" }),
          },
        );
      }
    },
  }),
);
