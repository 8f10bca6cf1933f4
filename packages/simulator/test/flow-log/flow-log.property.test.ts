import { type FlowGraph, noSpans } from "@flowc/connect-model";
import { arbFlowGraph } from "@flowc/connect-model/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createProgram,
  createSimulator,
  createWorld,
  flowLogLines,
  flowLogOf,
  openSession,
  readFlowLog,
  recordedContacts,
  replayContact,
} from "../../src/index.js";

/** Something that a caller does. */
const act = fc.constantFrom("1", "2", "#", "wait", "hang up");

/** Plays a flow with a caller who presses, waits and leaves in the end. */
function played(graph: FlowGraph, acts: readonly string[]) {
  const program = createProgram([{ graph, spans: noSpans, diagnostics: [] }]);
  const simulator = createSimulator(program);
  // Flows without any sense go round for ever more often than not.
  const session = openSession(simulator, createWorld(), simulator.start(graph.name, 0), { maxBlocks: 200 });
  for (const one of [...acts, "hang up"]) {
    if (one === "wait") session.passTimeTo(session.nextDue() ?? session.state.now);
    else session.send(one === "hang up" ? { kind: "hangUp" } : { kind: "key", key: one });
  }
  return { session, program };
}

test("a log that is written is read back entry by entry", () => {
  fc.assert(
    fc.property(arbFlowGraph(), fc.array(act, { maxLength: 6 }), (graph, acts) => {
      const { session, program } = played(graph, acts);
      const entries = flowLogOf(session.trace, program);
      fc.pre(entries.length > 0);
      const { entries: read, diagnostics } = readFlowLog(flowLogLines(entries));
      expect(diagnostics).toEqual([]);
      expect(read).toEqual(JSON.parse(JSON.stringify(entries)));
    }),
  );
});

test("a replay of any log ends, and finds each recorded block at most once", async () => {
  await fc.assert(
    fc.asyncProperty(arbFlowGraph(), fc.array(act, { maxLength: 6 }), async (graph, acts) => {
      const { session, program } = played(graph, acts);
      for (const contact of recordedContacts(flowLogOf(session.trace, program))) {
        const { recorded, same } = await replayContact(program, contact);
        expect(same).toBeLessThanOrEqual(recorded);
      }
    }),
  );
});
