import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Call } from "../../src/services/call.js";
import { pageOf } from "../../src/services/listing/page.js";
import { type Criteria, meetsCriteria } from "../../src/services/listing/search.js";

const call = { operation: "ListQueues" } as Call;

describe("pages", () => {
  it("give out every item once, in order, whatever their size", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 7 }), (items, MaxResults) => {
        const seen: string[] = [];
        let NextToken: string | undefined;
        do {
          const page = pageOf(call, { MaxResults, NextToken }, items, (item) => item);
          expect(page.items.length).toBeLessThanOrEqual(MaxResults);
          seen.push(...page.items);
          NextToken = page.NextToken;
        } while (NextToken !== undefined);
        expect(seen).toEqual(items);
      }),
    );
  });

  it("leave out no item that stays while others are deleted between them", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 2 }),
        fc.integer({ min: 1, max: 3 }),
        fc.func(fc.boolean()),
        (items, MaxResults, isDeleted) => {
          const first = pageOf(call, { MaxResults }, items, (item) => item);
          const left = items.filter((item) => !isDeleted(item));
          const missing = left.slice(left.findIndex((item) => !first.items.includes(item)));
          fc.pre(first.NextToken !== undefined && left.includes(first.items.at(-1) ?? ""));
          const rest = pageOf(call, { MaxResults: 1000, NextToken: first.NextToken }, left, (item) => item);
          expect(rest.items).toEqual(missing.filter((item) => !first.items.includes(item)));
        },
      ),
    );
  });

  it("refuse every token that was not given out for the question", () => {
    fc.assert(
      fc.property(fc.string(), (NextToken) => {
        expect(() => pageOf(call, { NextToken }, ["a"], (item) => item)).toThrow("NextToken");
      }),
    );
  });
});

describe("search criteria", () => {
  const fields = { fields: { name: (item: string) => item } };
  const contains = (Value: string): Criteria => ({
    StringCondition: { FieldName: "name", Value, ComparisonType: "STARTS_WITH" },
  });

  it("find by a prefix exactly what begins with it, without regard to case", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, prefix) => {
        const begins = name.toLowerCase().startsWith(prefix.toLowerCase());
        expect(meetsCriteria(name, contains(prefix), fields)).toBe(begins);
      }),
    );
  });

  it("join conditions as and and or say", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { minLength: 1 }), (name, prefixes) => {
        const conditions = prefixes.map(contains);
        const each = conditions.map((condition) => meetsCriteria(name, condition, fields));
        expect(meetsCriteria(name, { OrConditions: conditions }, fields)).toBe(each.includes(true));
        expect(meetsCriteria(name, { AndConditions: conditions }, fields)).toBe(!each.includes(false));
      }),
    );
  });
});
