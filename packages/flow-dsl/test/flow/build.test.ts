import { type ContactFlow, contactFlow, existing, type FlowEndsHere, flowModule, valueAt } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";
import { codes } from "../helpers/arrows.js";

describe("a callback that throws", () => {
  test("becomes a finding at the line that threw", () => {
    const flow = contactFlow("Broken", (f) => {
      f.playPrompt("Hello");
      throw new Error("no such customer");
    });
    const { graph, diagnostics } = flow.build();
    expect(graph.blocks).toEqual([]);
    expect(diagnostics).toMatchObject([
      {
        code: "FLOW150",
        severity: "error",
        message: 'Building "Broken" failed: no such customer',
        subject: { flow: "Broken" },
      },
    ]);
    expect(diagnostics[0]?.span).toMatchObject({ file: import.meta.filename });
  });

  test("may throw anything", () => {
    const flow = contactFlow("Broken", () => {
      // biome-ignore lint/style/useThrowOnlyError: authors may
      throw "a word";
    });
    const [finding] = flow.build().diagnostics;
    expect(finding?.message).toBe('Building "Broken" failed: a word');
    expect(finding?.span).toEqual(flow.span);
  });

  test("that is missing is said where the flow is declared", () => {
    const untyped = flowModule as unknown as (...values: unknown[]) => ReturnType<typeof contactFlow>;
    const flow = untyped("Broken", (f: ContactFlow) => f.disconnect());
    const [finding] = flow.build().diagnostics;
    expect(finding?.message).toBe(
      'Building "Broken" failed: the function that makes its blocks is missing; it is the last argument',
    );
    expect(finding?.span).toEqual(flow.span);
    expect(finding?.span).toMatchObject({ file: import.meta.filename });
  });

  test("may stand in onError and in a branch", () => {
    const fail = (): void => {
      throw new Error("x");
    };
    expect(codes(contactFlow("Broken", { onError: fail }, (f) => f.disconnect()))).toEqual(["FLOW150"]);
    expect(codes(contactFlow("Broken", (f) => f.getCustomerInput("?", { 1: fail }).disconnect()))).toEqual(["FLOW150"]);
  });

  test("a branch that needs the result of its own block is told where to find it", () => {
    const flow = contactFlow("Broken", (f) => {
      const said = f.getCustomerInputWithLex("What?", existing.lexBot("Bot:live"), {
        intents: {
          Order: (f) => {
            f.playPrompt(`Order ${said.slots("number")}`);
          },
        },
      });
      f.disconnect();
    });
    expect(flow.build().diagnostics[0]?.help).toMatch(/second argument/);
  });

  test("a method that is misspelt is told how it is spelled", () => {
    const untyped = (f: ContactFlow) => f as unknown as Record<string, (text: string) => void>;
    const misspelt = contactFlow("Broken", (f) => untyped(f).playPromt!("Hello."));
    expect(misspelt.build().diagnostics[0]?.help).toBe('Did you mean "playPrompt"?');
    const strange = contactFlow("Broken", (f) => untyped(f).dance!("Hello."));
    expect(strange.build().diagnostics[0]?.help).toMatch(/must not throw/);
  });

  test("a handle for something that is no JSONPath says what is wrong with it", () => {
    const flow = contactFlow("Broken", (f) => f.playPrompt(valueAt("$.")).disconnect());
    expect(flow.build().diagnostics[0]?.message).toMatch(/"\$\." is not a JSONPath: /);
  });
});

describe("a builder that is used in the wrong place", () => {
  test("the outer builder inside a branch is reported and adds nothing", () => {
    const flow = contactFlow("Wrong", (f) => {
      f.getCustomerInput("Menu", { 1: () => f.playPrompt("Where am I?") });
      f.disconnect();
    });
    const { graph, diagnostics } = flow.build();
    expect(diagnostics).toMatchObject([
      {
        code: "FLOW156",
        message: "playPrompt is called on the builder of an outer branch while an inner branch is being built.",
      },
    ]);
    expect(graph.blocks.map(({ type }) => type)).not.toContain("MessageParticipant");
  });

  test("a builder that is kept for later is reported", () => {
    const kept: ContactFlow[] = [];
    const flow = contactFlow("Wrong", (f) => {
      f.getCustomerInput("Menu", { 1: (f) => void kept.push(f) });
      kept[0]?.playPrompt("Too late");
      f.disconnect();
    });
    expect(codes(flow)).toEqual(["FLOW157"]);
  });
});

describe("a definition", () => {
  test("is frozen data that refers to the flow", () => {
    const flow = contactFlow("Main", { description: "Front door", status: "SAVED", tags: { team: "a" } }, (f) =>
      f.disconnect(),
    );
    expect(flow).toMatchObject({
      kind: "flow",
      name: "Main",
      type: "CONTACT_FLOW",
      description: "Front door",
      status: "SAVED",
      tags: { team: "a" },
    });
    expect(Object.isFrozen(flow)).toBe(true);
    expect(flow.build().graph).toMatchObject({ name: "Main", description: "Front door", version: "2019-10-30" });
  });

  test("runs its callback when it is built, and once", () => {
    let runs = 0;
    const flow = contactFlow("Lazy", (f) => {
      runs += 1;
      f.disconnect();
    });
    expect(runs).toBe(0);
    flow.build();
    flow.build();
    expect(runs).toBe(1);
  });

  test("flows, modules and themselves may name each other", () => {
    const first = contactFlow("First", (f) => {
      f.invokeModule(shared);
      f.transferToFlow(second);
    });
    const second = contactFlow("Second", (f): FlowEndsHere => f.transferToFlow(first));
    const shared = flowModule("Shared", { onError: (f) => f.returnFromModule() }, (f) => {
      f.transferToFlow(first);
    });
    const targets = [first, second, shared].flatMap((flow) =>
      flow.build().graph.blocks.flatMap(({ parameters }) => Object.values(parameters)),
    );
    expect(targets).toEqual([
      { "$flowc.reference": { kind: "flowModule", name: "Shared" } },
      { "$flowc.reference": { kind: "flow", name: "Second" } },
      { "$flowc.reference": { kind: "flow", name: "First" } },
      { "$flowc.reference": { kind: "flow", name: "First" } },
    ]);
  });

  test("a fragment is a function that takes the builder", () => {
    const apologise = (f: ContactFlow, what: string) => f.playPrompt(`Sorry about ${what}.`);
    const flow = contactFlow("Main", (f) => apologise(apologise(f, "this"), "that").disconnect());
    expect(flow.build().graph.blocks.map(({ parameters }) => parameters.Text)).toEqual([
      "Sorry about this.",
      "Sorry about that.",
      undefined,
    ]);
  });
});
