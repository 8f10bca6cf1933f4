import { type FlowUnit, type GraphType, noSpans } from "@flowc/connect-model";
import {
  type CallerScript,
  createProgram,
  createSimulator,
  eventsOf,
  openSession,
  type ScriptAct,
  type ScriptStep,
} from "@flowc/simulator";
import {
  arbCaller,
  arbEstate,
  arbWildFlow,
  arbWorldScript,
  openWorldScript,
  type WorldScript,
} from "@flowc/testing/arbitraries";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze, watchedSimulator } from "./watched-simulator.js";

function speaking(name: string, type: GraphType): FlowUnit {
  const branches = [{ kind: "next", target: "over" } as const];
  const say = { identifier: "say", type: "MessageParticipant", parameters: { Text: `${name}.` }, branches };
  const over = { identifier: "over", type: "EndFlowExecution", parameters: {}, branches: [] };
  const graph = { name, type, version: "2019-10-30", entry: "say", blocks: [say, over] } as const;
  return { graph, spans: noSpans, diagnostics: [] };
}

/** Flows for all that happens to a contact that reaches a queue. */
const laterFlows = [
  speaking("Default customer queue", "CUSTOMER_QUEUE"),
  speaking("Default agent whisper", "AGENT_WHISPER"),
  speaking("Default customer whisper", "CUSTOMER_WHISPER"),
  speaking("Default customer hold", "CUSTOMER_HOLD"),
];

const looks: ReadonlySet<string> = new Set(["hears", "ends", "hasAttribute", "reachesQueue"]);

function isAct(step: ScriptStep): step is ScriptAct {
  return !looks.has(step.kind);
}

/** Plays a call to its end, or as far as it goes in a while, on a simulator that watches its own contract. */
function play(units: readonly FlowUnit[], caller: CallerScript, script: WorldScript): void {
  const program = createProgram(deepFreeze(units));
  const simulator = watchedSimulator(createSimulator(program));
  const { at = 0, ...contact } = caller.start;
  const name = units[0]?.graph.name ?? "";
  const started = simulator.start(name, at, contact);
  const session = openSession(simulator, openWorldScript(script, program), started, { maxBlocks: 60 });
  for (const step of caller.steps.filter(isAct)) {
    if (step.kind === "waits") session.passTimeTo(session.state.now + step.seconds * 1000);
    else for (const event of eventsOf(step)) session.send(event);
  }
  for (let moments = 0; moments < 30; moments += 1) {
    const due = session.nextDue();
    if (due === undefined || session.standstill.kind !== "waiting") return;
    session.passTimeTo(due);
  }
}

test("a step of an estate changes nothing that it gets, and goes on from a state that was written down", () => {
  fc.assert(
    fc.property(arbEstate(), arbCaller(), arbWorldScript(), (units, caller, script) =>
      play([...units, ...laterFlows], caller, script),
    ),
  );
});

test("a step of a wild flow changes nothing that it gets, and goes on from a state that was written down", () => {
  fc.assert(
    fc.property(arbWildFlow(), arbCaller(), arbWorldScript(), (flow, caller, script) => play([flow], caller, script)),
  );
});

test("a simulator that keeps something of its own, or changes what it gets, is found out", () => {
  const program = createProgram([speaking("Main", "CUSTOMER_QUEUE")]);
  const honest = createSimulator(program);
  const { state } = honest.start("Main", 0);
  let steps = 0;
  const counting = watchedSimulator({
    ...honest,
    step: (before, event) => ({ ...honest.step(before, event), trace: Array(++steps).fill({ event: "x", at: 0 }) }),
  });
  const changing = watchedSimulator({
    ...honest,
    step: (before, event) => honest.step(Object.assign(before, { now: 1 }), event),
  });
  const backwards = watchedSimulator({
    ...honest,
    step: (before, event) => ({ ...honest.step(before, event), state: { ...before, now: before.now - 1 } }),
  });
  for (const broken of [counting, changing, backwards]) expect(() => broken.step(state, { kind: "run" })).toThrow();
});
