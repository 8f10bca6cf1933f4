import type { FlowGraph } from "@flowc/connect-model";
import { type Condition, contactFlow, is, not, valueAt } from "@flowc/flow-dsl";
import fc from "fast-check";
import { expect, test } from "vitest";

/** A condition together with the answer that it must give, found without any flow. */
interface Drawn {
  readonly condition: Condition;
  readonly holds: (contact: Contact) => boolean;
  /** How many values it asks, one after the other. */
  readonly asks: number;
}

type Contact = Readonly<Record<string, string>>;

const names = ["a", "b", "c"] as const;
const words = ["x", "y", "z"] as const;

const arbTest: fc.Arbitrary<Drawn> = fc
  .tuple(fc.constantFrom(...names), fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 2 }))
  .map(([name, wanted]) => ({
    condition: is(valueAt(`$.Attributes.${name}`)).anyOf(wanted),
    holds: (contact) => wanted.some((word) => word === contact[name]),
    asks: 1,
  }));

const { condition: arbCondition } = fc.letrec<{ condition: Drawn }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    arbTest,
    fc.tuple(tie("condition"), tie("condition")).map(([one, other]) => ({
      condition: one.condition.and(other.condition),
      holds: (contact: Contact) => one.holds(contact) && other.holds(contact),
      asks: one.asks + other.asks,
    })),
    fc.tuple(tie("condition"), tie("condition")).map(([one, other]) => ({
      condition: one.condition.or(other.condition),
      holds: (contact: Contact) => one.holds(contact) || other.holds(contact),
      asks: one.asks + other.asks,
    })),
    tie("condition").map((one) => ({
      condition: not(one.condition),
      holds: (contact: Contact) => !one.holds(contact),
      asks: one.asks,
    })),
  ),
}));

const contacts: readonly Contact[] = words.flatMap((a) => words.flatMap((b) => words.map((c) => ({ a, b, c }))));

/** Follows a contact through the blocks up to the one that ends its way. */
function arrival({ entry, blocks }: FlowGraph, contact: Contact): string {
  let at = entry;
  for (let steps = 0; steps <= blocks.length; steps += 1) {
    const block = blocks.find(({ identifier }) => identifier === at);
    if (block === undefined || block.type !== "Compare") return at;
    const value = contact[String(block.parameters.ComparisonValue).slice("$.Attributes.".length)];
    const taken =
      block.branches.find((branch) => branch.kind === "condition" && branch.operands[0] === value) ??
      block.branches.find((branch) => branch.kind === "error");
    at = taken?.target ?? "";
  }
  return "a circle";
}

test("a contact takes the first branch whose condition holds", () => {
  fc.assert(
    fc.property(fc.array(arbCondition, { minLength: 1, maxLength: 4 }), fc.boolean(), (drawn, hasOtherwise) => {
      const flow = contactFlow("When", (f) => {
        const [first, ...rest] = drawn;
        if (first === undefined) return;
        let chain = f.when(first.condition, (f) => f.disconnect({ id: "branch 0" }));
        for (const [i, { condition }] of rest.entries()) {
          chain = chain.orWhen(condition, (f) => f.disconnect({ id: `branch ${i + 1}` }));
        }
        if (hasOtherwise) chain.otherwise((f) => f.disconnect({ id: "otherwise" }));
        f.disconnect({ id: "after" });
      });
      const { graph, diagnostics } = flow.build();
      expect(diagnostics).toEqual([]);
      for (const contact of contacts) {
        const index = drawn.findIndex(({ holds }) => holds(contact));
        const expected = index >= 0 ? `branch ${index}` : hasOtherwise ? "otherwise" : "after";
        expect(arrival(graph, contact)).toBe(expected);
      }
    }),
  );
});

test("a chain costs at most a block for each value that it asks, and each branch stands in the flow once", () => {
  fc.assert(
    fc.property(arbCondition, arbCondition, (one, other) => {
      const flow = contactFlow("When", (f) => {
        f.when(one.condition, (f) => f.setLoggingBehavior(true)).orWhen(other.condition, (f) =>
          f.setLoggingBehavior(false),
        );
        f.disconnect();
      });
      const types = flow.build().graph.blocks.map(({ type }) => type);
      expect(types.filter((type) => type === "Compare").length).toBeLessThanOrEqual(one.asks + other.asks);
      expect(types.filter((type) => type === "UpdateFlowLoggingBehavior").length).toBeLessThanOrEqual(2);
    }),
  );
});

test("identifiers are told apart however conditions repeat", () => {
  fc.assert(
    fc.property(fc.array(arbCondition, { minLength: 1, maxLength: 4 }), (drawn) => {
      const flow = contactFlow("When", (f) => {
        for (const { condition } of drawn) f.when(condition, (f) => f.playPrompt("Hello."));
        f.disconnect();
      });
      const identifiers = flow.build().graph.blocks.map(({ identifier }) => identifier);
      expect(new Set(identifiers).size).toBe(identifiers.length);
    }),
  );
});
