import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noDuplicateQuery } from "../../src/rules/no-duplicate-query.js";

test("queries of data tables have names of their own", () => {
  ruleTester(noDuplicateQuery)
    .valid([
      {
        name: "two names",
        flow: flowOf([block("A", "EvaluateDataTableValues", { Queries: [{ QueryName: "a" }, { QueryName: "b" }] })]),
      },
    ])
    .invalid([
      {
        name: "a name twice in a block, and once more in another",
        flow: flowOf([
          block("A", "EvaluateDataTableValues", { Queries: [{ QueryName: "a" }, { QueryName: "a" }] }),
          block("B", "EvaluateDataTableValues", { Queries: [{ QueryName: "a" }] }),
        ]),
        findings: [
          { message: 'Two queries of "A" are called "a".', block: "A", pointer: "/Parameters/Queries/1/QueryName" },
          {
            message: 'A query of "B" is called "a", as one of "A" is.',
            block: "B",
            pointer: "/Parameters/Queries/0/QueryName",
          },
        ],
      },
    ]);
});
