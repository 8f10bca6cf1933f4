import type { FlowGraph, ParameterValue } from "@flowc/connect-model";
import { bindFlow, diffFlows, openBindings } from "@flowc/flow-compiler";
import { describe, expect, test } from "vitest";
import { block, flowOf, hangUp, menu, say, told, toQueue } from "./flow-pairs.js";

const main = (...blocks: Parameters<typeof flowOf>[0]) => flowOf([...blocks, hangUp()]);
const choose = (two = "Sales") =>
  main(
    say("hello", "Welcome.", "ask"),
    menu("ask", "Press 1 or 2.", { 1: "one-set", 2: "two-set" }),
    ...toQueue("one", "Orders"),
    ...toQueue("two", two),
  );

describe("where callers get to", () => {
  test("another queue behind a key", () => {
    expect(told(choose(), choose("Support"))).toEqual([
      'risky: Pressing 2 now reaches queue "Support" instead of queue "Sales".',
    ]);
    expect(diffFlows(choose(), choose("Support")).changes[0]).toMatchObject({
      kind: "reference-changed",
      way: ["press 2"],
      placesAfter: [{ block: "two-set", pointer: "/Parameters/QueueId" }],
    });
  });

  test("a queue whose name a build without an environment left open is the queue of that name", () => {
    const open = (graph: FlowGraph) => bindFlow(graph, openBindings).graph;
    expect(told(open(choose()), choose())).toEqual([]);
    expect(told(open(choose()), open(choose("Support")))).toEqual([
      'risky: Pressing 2 now reaches queue "Support" instead of queue "Sales".',
    ]);
  });

  test("being hung up where there was a queue", () => {
    const after = main(
      say("hello", "Welcome.", "ask"),
      menu("ask", "Press 1 or 2.", { 1: "one-set", 2: "no" }),
      ...toQueue("one", "Orders"),
      say("no", "We cannot help.", "bye"),
    );
    expect(told(choose(), after)).toEqual([
      'breaking: Callers who press 2 now hear "We cannot help." and are hung up; so far they reach queue "Sales".',
      'breaking: No contact of this flow is sent to queue "Sales" any more.',
    ]);
  });

  test("a key that is gone, and one that is new", () => {
    const less = main(menu("ask", "Press.", { 1: "one-set" }), ...toQueue("one", "Orders"));
    const more = main(
      menu("ask", "Press.", { 1: "one-set", 3: "address" }),
      ...toQueue("one", "Orders"),
      say("address", "High Street.", "bye"),
    );
    expect(told(less, more)).toEqual([
      'harmless: Pressing 3 is a new choice: callers who do it hear "High Street." and are hung up.',
    ]);
    expect(told(more, less)).toEqual([
      'breaking: Pressing 3 is no longer a choice; so far callers who do it hear "High Street." and are hung up.',
    ]);
  });

  test("a key that moved", () => {
    const at = (key: string) => main(menu("ask", "Press.", { [key]: "one-set" }), ...toQueue("one", "Orders"));
    expect(told(at("1"), at("2"))).toEqual([
      'breaking: Pressing 2 now does what pressing 1 does so far: callers reach queue "Orders".',
    ]);
  });

  test("a check of the hours before everything else", () => {
    const hours = block(
      "hours",
      "CheckHoursOfOperation",
      { HoursOfOperationId: { "$flowc.reference": { kind: "hoursOfOperation", name: "UK" } } },
      { next: "bye", "=True": "hello", "=False": "closed", "!NoMatchingError": "bye" },
    );
    const before = main(say("hello", "Welcome.", "bye"));
    const after = main(hours, say("closed", "We are closed.", "bye"), say("hello", "Welcome.", "bye"));
    expect(told(before, after)).toEqual([
      'risky: Callers now first come to "Check hours of operation" (outside hours of operation "UK": hear "We are closed." and are hung up).',
    ]);
    const changed = main(hours, say("closed", "Call tomorrow.", "bye"), say("hello", "Welcome.", "bye"));
    expect(told(after, changed)).toEqual([
      'harmless: Callers outside hours of operation "UK" now hear "Call tomorrow." instead of "We are closed.".',
    ]);
  });

  test("a branch that leads to no block", () => {
    const before = main(menu("ask", "Press.", { 1: "one-set" }), ...toQueue("one", "Orders"));
    const after = main(menu("ask", "Press.", { 1: "gone" }));
    expect(told(before, after)[0]).toBe(
      'breaking: Callers who press 1 now get stuck, because the branch leads to no block; so far they reach queue "Orders".',
    );
  });
});

