import { type Block, type FlowUnit, noSpans } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";
import { type CallerScript, createProgram, createWorld, type ScriptAct, type WorldOptions } from "@flowc/simulator";
import {
  type CallLaw,
  type CallRun,
  checkerAgrees,
  endsWithin,
  neverStuck,
  noErrorUnheard,
  playCall,
  reachesQueueOrGoodbye,
} from "@flowc/testing/laws";
import { describe, expect, test } from "vitest";

function unit(...blocks: readonly Block[]): FlowUnit {
  return { graph: flowOf(blocks), spans: noSpans, diagnostics: [] };
}

function run(flow: FlowUnit, steps: readonly ScriptAct[] = [], world: WorldOptions = {}, maxBlocks = 1000): CallRun {
  const caller: CallerScript = { start: { channel: "VOICE" }, steps };
  return playCall({ program: createProgram([flow]), flow: "Test", caller, world: createWorld(world), maxBlocks });
}

const broken = (law: CallLaw, call: CallRun) => law.broken(call).map(({ code, message }) => `${code} ${message}`);

const say = (identifier: string, target: string) =>
  block(identifier, "MessageParticipant", { Text: identifier }, [next(target), onError("NoMatchingError", target)]);
const hangUp = block("Hang up", "DisconnectParticipant");
const lookUp = (failed: string) =>
  block("Look up", "InvokeLambdaFunction", { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" }, [
    next("Goodbye"),
    onError("NoMatchingError", failed),
  ]);
const menu = (silent: string) =>
  block("Menu", "GetParticipantInput", { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" }, [
    next("Goodbye"),
    when("1", "Goodbye"),
    onError("InputTimeLimitExceeded", silent),
    onError("NoMatchingCondition", "Goodbye"),
    onError("NoMatchingError", "Goodbye"),
  ]);
const failing: WorldOptions = { failures: { "Look up": "NoMatchingError" } };

