import { contactFlow, customerQueueFlow, type EveryFlow, type SpeakingFlow } from "@flowc/flow-dsl";
import { describe, expect, test } from "vitest";

function identifiers(body: (f: never) => unknown, options = {}): string[] {
  const { blocks } = customerQueueFlow("Names", options, body as never as (f: EveryFlow) => void).build().graph;
  return blocks.map(({ identifier }) => identifier);
}

test("a block at the top is named by what it does", () => {
  expect(identifiers((f: SpeakingFlow) => f.playPrompt("Welcome to ACME."))[0]).toBe("play-prompt-welcome-to-acme");
});

test("a block in a branch names the branch", () => {
  const [, inside] = identifiers((f: SpeakingFlow) =>
    f.checkContactAttributes(f.attributes("tier"), { gold: (f) => f.playPrompt("Hello gold.") }),
  );
  expect(inside).toMatch(/^play-prompt-hello-gold\.gold\.[0-9a-z]{5}$/);
});

test("a label names the block", () => {
  expect(identifiers((f: SpeakingFlow) => f.playPrompt("Hello", { label: "Say hello" }))[0]).toBe("Say hello");
});

test("a place names the block that follows it", () => {
  expect(identifiers((f: SpeakingFlow) => f.label("Start").playPrompt("Hello"))[0]).toBe("Start");
});

test("signs that the language forbids are left out of a label", () => {
  expect(identifiers((f: SpeakingFlow) => f.playPrompt("Hello", { label: "50% off: {now}" }))[0]).toBe("50 off now");
  expect(identifiers((f: SpeakingFlow) => f.playPrompt("Hello", { label: "constructor" }))[0]).toBe("constructor.1");
});

test("an id pins the identifier", () => {
  const id = "5d1b3f0e-0000-4000-8000-000000000000";
  expect(identifiers((f: SpeakingFlow) => f.playPrompt("Hello", { id }))[0]).toBe(id);
});

test("blocks that are alike in all are told apart by their turn", () => {
  const names = identifiers((f: SpeakingFlow) => f.playPrompt("Hello").playPrompt("Hello").playPrompt("Hello"));
  expect(names.slice(0, 3)).toEqual(["play-prompt-hello", "play-prompt-hello.2", "play-prompt-hello.3"]);
});

test("long texts with the same beginning get different names", () => {
  const start = "Thank you for calling the customer service department of ";
  const [one, two] = identifiers((f: SpeakingFlow) => f.playPrompt(`${start} ACME`).playPrompt(`${start} Initech`));
  expect(one).not.toBe(two);
  expect([one, two].map((name) => name?.length)).toEqual([43, 43]);
});

test("a scope's label stands in the names below it", () => {
  const [name] = identifiers((f: SpeakingFlow) => f.scope({ label: "Payment" }, (f) => f.playPrompt("Hello")));
  expect(name).toMatch(/^play-prompt-hello\.payment\.[0-9a-z]{5}$/);
});

describe("uuid style", () => {
  const body = (f: SpeakingFlow) => f.playPrompt("Hello");

  test("makes UUIDs of version 5 from the readable names", () => {
    const [name] = identifiers(body, { identifiers: "uuid" });
    expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(identifiers(body, { identifiers: "uuid" })[0]).toBe(name);
  });

  test("differs between flows", () => {
    const build = (name: string) =>
      contactFlow(name, { identifiers: "uuid" }, (f) => f.disconnect()).build().graph.entry;
    expect(build("One")).not.toBe(build("Two"));
  });
});

describe("keeps names", () => {
  const menu = (text: string) => (f: SpeakingFlow) =>
    f.checkContactAttributes(
      f.attributes(text),
      { gold: (f) => f.playPrompt("Inside.").playPrompt("Deeper.") },
      { label: "Tier" },
    );

  test("of branches below a label when what is labelled changes", () => {
    expect(identifiers(menu("a"))).toEqual(identifiers(menu("b")));
  });

  test("when blocks move into a scope", () => {
    const blocks = (f: SpeakingFlow) => f.playPrompt("One").playPrompt("Two");
    expect(identifiers((f: SpeakingFlow) => f.scope({}, blocks))).toEqual(identifiers(blocks));
  });

  test("when a helper function is taken out of the flow", () => {
    const greet = (f: SpeakingFlow) => f.playPrompt("One");
    const apart = (f: SpeakingFlow) => {
      greet(f);
      f.playPrompt("Two");
    };
    expect(identifiers(apart)).toEqual(identifiers((f: SpeakingFlow) => f.playPrompt("One").playPrompt("Two")));
  });
});
