import { describe, expect, test } from "vitest";
import { bodyOf, type TestBlock } from "../helpers/imported.js";

const say = (text: string, next: string, failed?: string): TestBlock => [
  "MessageParticipant",
  { Text: text },
  { next, ...(failed !== undefined && { NoMatchingError: failed }) },
];
const end: TestBlock = ["DisconnectParticipant", {}];
const menu = (text: string, ways: Readonly<Record<string, string>>): TestBlock => [
  "GetParticipantInput",
  { Text: text, StoreInput: "False", InputTimeLimitSeconds: "5" },
  { next: ways.NoMatchingCondition ?? "", ...ways },
];
const others = (target: string) => ({
  InputTimeLimitExceeded: target,
  NoMatchingCondition: target,
  NoMatchingError: target,
});

describe("joins", () => {
  test("branches that meet again go on after the block", async () => {
    const blocks = {
      menu: menu("Menu", { "=1": "one", "=2": "two", ...others("bye") }),
      one: say("One", "bye", "bye"),
      two: say("Two", "bye", "bye"),
      bye: say("Bye", "end", "end"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "const bye = shared((f: ContactFlow) =>
        f.playPrompt("Bye", { label: "bye", onError: (f) => f }).disconnect({ label: "end" }),
      );

      export const test = contactFlow("Test", { origin, onError: bye }, (f) => {
        f.getCustomerInput("Menu", {
          label: "menu",
          1: (f) => f.playPrompt("One", { label: "one" }),
          2: (f) => f.playPrompt("Two", { label: "two" }),
        });
        bye(f);
      });
      "
    `);
  });

  test("a branch that ends stands in the block, the way on after it", async () => {
    const blocks = {
      check: [
        "CheckHoursOfOperation",
        {},
        { next: "open", "=True": "open", "=False": "closed", NoMatchingError: "open" },
      ] as TestBlock,
      closed: say("Closed", "end1", "end1"),
      end1: end,
      open: say("Open", "end2", "end2"),
      end2: end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.checkHoursOfOperation("workingQueue", {
          label: "check",
          outOfHours: (f) => f.playPrompt("Closed", { label: "closed", onError: (f) => f }).disconnect({ label: "end1" }),
          onError: (f) => f,
        });
        f.playPrompt("Open", { label: "open", onError: (f) => f }).disconnect({ label: "end2" });
      });
      "
    `);
  });
});

describe("failures", () => {
  test("the place that most of them lead to is the onError of the flow", async () => {
    const blocks = {
      one: say("One", "two", "sorry"),
      two: say("Two", "three", "sorry"),
      three: say("Three", "end", "sorry"),
      end,
      sorry: say("Sorry", "end2", "end2"),
      end2: end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow(
        "Test",
        {
          origin,
          onError: (f) => f.playPrompt("Sorry", { label: "sorry", onError: (f) => f }).disconnect({ label: "end2" }),
        },
        (f) => {
          f.playPrompt("One", { label: "one" })
            .playPrompt("Two", { label: "two" })
            .playPrompt("Three", { label: "three" })
            .disconnect({ label: "end" });
        },
      );
      "
    `);
  });

  test("a place that other ways lead to as well is shared", async () => {
    const blocks = {
      one: say("One", "menu", "end"),
      menu: menu("Menu", { "=1": "two", ...others("end") }),
      two: say("Two", "end", "end"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "const end = shared((f: ContactFlow) => f.disconnect({ label: "end" }));

      export const test = contactFlow("Test", { origin, onError: end }, (f) => {
        f.playPrompt("One", { label: "one" });
        f.getCustomerInput("Menu", { label: "menu", 1: (f) => f.playPrompt("Two", { label: "two" }) });
        end(f);
      });
      "
    `);
  });
});