describe("neverStuck", () => {
  test("holds for a call that comes to its end", () => {
    expect(broken(neverStuck, run(unit(say("Goodbye", "Hang up"), hangUp)))).toEqual([]);
  });

  test("is broken by an outcome that has no branch", () => {
    const bare = block(
      "Look up",
      "InvokeLambdaFunction",
      { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" },
      [next("Hang up")],
    );
    const [first] = broken(neverStuck, run(unit(bare, hangUp), [], failing));
    expect(first).toMatch(/^TEST140 The call is stuck at "Look up": .*NoMatchingError/);
  });

  test("is broken by a branch that leads nowhere", () => {
    const [first] = broken(neverStuck, run(unit(say("Hello", "Nowhere"))));
    expect(first).toMatch(/^TEST140 The call is stuck at "Hello": .*"Nowhere"/);
  });
});

describe("endsWithin", () => {
  const round = unit(
    block("A", "UpdateContactAttributes", { Attributes: { a: "1" } }, [next("B")]),
    block("B", "UpdateContactAttributes", { Attributes: { b: "1" } }, [next("A")]),
  );

  test("holds for a call that is short enough, and not for one that is longer", () => {
    const call = run(unit(say("Goodbye", "Hang up"), hangUp));
    expect(broken(endsWithin(2), call)).toEqual([]);
    expect(broken(endsWithin(1), call)).toEqual(['TEST141 The call has not ended after 2 blocks; it is at "Hang up".']);
  });

  test("names the circle of a call that goes round for ever", () => {
    expect(broken(endsWithin(1000), run(round, [], {}, 5000))[0]).toMatch(
      /^TEST141 The call goes round for ever: "[AB]", "[AB]"\.$/,
    );
  });

  test("is broken by a call whose blocks are used up", () => {
    expect(broken(endsWithin(1000), run(round, [], {}, 20))).toEqual([
      'TEST141 The call has not ended after 20 blocks; it is at "B".',
    ]);
  });

  test("is broken by a silent caller who is asked again and again", () => {
    const call = run(unit(menu("Menu"), say("Goodbye", "Hang up"), hangUp), [], {}, 40);
    expect(broken(endsWithin(1000), call)).toHaveLength(1);
  });
});

test("a call is at rest when music plays for ever", () => {
  const music = block("Music", "MessageParticipantIteratively", { Messages: [{ Text: "La la la." }] });
  const hold: FlowUnit = { graph: flowOf([music], "CUSTOMER_HOLD"), spans: noSpans, diagnostics: [] };
  const call = run(hold, [], {}, 50);
  expect(call.end.kind).toBe("waiting");
  expect(broken(endsWithin(50), call)).toEqual([]);
});

describe("noErrorUnheard", () => {
  test("is broken by a failure after which the call ends without a word", () => {
    const flow = unit(lookUp("Hang up"), say("Goodbye", "Hang up"), hangUp);
    expect(broken(noErrorUnheard, run(flow, [], failing))).toEqual([
      'TEST142 "Look up" failed (NoMatchingError), and the call ended without a word about it.',
    ]);
  });

  test("holds when something is said after the failure, or nothing fails", () => {
    const flow = unit(lookUp("Sorry"), say("Sorry", "Hang up"), say("Goodbye", "Hang up"), hangUp);
    expect(broken(noErrorUnheard, run(flow, [], failing))).toEqual([]);
    expect(broken(noErrorUnheard, run(flow, [], { lambdas: { lookup: {} } }))).toEqual([]);
  });

  test("does not count silence as a failure", () => {
    const flow = unit(menu("Hang up"), say("Goodbye", "Hang up"), hangUp);
    expect(broken(noErrorUnheard, run(flow))).toEqual([]);
  });
});

describe("reachesQueueOrGoodbye", () => {
  test("is broken by a call that ends after a question", () => {
    const flow = unit(menu("Hang up"), say("Goodbye", "Hang up"), hangUp);
    expect(broken(reachesQueueOrGoodbye, run(flow))).toEqual([
      'TEST143 "Hang up" ended the call without a goodbye: the customer reached no queue and nobody, and heard nothing after the last question.',
    ]);
  });

  test("holds for a goodbye, for a caller who hangs up, and for a queue", () => {
    const flow = unit(menu("Hang up"), say("Goodbye", "Hang up"), hangUp);
    expect(broken(reachesQueueOrGoodbye, run(flow, [{ kind: "presses", keys: "1" }]))).toEqual([]);
    expect(broken(reachesQueueOrGoodbye, run(flow, [{ kind: "hangsUp" }]))).toEqual([]);
    const queue = unit(
      block("Set queue", "UpdateContactTargetQueue", { QueueId: "Sales" }, [
        next("Transfer"),
        onError("NoMatchingError", "Hang up"),
      ]),
      block("Transfer", "TransferContactToQueue", {}, [
        next("Hang up"),
        onError("QueueAtCapacity", "Hang up"),
        onError("NoMatchingError", "Hang up"),
      ]),
      hangUp,
    );
    const call = run(queue);
    expect(call.end.kind).toBe("waiting");
    expect(broken(reachesQueueOrGoodbye, call)).toEqual([]);
  });
});

describe("checkerAgrees", () => {
  const check = (operand: string) =>
    block("Check", "Compare", { ComparisonValue: "$.Attributes.tier" }, [
      next("Goodbye"),
      when(operand, "Goodbye"),
      onError("NoMatchingCondition", "Goodbye"),
    ]);
  const flow = unit(
    block("Set", "UpdateContactAttributes", { Attributes: { tier: "gold" }, TargetContact: "Current" }, [
      next("Check"),
      onError("NoMatchingError", "Goodbye"),
    ]),
    check("silver"),
    say("Goodbye", "Hang up"),
    hangUp,
    say("Island", "Hang up"),
  );

  test("holds for a call that does what the checker says", () => {
    expect(broken(checkerAgrees, run(flow))).toEqual([]);
  });

  test("is broken by a call that comes to a block which the checker calls unreachable", () => {
    const call = run(flow);
    const at = { at: 0, contact: "c", flow: "Test", block: "Island", type: "MessageParticipant" };
    const [first] = broken(checkerAgrees, { ...call, trace: [...call.trace, { event: "FlowActionStarted", ...at }] });
    expect(first).toMatch(/^TEST145 .*"Island": FLOW101 says: .*, but a call came there\.$/);
  });

  test("is broken by a call that takes a branch which the checker says is never taken", () => {
    const call = run(flow);
    const trace = call.trace.map((event) =>
      event.event === "FlowActionCompleted" && event.block === "Check"
        ? { ...event, branch: 1, detail: "gold" }
        : event,
    );
    const [first] = broken(checkerAgrees, { ...call, trace });
    expect(first).toMatch(/^TEST145 .*"Check": FLOW640 says: .*, but a call took the branch 1 for "gold"\.$/);
  });

  test("is broken by a call that gets past a transfer without a queue", () => {
    const transfer = unit(
      block("Transfer", "TransferContactToQueue", {}, [
        next("Goodbye"),
        onError("QueueAtCapacity", "Goodbye"),
        onError("NoMatchingError", "Goodbye"),
      ]),
      say("Goodbye", "Hang up"),
      hangUp,
    );
    const call = run(transfer);
    expect(broken(checkerAgrees, call)).toEqual([]);
    const trace = call.trace.map((event) =>
      event.event === "FlowActionCompleted" && event.block === "Transfer"
        ? { ...event, outcome: "ended" as const }
        : event,
    );
    expect(broken(checkerAgrees, { ...call, trace })[0]).toMatch(/^TEST145 .*"Transfer": FLOW630/);
  });

  test("is broken by a circle that the checker did not foresee", () => {
    const call = run(flow);
    const end = { kind: "endless", flow: "Test", blocks: ["Set", "Check"] } as const;
    expect(broken(checkerAgrees, { ...call, end })[0]).toMatch(
      /^TEST146 .*"Set": it goes round for ever: "Set", "Check"\.$/,
    );
  });

  test("holds for a queue flow that plays the same for ever, not for one that turns to nobody", () => {
    const waiting = { ...flow, graph: flowOf([say("Music", "Music"), ...flow.graph.blocks], "CUSTOMER_QUEUE") };
    const call = run(waiting);
    expect(call.end).toMatchObject({ kind: "endless", blocks: ["Music"] });
    expect(broken(checkerAgrees, call)).toEqual([]);
    const end = { kind: "endless", flow: "Test", blocks: ["Set", "Check"] } as const;
    expect(broken(checkerAgrees, { ...call, end })[0]).toMatch(/^TEST146/);
  });

  test("is broken by a missing branch that the language demands and the checker did not miss", () => {
    const call = run(flow);
    const found = {
      code: "SIM103",
      name: "no-missing-branch",
      severity: "warning",
      message: "it ends there.",
      subject: { flow: "Test", block: "Set" },
      data: { outcome: "NoMatchingError" },
    } as const;
    expect(broken(checkerAgrees, { ...call, diagnostics: [found] })[0]).toMatch(/^TEST146/);
    const optional = { ...found, subject: { flow: "Test", block: "Goodbye" } };
    expect(broken(checkerAgrees, { ...call, diagnostics: [optional] })).toEqual([]);
  });
});
