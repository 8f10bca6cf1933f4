import { createProgram } from "@flowc/simulator";
import {
  arbCaller,
  arbEstate,
  arbFlow,
  arbModule,
  arbWildFlow,
  arbWorldScript,
  openWorldScript,
} from "@flowc/testing/arbitraries";
import { callLaws, checkerAgrees, emitParseIdentity, playCall } from "@flowc/testing/laws";
import fc from "fast-check";
import { expect, test } from "vitest";

test("whoever calls a structured flow, whatever the world answers: every law holds", () => {
  fc.assert(
    fc.property(arbFlow(), arbCaller(), arbWorldScript(), (flow, caller, script) => {
      const program = createProgram([flow]);
      const run = playCall({ program, flow: "Main", caller, world: openWorldScript(script, program) });
      expect([...callLaws, checkerAgrees].flatMap((law) => law.broken(run))).toEqual([]);
    }),
  );
});

test("whoever calls a structured estate: every law holds", () => {
  fc.assert(
    fc.property(arbEstate(), arbCaller(), arbWorldScript(), (units, caller, script) => {
      const program = createProgram(units);
      const run = playCall({ program, flow: "Main", caller, world: openWorldScript(script, program) });
      expect([...callLaws, checkerAgrees].flatMap((law) => law.broken(run))).toEqual([]);
    }),
  );
});

test("whoever calls a wild flow: no step throws, and checker and simulator agree", () => {
  fc.assert(
    fc.property(arbWildFlow(), arbCaller(), arbWorldScript(), (flow, caller, script) => {
      const program = createProgram([flow]);
      const { name } = flow.graph;
      const run = playCall({ program, flow: name, caller, world: openWorldScript(script, program), maxBlocks: 600 });
      expect(checkerAgrees.broken(run)).toEqual([]);
    }),
  );
});

test("the same call twice leaves the same trace", () => {
  fc.assert(
    fc.property(arbEstate(), arbCaller(), arbWorldScript(), (units, caller, script) => {
      const play = () => {
        const program = createProgram(units);
        return playCall({ program, flow: "Main", caller, world: openWorldScript(script, program) }).trace;
      };
      expect(JSON.stringify(play())).toBe(JSON.stringify(play()));
    }),
  );
});

test("flows and modules that are emitted and read again are the same", () => {
  fc.assert(
    fc.property(fc.oneof(arbFlow(), arbModule(), arbWildFlow(), arbWildFlow({ references: true })), (flow) => {
      expect(emitParseIdentity.broken(flow)).toEqual([]);
    }),
  );
});