describe("cycles", () => {
  test("a menu that asks again repeats", async () => {
    const blocks = {
      menu: menu("Menu", { "=1": "one", ...others("again") }),
      again: say("Again", "menu", "menu"),
      one: say("One", "end", "end"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.repeat((f, again) => {
          f.getCustomerInput("Menu", {
            label: "menu",
            1: (f) => f.playPrompt("One", { label: "one", onError: (f) => f }).disconnect({ label: "end" }),
            onError: (f) => f,
          });
          f.playPrompt("Again", { label: "again", onError: (f) => f });
          again(f);
        });
      });
      "
    `);
  });

  test("a Loop block runs what it leads to", async () => {
    const blocks = {
      loop: [
        "Loop",
        { LoopCount: "3" },
        { next: "end", "=ContinueLooping": "say", "=DoneLooping": "end" },
      ] as TestBlock,
      say: say("Once more", "loop", "loop"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.loop(3, (f) => f.playPrompt("Once more", { label: "say", onError: (f) => f }));
        f.disconnect({ label: "end" });
      });
      "
    `);
  });

  test("a menu that a Loop block counts goes back from there", async () => {
    const blocks = {
      menu: menu("Menu", { "=1": "one", ...others("loop") }),
      loop: [
        "Loop",
        { LoopCount: "2" },
        { next: "end", "=ContinueLooping": "menu", "=DoneLooping": "end" },
      ] as TestBlock,
      one: say("One", "end", "end"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "const end = shared((f: ContactFlow) => f.disconnect({ label: "end" }));

      export const test = contactFlow("Test", { origin }, (f) => {
        f.repeat((f, again) => {
          f.getCustomerInput("Menu", {
            label: "menu",
            1: (f) => end(f.playPrompt("One", { label: "one", onError: (f) => f })),
            onError: (f) => f,
          });
          f.loop(2, again);
        });
        end(f);
      });
      "
    `);
  });

  test("two ways into one cycle need no goto", async () => {
    const blocks = {
      menu: menu("Menu", { "=1": "one", "=2": "two", ...others("end") }),
      one: say("One", "two", "two"),
      two: say("Two", "one", "one"),
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "const one = shared((f: ContactFlow) => {
        f.playPrompt("One", { label: "one", onError: (f) => f });
        two(f);
      });

      const two = shared((f: ContactFlow) => {
        f.playPrompt("Two", { label: "two", onError: (f) => f });
        one(f);
      });

      export const test = contactFlow("Test", { origin }, (f) => {
        f.getCustomerInput("Menu", { label: "menu", 1: one, 2: two, onError: (f) => f });
        f.disconnect({ label: "end" });
      });
      "
    `);
  });
});

describe("drafts", () => {
  test("keep open ways, and blocks that nothing leads to", async () => {
    const blocks = {
      one: say("One", "", "gone"),
      lost: say("Lost", "lost too", ""),
      "lost too": end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.unreachable((f) => {
          f.playPrompt("Lost", { label: "lost", onError: (f) => f.unconnected() });
          f.disconnect({ label: "lost too" });
        });
        f.playPrompt("One", { label: "one", onError: (f) => f.unconnected("gone") });
        f.unconnected();
      });
      "
    `);
  });

  test("begin nowhere when the document does", async () => {
    expect(await bodyOf({ start: "", blocks: { one: end } })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.unreachable((f) => f.disconnect({ label: "one" }));
        f.unconnected();
      });
      "
    `);
  });

  test("keep a branch that is missing, and one that the builder would add", async () => {
    const blocks = {
      data: ["UpdateContactData", { Name: "x" }] as TestBlock,
      attributes: [
        "UpdateContactAttributes",
        { Attributes: { a: "b" }, TargetContact: "Current" },
        { next: "end" },
      ] as TestBlock,
      end,
    };
    expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
      "export const test = contactFlow("Test", { origin }, (f) => {
        f.unreachable((f) =>
          f
            .action(
              "UpdateContactAttributes",
              { Attributes: { a: "b" }, TargetContact: "Current" },
              { label: "attributes", errors: { NoMatchingError: "none" } },
            )
            .disconnect({ label: "end" }),
        );
        f.action("UpdateContactData", { Name: "x" }, { label: "data", errors: { NoMatchingError: "none" }, next: "none" });
      });
      "
    `);
  });
});

test("names that somebody gave stay labels, those of the console go", async () => {
  const blocks = {
    "Say hello": say("Hello", "0f9c2f7e-0000-4000-8000-000000000001", "0f9c2f7e-0000-4000-8000-000000000001"),
    "0f9c2f7e-0000-4000-8000-000000000001": end,
  };
  expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
    "export const test = contactFlow("Test", { origin }, (f) => {
      f.playPrompt("Hello", { label: "Say hello", onError: (f) => f }).disconnect();
    });
    "
  `);
});

test("an action without a method is written by its type", async () => {
  const blocks = {
    odd: ["SomethingNew", { A: { B: ["c"] } }, { next: "end", "=Yes": "yes", Broken: "end" }] as TestBlock,
    yes: say("Yes", "end", "end"),
    end,
  };
  expect(await bodyOf({ blocks })).toMatchInlineSnapshot(`
    "export const test = contactFlow("Test", { origin }, (f) => {
      f.action(
        "SomethingNew",
        { A: { B: ["c"] } },
        {
          label: "odd",
          conditions: [{ operand: "Yes", branch: (f) => f.playPrompt("Yes", { label: "yes", onError: (f) => f }) }],
          errors: { Broken: (f) => f },
        },
      );
      f.disconnect({ label: "end" });
    });
    "
  `);
});
