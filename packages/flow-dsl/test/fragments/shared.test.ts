import { type ContactFlow, contactFlow, type Shared, shared } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";
import { arrows, codes } from "../helpers/arrows.js";

const label = (name: string) => ({ label: name });

describe("shared", () => {
  test("stands in the flow once, however many branches lead to it", () => {
    const goodbye = shared((f: ContactFlow) => f.playPrompt("Bye", label("bye")).disconnect(label("end")));
    const flow = contactFlow("Flow", (f) => {
      f.getCustomerInput("Menu", { label: "menu", 1: (f) => f.playPrompt("One", label("one")), noMatch: goodbye });
      goodbye(f);
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start menu
      menu  -> bye  ?1-> one  !InputTimeLimitExceeded-> bye  !NoMatchingCondition-> bye  !NoMatchingError-> end-of-flow
      one  -> bye
      bye  -> end
      end
      end-of-flow"
    `);
    expect(codes(flow)).toEqual([]);
  });

  test("may be the onError of a flow, and its own failures then end the flow", () => {
    const sorry = shared((f: ContactFlow) => {
      f.playPrompt("Sorry", label("sorry")).invokeLambda(
        "arn:aws:lambda:eu-west-2:123456789012:function:note",
        {},
        label("note"),
      );
      f.disconnect(label("end"));
    });
    const flow = contactFlow("Flow", { onError: sorry }, (f) => {
      f.playPrompt("Hello", label("hello"));
      sorry(f);
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start hello
      hello  -> sorry  !NoMatchingError-> sorry
      sorry  -> note
      note  -> end  !NoMatchingError-> end-of-flow
      end
      end-of-flow"
    `);
  });

  test("joins what follows its uses when they agree", () => {
    const note = shared((f: ContactFlow) => f.playPrompt("Noted", label("noted")));
    const flow = contactFlow("Flow", (f) => {
      f.getCustomerInput("Menu", {
        ...label("menu"),
        1: note,
        2: (f) => f.playPrompt("Two", { ...label("two"), onError: note }),
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toContain("noted  -> end");
    expect(codes(flow)).toEqual([]);
  });

  test("reports uses after which the flow would go on elsewhere", () => {
    const note = shared((f: ContactFlow) => f.playPrompt("Noted"));
    const flow = contactFlow("Flow", (f) => {
      f.getCustomerInput("First", { 1: note });
      f.getCustomerInput("Second", { 1: note });
      f.disconnect();
    });
    expect(codes(flow)).toEqual(["FLOW178"]);
  });

  test("may lead to itself and to one that leads back", () => {
    const ask: Shared<ContactFlow> = shared((f: ContactFlow) => {
      f.getCustomerInput("Menu", { ...label("menu"), 1: ask, 2: tell, onError: ask });
      f.disconnect(label("end"));
    });
    const tell = shared((f: ContactFlow) => {
      f.playPrompt("Told", label("told"));
      ask(f);
    });
    const flow = contactFlow("Flow", (f) => ask(f));
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start menu
      menu  -> end  ?1-> menu  ?2-> told  !InputTimeLimitExceeded-> end  !NoMatchingCondition-> end  !NoMatchingError-> menu
      told  -> menu
      end"
    `);
  });

  test("reports one that only leads back to itself", () => {
    const round: Shared<ContactFlow> = shared((f: ContactFlow) => {
      round(f);
    });
    expect(codes(contactFlow("Flow", (f) => round(f)))).toContain("FLOW158");
  });

  test("has blocks of its own in each flow, the same in each build", () => {
    const goodbye = shared((f: ContactFlow) => f.disconnect());
    const first = contactFlow("First", (f) => goodbye(f.playPrompt("One")));
    const second = contactFlow("Second", (f) => goodbye(f.playPrompt("Two")));
    expect(arrows(first)).toBe(arrows(contactFlow("First", (f) => goodbye(f.playPrompt("One")))));
    expect(arrows(second)).toContain("play-prompt-two");
  });

  test("keeps its names when another use is added", () => {
    const goodbye = shared((f: ContactFlow) => f.playPrompt("Goodbye").disconnect());
    const before = contactFlow("Flow", (f) =>
      f.getCustomerInput("Menu", { 1: goodbye, onError: goodbye }).disconnect(),
    );
    const after = contactFlow("Flow", (f) => {
      f.playPrompt("Welcome", { onError: goodbye });
      f.getCustomerInput("Menu", { 1: goodbye, onError: goodbye }).disconnect();
    });
    const names = (text: string) => text.split("\n").filter((line) => /^\S+\.shared/.test(line));
    expect(names(arrows(before))).toHaveLength(2);
    expect(names(arrows(after))).toEqual(names(arrows(before)));
  });
});

describe("repeat", () => {
  test("sends a branch back to its beginning, and goes on with what follows", () => {
    const flow = contactFlow("Flow", (f) => {
      f.repeat((f, again) => {
        f.playPrompt("Welcome", label("welcome"));
        f.getCustomerInput("Menu", {
          ...label("menu"),
          1: (f) => again(f.playPrompt("One", label("one"))),
          noMatch: again,
        });
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start welcome
      welcome  -> menu
      menu  -> welcome  ?1-> one  !InputTimeLimitExceeded-> end  !NoMatchingCondition-> welcome  !NoMatchingError-> end-of-flow
      one  -> welcome
      end
      end-of-flow"
    `);
  });

  test("reaches the outer stretch from an inner one", () => {
    const flow = contactFlow("Flow", (f) => {
      f.repeat((f, start) => {
        f.playPrompt("Outer", label("outer"));
        f.repeat((f, again) => f.getCustomerInput("Inner", { ...label("inner"), 1: again, 2: start }));
      });
      f.disconnect(label("end"));
    });
    expect(arrows(flow)).toContain("?1-> inner  ?2-> outer");
  });

  test("reports a stretch without a block", () => {
    expect(codes(contactFlow("Flow", (f) => f.repeat((f, again) => again(f))))).toContain("FLOW158");
  });
});

describe("unfinished flows", () => {
  test("leave a path open, at the beginning too", () => {
    const flow = contactFlow("Flow", (f) => {
      f.unreachable((f) => f.playPrompt("One", label("one")).unconnected());
      f.unreachable((f) => f.disconnect(label("two")));
      f.unconnected("gone");
    });
    expect(arrows(flow)).toMatchInlineSnapshot(`
      "start gone
      one  -> 
      two"
    `);
    expect(codes(flow)).toEqual([]);
  });
});
