import { contactFlow } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { type Call, simulate } from "../../src/index.js";
import {
  bindTestCase,
  type NativeConnect,
  type NativeRequest,
  runNatively,
  toNativeTestCase,
} from "../../src/native/index.js";

const main = contactFlow("Main", (f) => f.playPrompt("Hello.").disconnect());
const bindings = { find: () => ({ arn: "arn:flow" }), names: () => [] };

function requestOf(call: Call, name: string): NativeRequest {
  const { testCase } = toNativeTestCase(call);
  const { bound } = bindTestCase(testCase!, bindings);
  return { name, testCase: bound! };
}

/** A Connect in which test cases come out as their names say, after some looks at them. */
function connectThat(says: (name: string) => string, looks = 2) {
  const calls: string[] = [];
  const seen = new Map<string, number>();
  let running = 0;
  let most = 0;
  const connect: NativeConnect = {
    async send(operation, input) {
      calls.push(operation);
      const id = String(input.TestCaseId ?? "");
      if (operation === "CreateTestCase") {
        if (says(String(input.Name)) === "refused") throw new Error("InvalidTestCaseException");
        return { TestCaseId: String(input.Name) };
      }
      if (operation === "StartTestCaseExecution") {
        running += 1;
        most = Math.max(most, running);
        return { TestCaseExecutionId: "1" };
      }
      if (operation === "GetTestCaseExecutionSummary") {
        const looked = (seen.get(id) ?? 0) + 1;
        seen.set(id, looked);
        if (looked < looks) return { Status: "IN_PROGRESS" };
        running -= 1;
        return { Status: says(id), ObservationSummary: { ObservationsPassed: 1, TotalObservations: 2 } };
      }
      if (operation === "ListTestCaseExecutionRecords") {
        return { ExecutionRecords: [{ Record: JSON.stringify({ CompletionReason: { Message: "not heard" } }) }] };
      }
      return {};
    },
  };
  return { connect, calls, most: () => most };
}

const options = { instanceId: "i", runName: "run", pause: async () => undefined };
const request = requestOf(simulate(main), "greets");

test("makes a test case, runs it, looks until it is over and deletes it", async () => {
  const { connect, calls } = connectThat(() => "PASSED");
  expect(await runNatively(connect, [request], options)).toEqual([
    { name: "greets", status: "PASSED", passed: 1, total: 2 },
  ]);
  expect(calls).toEqual([
    "CreateTestCase",
    "StartTestCaseExecution",
    "GetTestCaseExecutionSummary",
    "GetTestCaseExecutionSummary",
    "DeleteTestCase",
  ]);
});

test("says why one failed and why one was refused, in the order of the requests", async () => {
  const { connect } = connectThat((name) => (name.endsWith("bad") ? "refused" : "FAILED"));
  const runs = await runNatively(connect, [{ ...request, name: "bad" }, request], options);
  expect(runs).toEqual([
    { name: "bad", status: "NOT_RUN", passed: 0, total: 0, message: "InvalidTestCaseException" },
    { name: "greets", status: "FAILED", passed: 1, total: 2, message: "not heard" },
  ]);
});

test("runs at most five at once", async () => {
  const { connect, most } = connectThat(() => "PASSED", 5);
  const many = Array.from({ length: 12 }, (_, index) => ({ ...request, name: `test ${index}` }));
  await runNatively(connect, many, { ...options, concurrency: 9 });
  expect(most()).toBe(5);
});

test("stops and deletes a test that goes on for too long", async () => {
  const { connect, calls } = connectThat(() => "PASSED", 1_000);
  const [run] = await runNatively(connect, [request], { ...options, patienceMs: 3_000 });
  expect(run?.status).toBe("STOPPED");
  expect(calls.slice(-3)).toEqual(["StopTestCaseExecution", "ListTestCaseExecutionRecords", "DeleteTestCase"]);
});

test("starts nothing after it was interrupted", async () => {
  const { connect, calls } = connectThat(() => "PASSED");
  const [run] = await runNatively(connect, [request], { ...options, signal: AbortSignal.abort() });
  expect(run).toMatchObject({ status: "NOT_RUN", message: "the run was interrupted" });
  expect(calls).toEqual([]);
});

test("names what an environment does not have", () => {
  const { testCase } = toNativeTestCase(simulate(main));
  const { bound, diagnostics } = bindTestCase(testCase!, { find: () => undefined, names: () => ["Main flow"] });
  expect(bound).toBeUndefined();
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["TEST162", 'The test case needs the flow "Main", which that environment does not have.'],
  ]);
});
