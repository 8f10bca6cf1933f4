import { expect, test } from "vitest";
import { again, caller, first, lookup, menu, sales, second, support, third } from "../types/accept/mutual-names.js";

test("flows and modules that name each other build in any order", () => {
  const flows = [third, second, lookup, support, again, first, caller, sales, menu];
  expect(flows.flatMap((flow) => flow.build().diagnostics.map(({ code }) => code))).toEqual([]);
  const named = flows.map((flow) => JSON.stringify(flow.build().graph));
  expect(named[3]).toContain('"name":"Sales"');
  expect(named[7]).toContain('"name":"Support"');
});
