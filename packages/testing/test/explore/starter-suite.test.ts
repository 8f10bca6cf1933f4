import { contactFlow, existing } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { explore, starterSuite } from "../../src/explore/index.js";
import { unitOf } from "../coverage/flows.js";

const main = { name: "main", from: "../flows/main.flow.js" };

test("writes a test for each branch, and names those that cannot be taken", () => {
  const flow = contactFlow("Main", (f) => {
    f.checkHoursOfOperation(existing.hoursOfOperation("Office"), { outOfHours: (f) => f.disconnect() });
    f.getCustomerInput("Press 1.", { label: "Menu", timeoutSeconds: 5, 1: (f) => f.disconnect() }).disconnect();
  });
  const exploration = explore([flow.build()], "Main", { lettingFail: false });
  const menu = exploration.branches.filter(({ block }) => block === "Menu");
  expect(starterSuite({ ...exploration, branches: menu }, main)).toMatchInlineSnapshot(`
    "import { simulate } from "@flowc/testing";
    import "@flowc/testing/vitest";
    import { expect, test } from "vitest";
    import { main } from "../flows/main.flow.js";

    // Written by \`flowc explore\`: one test for each branch. Keep what matters, and say what callers should hear.

    test("Main: Menu takes Equals 1", () => {
      const call = simulate(main, { at: "2026-01-05T10:00Z", stubs: { "Main/check-hours-of-operation-office": true } });
      call.presses("1");
      expect(call).toHaveTaken("Main/Menu", "Equals 1");
    });

    test("Main: Menu takes InputTimeLimitExceeded", () => {
      const call = simulate(main, { at: "2026-01-05T10:00Z", stubs: { "Main/check-hours-of-operation-office": true } });
      call.staysSilent();
      expect(call).toHaveTaken("Main/Menu", "InputTimeLimitExceeded");
    });

    test("Main: Menu takes NoMatchingCondition", () => {
      const call = simulate(main, { at: "2026-01-05T10:00Z", stubs: { "Main/check-hours-of-operation-office": true } });
      call.presses("2");
      expect(call).toHaveTaken("Main/Menu", "NoMatchingCondition");
    });

    // Not reached:
    // - Main: "Menu" NoMatchingError: the block does not fail so
    "
  `);
});

test("takes every text of a flow as data", () => {
  const identifier = 'process.exit()`"*/\n</script>\u2028';
  const flow = unitOf("Main", [
    {
      identifier,
      type: "Compare",
      parameters: { ComparisonValue: "$.Attributes.a" },
      branches: [
        { kind: "condition", operator: "Equals", operands: ['");process.exit();("'], target: "end" },
        { kind: "condition", operator: "Equals", operands: ['");process.exit();("'], target: "end" },
        { kind: "error", errorType: "NoMatchingCondition", target: "end" },
      ],
    },
    { identifier: "end", type: "DisconnectParticipant", parameters: {}, branches: [] },
  ]);
  const text = starterSuite(explore([flow], "Main"), main);
  // Every line is one that the generator writes: what the flow says stands inside quotes, or in a comment.
  const bare = text.replaceAll(/"(?:[^"\\\n\u2028]|\\.)*"/g, "TEXT").replaceAll(/^\/\/.*$/gm, "");
  expect(bare).not.toMatch(/process|script|`|\u2028/);
  expect(text.match(/^\/\/ - .*$/gm)).toHaveLength(1);
});

test("writes one value after the other where a block asks more than once", () => {
  const flow = contactFlow("Main", (f) => {
    f.loop(2, (f) =>
      f.checkHoursOfOperation(existing.hoursOfOperation("Office"), { outOfHours: (f) => f.disconnect() }),
    );
    f.disconnect();
  });
  const text = starterSuite(explore([flow.build()], "Main"), main);
  expect(text).toContain("inTurn(true, true)");
  expect(text).toContain("inTurn");
  expect(text).toMatch(/^import \{ fails, inTurn, simulate \} from "@flowc\/testing";$/m);
});
