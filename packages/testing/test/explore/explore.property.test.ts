import fc from "fast-check";
import { expect, test } from "vitest";
import { arbFlow, arbWildFlow } from "../../src/arbitraries/index.js";
import { explore, playWay } from "../../src/explore/index.js";
import { expectCall } from "../../src/index.js";

/** Blocks that make other contacts: their times and those of the call cross in more ways than a way tells. */
const makesContacts = ["CreateTask", "CreateCallbackContact", "CreateContact", "StartOutboundChatContact"];

test("every way of one contact plays as a call that takes its branch", () => {
  const alone = arbFlow().filter(({ graph }) => graph.blocks.every(({ type }) => !makesContacts.includes(type)));
  fc.assert(
    fc.property(alone, (flow) => {
      const { branches } = explore([flow], flow.graph.name, { mostStates: 1_000 });
      for (const { flow: name, block, label, way } of branches) {
        if (way !== undefined) expectCall(playWay(flow, way)).toHaveTaken(`${name}/${block}`, label);
      }
    }),
  );
});

test("explores whatever the compiler accepts, and says of each branch how it is taken or why it is not", () => {
  fc.assert(
    fc.property(arbWildFlow({ types: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "AGENT_WHISPER"] }), (flow) => {
      const { branches } = explore([flow], flow.graph.name, { mostStates: 20 });
      for (const { way, reason } of branches) expect((way === undefined) !== (reason === undefined)).toBe(true);
    }),
  );
});
