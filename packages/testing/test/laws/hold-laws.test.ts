import { noSpans } from "@flowc/connect-model";
import { block, flowOf, next, onError } from "@flowc/flow-compiler/testing";
import { ScenarioError } from "@flowc/testing";
import { endsWithin, holdLaws } from "@flowc/testing/laws";
import { expect, test } from "vitest";

function flow(afterFailure: string) {
  const graph = flowOf([
    block("Look up", "InvokeLambdaFunction", { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" }, [
      next("Goodbye"),
      onError("NoMatchingError", afterFailure),
    ]),
    block("Goodbye", "MessageParticipant", { Text: "Goodbye." }, [
      next("Hang up"),
      onError("NoMatchingError", "Hang up"),
    ]),
    block("Hang up", "DisconnectParticipant"),
  ]);
  return { graph, spans: noSpans, diagnostics: [] };
}

test("lets a flow pass that keeps every law", () => {
  expect(() => holdLaws(flow("Goodbye"), { calls: 200 })).not.toThrow();
});

test("shows the shortest call that breaks a law: code, caller, what happened, and how to repeat it", () => {
  let error: unknown;
  try {
    holdLaws(flow("Hang up"), { callers: { channels: ["VOICE"] }, seed: 7 });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ScenarioError);
  const { message, diagnostic } = error as ScenarioError;
  expect(diagnostic).toMatchObject({ code: "TEST142", subject: { flow: "Test", block: "Look up" } });
  expect(message).toMatch(/^TEST142: "Look up" failed/);
  expect(message).toMatch(/The caller:\nat 2026-01-01T00:00:00.000Z\nchannel voice\n\n/);
  expect(message).toContain('"Look up" takes its error branch');
  expect(message).toContain("seed 7");
});

test("keeps to the world as far as it is described", () => {
  const world = { lambdas: { lookup: { tier: "gold" } }, failures: {} };
  const silent = () => holdLaws(flow("Hang up"), { world, laws: [endsWithin(2)], calls: 20 });
  expect(silent).toThrow(/TEST141: The call has not ended after 3 blocks/);
});

test("refuses a world that takes its time", () => {
  const world = { lambdas: { lookup: async () => ({ tier: "gold" }) } };
  expect(() => holdLaws(flow("Goodbye"), { world, callers: { channels: ["VOICE"] } })).toThrow(
    /TEST147: The call waits for the Lambda function "lookup"/,
  );
});