describe("what callers hear and wait for", () => {
  test("another text, with where the texts part when they are long", () => {
    const long = "Thank you for calling the customer service of our company, where every call counts. ";
    expect(told(main(say("hello", `${long}One.`, "bye")), main(say("hello", `${long}Two.`, "bye")))).toEqual([
      'harmless: Callers now hear "… every call counts. Two." instead of "… every call counts. One.".',
    ]);
  });

  test("a text that now needs something looked up is risky", () => {
    const [before, after] = ["Hello.", "Hello $.External.name."].map((text) => main(say("hello", text, "bye")));
    expect(told(before!, after!)).toEqual(['risky: Callers now hear "Hello $.External.name." instead of "Hello.".']);
  });

  test("more tries", () => {
    const loop = (count: string) =>
      main(
        block(
          "loop",
          "Loop",
          { LoopCount: count },
          { next: "bye", "=ContinueLooping": "again", "=DoneLooping": "bye" },
        ),
        say("again", "Again.", "loop"),
      );
    expect(told(loop("2"), loop("3"))).toEqual(["risky: Callers now get 3 tries instead of 2."]);
  });

  test("a number in another spelling of the language is the same number", () => {
    const loop = (count: ParameterValue) =>
      main(block("loop", "Loop", { LoopCount: count }, { "=ContinueLooping": "loop", "=DoneLooping": "bye" }));
    expect(diffFlows(loop("2"), loop(2))).toMatchObject({ verdict: "cosmetic", cosmetic: [{ kind: "spelling" }] });
  });

  test("attributes that are set, changed and no longer set", () => {
    const set = (attributes: Record<string, string>) =>
      main(block("set", "UpdateContactAttributes", { Attributes: attributes }, { next: "bye" }));
    expect(told(set({ tier: "gold", topic: "a" }), set({ tier: "silver", reason: "b" }))).toEqual([
      'breaking: Attribute "topic" is not set any more for callers; so far it is "a".',
      'risky: Attribute "tier" is set to "silver" instead of "gold" for callers.',
      'harmless: Attribute "reason" is now set to "b" for callers.',
    ]);
  });
});

describe("things in other accounts", () => {
  const arn = (account: string, id: string) => `arn:aws:connect:eu-west-2:${account}:instance/i-${account}/queue/${id}`;
  const withQueue = (value: string, metadata?: FlowGraph["metadata"]) =>
    flowOf([block("set", "UpdateContactTargetQueue", { QueueId: value }, { next: "bye" }), hangUp()], {
      ...(metadata && { metadata }),
    });
  const shown = (name: string) => ({ ActionMetadata: { set: { parameters: { QueueId: { displayName: name } } } } });

  test("the same resource in another account is said to be that", () => {
    expect(told(withQueue(arn("111111111111", "q1")), withQueue(arn("222222222222", "q1")))).toEqual([
      "risky: The ARN of queue q1 is of account 222222222222 instead of 111111111111 and of instance i-222222222222 instead of i-111111111111.",
    ]);
  });

  test("another resource of the same account is another queue, whatever the editor still calls it", () => {
    expect(
      told(withQueue(arn("111111111111", "q1"), shown("Sales")), withQueue(arn("111111111111", "q2"), shown("Sales"))),
    ).toEqual(['risky: Callers now have queue "Sales" (q2) instead of queue "Sales" (q1) in "Set working queue".']);
  });

  test("a queue of the same name in another instance is the same queue elsewhere", () => {
    const before = withQueue(arn("111111111111", "q1"), shown("Sales"));
    const after = withQueue(arn("222222222222", "q2"), shown("Sales"));
    expect(told(before, after)).toEqual([
      'risky: The ARN of queue "Sales" is of account 222222222222 instead of 111111111111 and of instance i-222222222222 instead of i-111111111111.',
    ]);
  });

  test("a name in the source is the queue that the editor shows for an ARN", () => {
    const named = flowOf([
      block(
        "set",
        "UpdateContactTargetQueue",
        { QueueId: { "$flowc.reference": { kind: "queue", name: "Sales" } } },
        { next: "bye" },
      ),
      hangUp(),
    ]);
    const deployed = withQueue(arn("111111111111", "q1"), shown("Sales"));
    expect(diffFlows(deployed, named).changes).toEqual([]);
    expect(told(withQueue(arn("111111111111", "q1"), shown("Orders")), named)).toEqual([
      'risky: Callers now have queue "Sales" instead of queue "Orders" in "Set working queue".',
    ]);
  });
});

