import { quote } from "../check/quote.js";
import { defineRule } from "../check/rule.js";
import { checked, sources } from "../check/sources.js";

interface Parameters {
  readonly block: string;
  readonly seconds: number;
}

/** Shorter interrupts send contacts out of the queue too often to be routed well. */
const least = 20;

/** Loop prompts that are interrupted every few seconds. */
export const noHastyInterrupt = defineRule<Parameters>(
  {
    code: "FLOW710",
    name: "no-hasty-interrupt",
    severity: "warning",
    grade: "docs",
    actions: ["MessageParticipantIteratively"],
    message: ({ block, seconds }) =>
      `${quote(block)} interrupts its prompts every ${seconds} ${seconds === 1 ? "second" : "seconds"}; ${least} or more are advised.`,
    help: () =>
      "A contact that is out of the loop when an agent becomes free may be passed over. Interrupt every 20 seconds or more.",
    source: sources.loopPrompts,
    checked,
  },
  (_, report) => ({
    block(block) {
      if (block.type !== "MessageParticipantIteratively") return;
      const seconds = Number(block.block.parameters.InterruptFrequencySeconds ?? Number.NaN);
      if (!(seconds > 0 && seconds < least)) return;
      report({ block: block.identifier, seconds }, { block, pointer: "/Parameters/InterruptFrequencySeconds" });
    },
  }),
);
