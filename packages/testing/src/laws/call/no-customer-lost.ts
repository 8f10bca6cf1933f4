import type { Diagnostic } from "@flowc/diagnostics";
import { lawDiagnostics } from "../../diagnostics/law-diagnostics.js";
import { type CallLaw, placeOf } from "../law.js";
import type { CallRun } from "./call-run.js";
import { type CustomerStory, customerStories } from "./customer-story.js";

type Told = (story: CustomerStory, run: CallRun) => readonly Diagnostic[];

/** Looks at every contact that people listen to: nobody hears a task or an e-mail. */
function ofListeners(run: CallRun, told: Told): readonly Diagnostic[] {
  const stories = customerStories(run);
  return run.state.contacts.flatMap(({ id, channel }) => {
    const story = channel === "VOICE" || channel === "CHAT" ? stories.get(id) : undefined;
    return story === undefined ? [] : told(story, run);
  });
}

/**
 * Whatever fails is spoken about: between a block that fails and the end of the call the customer hears something, or
 * somebody takes over. What a caller chose (silence, a key that leads nowhere, a full queue) is no failure; a prompt that
 * fails is not counted, a word about it would fail as well. Broken: TEST142.
 */
export const noErrorUnheard: CallLaw = {
  statement: "no call ends on a failure without a word about it",
  broken: (run) =>
    ofListeners(run, ({ endedBy, unheard }, { plan }) => {
      if (endedBy === undefined || unheard === undefined) return [];
      const { flow, block, detail = "an error" } = unheard;
      return [lawDiagnostics.create("TEST142", { flow, block, error: detail }, placeOf(plan.program, flow, block))];
    }),
};

/**
 * Every call that a flow ends has reached a queue or somebody, or the customer has heard something after the last
 * question: a goodbye. Who hangs up is not lost. Broken: TEST143.
 */
export const reachesQueueOrGoodbye: CallLaw = {
  statement: "every call reaches a queue or a goodbye",
  broken: (run) =>
    ofListeners(run, ({ endedBy, reachedSomebody, heardGoodbye }, { plan }) => {
      if (endedBy === undefined || reachedSomebody || heardGoodbye) return [];
      const { flow, block } = endedBy;
      return [lawDiagnostics.create("TEST143", { flow, block }, placeOf(plan.program, flow, block))];
    }),
};
