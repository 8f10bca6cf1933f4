import { type ContactFlow, contactFlow, customerQueueFlow, existing } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";
import { arrows, codes } from "../helpers/arrows.js";

const label = (name: string) => ({ label: name });

describe("joins", () => {
  test("a branch that does not end goes on after the block", () => {
    const flow = contactFlow("Joins", (f) =>
      f
        .checkContactAttributes(
          f.attributes("tier"),
          {
            gold: (f) => f.playPrompt("Gold", label("gold")),
            silver: (f) => f.playPrompt("Silver", label("silver")).disconnect(label("end of silver")),
          },
          label("tier?"),
        )
        .disconnect(label("end")),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start tier?
      tier?  -> end  ?gold-> gold  ?silver-> silver  !NoMatchingCondition-> end
      gold  -> end
      silver  -> end of silver
      end of silver
      end"
    `);
  });

  test("a branch without blocks goes on after the block", () => {
    const flow = contactFlow("Joins", (f) =>
      f.checkHoursOfOperation("workingQueue", { label: "open?", inHours: (f) => f }).disconnect(label("end")),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start open?
      open?  -> end-of-flow  ?True-> end  ?False-> end  !NoMatchingError-> end-of-flow
      end
      end-of-flow"
    `);
  });

  test("nested branches go on after the innermost block that something follows", () => {
    const flow = contactFlow("Joins", (f) => {
      f.getCustomerInput("Menu", {
        label: "menu",
        1: (f) => f.getCustomerInput("Submenu", { label: "submenu", 2: (f) => f.playPrompt("Two", label("two")) }),
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start menu
      menu  -> end  ?1-> submenu  !InputTimeLimitExceeded-> end  !NoMatchingCondition-> end  !NoMatchingError-> end-of-flow
      submenu  -> end  ?2-> two  !InputTimeLimitExceeded-> end  !NoMatchingCondition-> end  !NoMatchingError-> end-of-flow
      two  -> end
      end
      end-of-flow"
    `);
  });
});

describe("loops", () => {
  test("the end of the body goes back to the loop, an ending leaves it", () => {
    const flow = contactFlow("Loops", (f) =>
      f
        .loop(
          2,
          (f) => f.getCustomerInput("Menu", { label: "menu", 1: (f) => f.disconnect(label("chosen")) }),
          label("twice"),
        )
        .disconnect(label("end")),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start twice
      twice  -> end  ?ContinueLooping-> menu  ?DoneLooping-> end
      menu  -> twice  ?1-> chosen  !InputTimeLimitExceeded-> twice  !NoMatchingCondition-> twice  !NoMatchingError-> end-of-flow
      chosen
      end
      end-of-flow"
    `);
  });

  test("an interruption of looping prompts goes back to the prompts", () => {
    const flow = customerQueueFlow("Queue", (f) =>
      f.loopPrompts(["Wait"], {
        label: "music",
        interruptEverySeconds: 30,
        interrupted: (f) => f.playPrompt("Still waiting", label("still waiting")),
      }),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start music
      music  ?MessagesInterrupted-> still waiting
      still waiting  -> music"
    `);
  });
});

describe("onError", () => {
  const sorry = (name: string) => (f: ContactFlow) =>
    f.playPrompt("Sorry", label(name)).disconnect(label(`${name} end`));

  test("a failure goes to the nearest handler: block, scope, then flow", () => {
    const flow = contactFlow("Errors", { onError: sorry("flow") }, (f) => {
      f.setContactAttributes({ a: 1 }, label("in flow"));
      f.scope({ onError: sorry("scope") }, (f) => {
        f.setContactAttributes({ b: 1 }, label("in scope"));
        f.setContactAttributes({ c: 1 }, { label: "own", onError: sorry("block") });
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start in flow
      in flow  -> in scope  !NoMatchingError-> flow
      in scope  -> own  !NoMatchingError-> scope
      own  -> end  !NoMatchingError-> block
      block  -> block end  !NoMatchingError-> scope
      block end
      scope  -> scope end  !NoMatchingError-> flow
      scope end
      end
      flow  -> flow end
      flow end"
    `);
  });

  test("a scope covers the branches inside it", () => {
    const flow = contactFlow("Errors", (f) => {
      f.scope({ onError: sorry("scope") }, (f) =>
        f.checkContactAttributes(
          f.attributes("x"),
          { y: (f) => f.setContactAttributes({ a: 1 }, label("deep")) },
          label("?"),
        ),
      );
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toContain("deep  -> end  !NoMatchingError-> scope");
  });

  test("a block's own handler covers the block, not its branches", () => {
    const flow = contactFlow("Errors", { onError: sorry("flow") }, (f) => {
      f.getCustomerInput("Menu", {
        label: "menu",
        1: (f) => f.setContactAttributes({ a: 1 }, label("in branch")),
        onError: sorry("menu"),
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toContain("in branch  -> end  !NoMatchingError-> flow");
    expect(arrows(flow)).toContain("!NoMatchingError-> menu.");
  });

  test("a failure inside a handler goes to the handler around it, at last to the default ending", () => {
    const failing = (name: string) => (f: ContactFlow) => f.setContactAttributes({ a: 1 }, label(name)).disconnect();
    const flow = contactFlow("Errors", { onError: failing("flow") }, (f) =>
      f.setContactAttributes({ b: 1 }, { label: "block", onError: failing("own") }).disconnect(label("end")),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start block
      block  -> end  !NoMatchingError-> own
      own  -> disconnect.on-error.b1pre  !NoMatchingError-> flow
      disconnect.on-error.b1pre
      end
      flow  -> disconnect.on-error.h36pu  !NoMatchingError-> end-of-flow
      disconnect.on-error.h36pu
      end-of-flow"
    `);
  });

  test("a handler that does not end goes on after what it belongs to", () => {
    const flow = contactFlow("Errors", (f) => {
      f.scope({ onError: (f) => f.playPrompt("Skipped", label("skipped")) }, (f) => {
        f.setContactAttributes({ a: 1 }, label("first"));
        f.setContactAttributes({ b: 1 }, label("second"));
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start first
      first  -> second  !NoMatchingError-> skipped
      second  -> end  !NoMatchingError-> skipped
      skipped  -> end
      end"
    `);
  });

  test("a failure that no handler covers gets the ending of the flow type", () => {
    const flow = contactFlow("Errors", (f) => f.setContactAttributes({ a: 1 }).disconnect(label("end")));
    expect(flow.build().graph.blocks.at(-1)).toMatchObject({
      identifier: "end-of-flow",
      type: "DisconnectParticipant",
    });
    const queue = customerQueueFlow("Errors", (f) => f.setContactAttributes({ a: 1 }).disconnect(label("end")));
    expect(queue.build().graph.blocks.at(-1)).toMatchObject({ identifier: "end-of-flow", type: "EndFlowExecution" });
  });

  test("an error that may be left out is written only where a handler covers it", () => {
    const bare = contactFlow("Errors", (f) => f.playPrompt("Hello", label("hello")).disconnect(label("end")));
    expect(arrows(bare)).toContain("hello  -> end\n");
    const covered = contactFlow("Errors", { onError: (f) => f.disconnect(label("failed")) }, (f) =>
      f.playPrompt("Hello", label("hello")).disconnect(label("end")),
    );
    expect(arrows(covered)).toContain("hello  -> end  !NoMatchingError-> failed");
  });

  test("a handler that nothing leads to adds no blocks", () => {
    const flow = contactFlow("Errors", { onError: sorry("flow") }, (f) => f.disconnect(label("end")));
    expect(arrows(flow)).toBe("start end\nend");
  });

  test("the two blocks of a transfer share one handler", () => {
    const flow = contactFlow("Errors", (f) =>
      f.transferToQueue(existing.queue("Sales"), {
        onError: (f) => f.playPrompt("Sorry", label("sorry")).disconnect(label("end")),
      }),
    );
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start set-working-queue-sales
      set-working-queue-sales  -> transfer-to-queue-sales  !NoMatchingError-> sorry
      sorry  -> end
      end
      transfer-to-queue-sales  -> sorry  !QueueAtCapacity-> sorry  !NoMatchingError-> sorry"
    `);
  });
});

describe("the end of a flow", () => {
  test("a flow that owns the contact must say how it ends", () => {
    const flow = contactFlow("Open", (f) => f.playPrompt("Hello"));
    const [finding] = flow.build().diagnostics;
    expect(finding).toMatchObject({
      code: "FLOW152",
      message: '"Open" does not say what happens after "play-prompt-hello".',
      subject: { flow: "Open", block: "play-prompt-hello" },
    });
    expect(finding?.span?.file).toMatch(/lower\.test\.ts$/);
  });

  test("each block with an open end is reported once", () => {
    const flow = contactFlow("Open", (f) =>
      f.getCustomerInput("Menu", { 1: (f) => f.disconnect(), 2: (f) => f.playPrompt("Two") }),
    );
    expect(codes(flow)).toEqual(["FLOW152", "FLOW152"]);
  });

  test("a flow that gives the contact back may run off its end", () => {
    const flow = customerQueueFlow("Open", (f) => f.playPrompt("Hello"));
    expect(codes(flow)).toEqual([]);
    expect(flow.build().graph.blocks.map(({ type }) => type)).toEqual(["MessageParticipant", "EndFlowExecution"]);
  });

  test("a flow without blocks is reported", () => {
    expect(codes(contactFlow("Empty", () => {}))).toEqual(["FLOW151"]);
  });

  test("the default ending never takes the name of a block", () => {
    const flow = contactFlow("Taken", (f) => f.setContactAttributes({ a: 1 }).disconnect({ id: "end-of-flow" }));
    expect(flow.build().graph.blocks.map(({ identifier }) => identifier)).toContain("end-of-flow.2");
  });
});

describe("any action", () => {
  test("leaves out a required error and its next action when told so", () => {
    const flow = contactFlow("Flow", (f) => {
      f.action(
        "UpdateContactData",
        { Name: "x" },
        { label: "first", errors: { NoMatchingError: "none" }, next: "none" },
      );
      f.disconnect({ label: "end" });
    });
    expect(arrows(flow)).toBe("start first\nfirst\nend");
  });

  test("goes on with what follows although its type copies an outcome", () => {
    const flow = contactFlow("Flow", (f) => {
      f.action(
        "Compare",
        { ComparisonValue: "$.Channel" },
        {
          label: "first",
          conditions: [{ operand: "VOICE", branch: (f) => f.disconnect({ label: "voice" }) }],
          errors: { NoMatchingCondition: (f) => f.disconnect({ label: "other" }) },
          next: "follows",
        },
      );
      f.disconnect({ label: "end" });
    });
    expect(arrows(flow)).toContain("first  -> end  ?VOICE-> voice  !NoMatchingCondition-> other");
  });
});
