import { type FlowUnit, noSpans, spansFromTable } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";
import { ScenarioError, simulate } from "@flowc/testing";
import { startCollectingCoverage, stopCollectingCoverage } from "@flowc/testing/coverage";
import {
  demandMutationScore,
  flowsInForce,
  formatMutationReport,
  mutantsOf,
  testMutants,
  whileChanged,
} from "@flowc/testing/mutation";
import { expect, test } from "vitest";

const graph = flowOf([
  block("Menu", "GetParticipantInput", { Text: "Press 1.", StoreInput: "False", InputTimeLimitSeconds: "5" }, [
    next("Silent"),
    when("1", "Thanks"),
    onError("InputTimeLimitExceeded", "Silent"),
    onError("NoMatchingCondition", "Silent"),
    onError("NoMatchingError", "Silent"),
  ]),
  block("Thanks", "MessageParticipant", { Text: "Thank you." }, [
    next("Hang up"),
    onError("NoMatchingError", "Hang up"),
  ]),
  block("Silent", "MessageParticipant", { Text: "Goodbye." }, [next("Hang up"), onError("NoMatchingError", "Hang up")]),
  block("Hang up", "DisconnectParticipant"),
]);
const line = (at: number) => ({ file: "flows/main.flow.ts", line: at, column: 3, end: { line: at, column: 9 } });
const spans = spansFromTable(
  new Map([
    [
      "Menu",
      new Map([
        ["", line(4)],
        ["/Parameters/InputTimeLimitSeconds", line(6)],
      ]),
    ],
    ["Thanks", new Map([["", line(8)]])],
    ["Silent", new Map([["", line(9)]])],
  ]),
);
const main: FlowUnit = { graph, spans, diagnostics: [] };

async function thanks(): Promise<void> {
  const call = simulate(main);
  await call.hears("Press 1");
  call.presses("1");
  await call.hears("Thank you");
}

async function waitsForSilence(): Promise<void> {
  const call = simulate(main);
  await call.hears("Press 1");
  call.staysSilent();
  await call.hears("Goodbye");
}

test("says of each change who notices it, and shows the others on the author's line", async () => {
  const report = await testMutants({ flows: [main], scenarios: { thanks } });
  const fates = report.results.map(({ mutant: { block, what }, fate }) => [`${block} ${what}`, fate]);
  expect(fates).toContainEqual([
    'Thanks says "Something else." instead of "Thank you."',
    { kind: "noticed", by: "thanks" },
  ]);
  expect(fates).toContainEqual(["Menu waits 1 instead of 5 seconds", { kind: "unnoticed" }]);
  expect(fates).toContainEqual(['Silent says "Something else." instead of "Goodbye."', { kind: "notReached" }]);
  expect(report.diagnostics.map(({ code, message, span }) => `${code}:${span?.line} ${message}`)).toContain(
    'TEST150:6 No scenario notices when "Menu" waits 20 instead of 5 seconds.',
  );
  expect(formatMutationReport(report)).toContain('  flows/main.flow.ts:6:3  "Menu" waits 20 instead of 5 seconds\n');
});

test("more scenarios notice more", async () => {
  const one = await testMutants({ flows: [main], scenarios: { thanks } });
  const both = await testMutants({ flows: [main], scenarios: { thanks, waitsForSilence } });
  expect(one.score).toBeGreaterThan(0);
  expect(both.score).toBeGreaterThan(one.score);
  expect(both.results.length).toBe(one.results.length);
});

test("demands a score, and says how many changes go unnoticed", async () => {
  const report = await testMutants({ flows: [main], scenarios: { thanks } });
  expect(() => demandMutationScore(report, 10)).not.toThrow();
  expect(() => demandMutationScore(report, 100)).toThrow(
    /^TEST151: Scenarios notice [\d.]+ % of the changes, and 100 %/,
  );
});

test("refuses a scenario that fails before anything is changed", async () => {
  const failing = () => {
    throw new Error("expected 1 to be 2");
  };
  const tested = testMutants({ flows: [main], scenarios: { failing } });
  await expect(tested).rejects.toThrow(ScenarioError);
  await expect(tested).rejects.toThrow(
    'TEST152: The scenario "failing" fails before anything is changed: expected 1 to be 2',
  );
});

test("makes only the kinds of change that are asked for, and no more than asked for", async () => {
  const report = await testMutants({ flows: [main], scenarios: { thanks }, kinds: ["text", "target"], maxMutants: 3 });
  expect(report.results).toHaveLength(3);
  expect(new Set(report.results.map(({ mutant }) => mutant.kind))).toEqual(new Set(["text", "target"]));
});

test("leaves flows, and the coverage that is being collected, as they were", async () => {
  const counter = startCollectingCoverage();
  try {
    await testMutants({ flows: [main], scenarios: { thanks } });
    expect(counter.coverage().flows).toEqual([]);
  } finally {
    stopCollectingCoverage();
  }
  expect(flowsInForce([main])).toEqual([main]);
});

test("flows are what they were after something failed while they were changed", async () => {
  const changed = whileChanged(
    () => [],
    () => {
      expect(flowsInForce([main])).toEqual([]);
      throw new Error("on purpose");
    },
  );
  await expect(changed).rejects.toThrow("on purpose");
  expect(flowsInForce([main])).toEqual([main]);
});

test("a change that the checker refuses is none", () => {
  const whats = mutantsOf({ graph, spans: noSpans, diagnostics: [] }).map(({ block, what }) => `${block} ${what}`);
  expect(whats).toContain("Menu has no branch for Equals 1");
  expect(whats).not.toContain("Menu has no branch for NoMatchingError");
});