describe("what no contact notices", () => {
  const flow = choose();
  const renamed = (graph: FlowGraph) => {
    const name = (identifier: string) => `x-${identifier}`;
    return {
      ...graph,
      entry: name(graph.entry),
      blocks: graph.blocks
        .map((it) => ({
          ...it,
          identifier: name(it.identifier),
          branches: it.branches.map((branch) => ({ ...branch, target: name(branch.target) })),
        }))
        .toReversed(),
    };
  };

  test("nothing at all", () => {
    expect(diffFlows(flow, structuredClone(flow))).toEqual({
      before: "Main",
      after: "Main",
      verdict: "identical",
      changes: [],
      cosmetic: [],
    });
  });

  test("other identifiers and another order", () => {
    const diff = diffFlows(flow, renamed(flow));
    expect([diff.verdict, diff.changes, diff.cosmetic.map(({ kind }) => kind)]).toEqual([
      "cosmetic",
      [],
      ["identifiers", "order"],
    ]);
  });

  test("a moved picture is said to be that", () => {
    const at = (x: number) => ({ ...flow, metadata: { ActionMetadata: { ask: { position: { x, y: 0 } } } } });
    expect(diffFlows(at(1), at(2))).toMatchObject({ verdict: "layout", changes: [], cosmetic: [{ kind: "layout" }] });
  });

  test("a shared ending that became two equal ones", () => {
    const shared = main(menu("ask", "Press.", { 1: "a", 2: "a" }), say("a", "A", "bye"));
    const split = main(menu("ask", "Press.", { 1: "a", 2: "b" }), say("a", "A", "bye"), say("b", "A", "bye"));
    expect(diffFlows(shared, split).changes).toEqual([]);
  });

  test("blocks that no contact comes to", () => {
    const diff = diffFlows(flow, { ...flow, blocks: [...flow.blocks, say("lost", "Lost.", "bye")] });
    expect(diff).toMatchObject({ verdict: "cosmetic", cosmetic: [{ kind: "unreachable" }] });
  });
});

test("a renamed block next to a real change is still recognised", () => {
  const before = choose();
  const after = { ...choose("Support"), blocks: choose("Support").blocks.map((it) => ({ ...it })) };
  const rename = (identifier: string) => (identifier === "ask" ? "main-menu" : identifier);
  const blocks = after.blocks.map((it) => ({
    ...it,
    identifier: rename(it.identifier),
    branches: it.branches.map((branch) => ({ ...branch, target: rename(branch.target) })),
  }));
  expect(told(before, { ...after, blocks })).toEqual([
    'risky: Pressing 2 now reaches queue "Support" instead of queue "Sales".',
  ]);
});

test("the type of a flow is breaking", () => {
  expect(told(flowOf([hangUp()]), flowOf([hangUp()], { type: "CUSTOMER_QUEUE" }))).toEqual([
    "breaking: The flow is of type CUSTOMER_QUEUE instead of CONTACT_FLOW: Connect cannot change the type of a flow.",
  ]);
});

test("changes come worst first", () => {
  const after = main(say("hello", "Hi.", "ask"), menu("ask", "Press 1.", { 1: "one-set" }), ...toQueue("one", "Other"));
  const impacts = diffFlows(choose(), after).changes.map(({ impact }) => impact);
  expect(impacts).toEqual(impacts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  expect(new Set(impacts)).toEqual(new Set(order));
});

const order = ["breaking", "risky", "harmless"];

test("parameters that nest very deep are compared to their end", () => {
  const deep = (end: string) => {
    let value: ParameterValue = end;
    for (let depth = 0; depth < 20_000; depth++) value = [value];
    return main(block("deep", "Teleport", { deep: value }, { next: "bye" }));
  };
  expect(diffFlows(deep("a"), deep("a")).verdict).toBe("identical");
  expect(diffFlows(deep("a"), deep("b")).verdict).toBe("risky");
});

test("a start that also failures lead to concerns everybody", () => {
  const silent = (next: string) =>
    block("voice", "UpdateContactTextToSpeechVoice", { TextToSpeechVoice: "Amy" }, { next, "!NoMatchingError": next });
  const before = main(say("hello", "Welcome.", "bye"), say("again", "Again.", "hello"));
  const after = main(silent("hello"), say("hello", "Welcome.", "bye"));
  expect(told(before, after)).toEqual(['harmless: Callers now first pass "Set voice".']);
});
