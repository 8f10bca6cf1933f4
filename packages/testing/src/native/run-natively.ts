import type { BoundTestCase } from "./bind-test-case.js";

/** The operations of Connect that native runs need, and nothing else of it: a `ConnectApi` of `@flowc/provisioner` will do. */
export interface NativeConnect {
  send(operation: string, input: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

/** One test case to run in the service. */
export interface NativeRequest {
  /** Name of the test; the test case in Connect has it with `runName` before it. */
  readonly name: string;
  readonly testCase: BoundTestCase;
}

/** How a test case came out in the service. */
export interface NativeRun {
  readonly name: string;
  /** `NOT_RUN`: Connect refused it. */
  readonly status: "PASSED" | "FAILED" | "STOPPED" | "NOT_RUN";
  /** How many observations were met, of how many. */
  readonly passed: number;
  readonly total: number;
  /** Why it did not pass, in the service's words. */
  readonly message?: string;
}

export interface RunNativelyOptions {
  readonly instanceId: string;
  /** Begins the names of the test cases in Connect, which are deleted when they have run. It must be new. */
  readonly runName: string;
  /** Lets real time pass: milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** At most 5, which is all that the service runs at once. Default 5. */
  readonly concurrency?: number;
  /** Between two looks at a running test, in milliseconds. Default 1,000. */
  readonly pollMs?: number;
  /** Gives a test up that goes on for longer. Default 330,000: the service itself stops after five minutes. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
}

const terminal = ["PASSED", "FAILED", "STOPPED"] as const;

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function whyNot(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The message of the last record that has one. */
function messageOf(records: unknown): string | undefined {
  const all = Array.isArray(records) ? records : [];
  for (const { Record } of all.toReversed() as readonly { readonly Record?: unknown }[]) {
    try {
      const record = JSON.parse(text(Record)) as { Message?: string; CompletionReason?: { Message?: string } };
      const message = record.CompletionReason?.Message ?? record.Message;
      if (message !== undefined) return message;
    } catch {
      // What a record holds is not published: one that is no JSON says nothing here.
    }
  }
  return undefined;
}

async function awaitEnd(connect: NativeConnect, ids: Readonly<Record<string, string>>, options: RunNativelyOptions) {
  const { pollMs = 1_000, patienceMs = 330_000, pause, signal } = options;
  for (let waited = 0; waited <= patienceMs && signal?.aborted !== true; waited += pollMs) {
    const summary = await connect.send("GetTestCaseExecutionSummary", ids);
    const status = terminal.find((one) => one === summary.Status);
    if (status !== undefined) return { status, summary };
    await pause(pollMs);
  }
  await connect.send("StopTestCaseExecution", ids);
  return { status: "STOPPED" as const, summary: {} };
}

async function execute(
  connect: NativeConnect,
  name: string,
  TestCaseId: string,
  options: RunNativelyOptions,
): Promise<NativeRun> {
  const { instanceId: InstanceId } = options;
  const { TestCaseExecutionId } = await connect.send("StartTestCaseExecution", { InstanceId, TestCaseId });
  const ids = { InstanceId, TestCaseId, TestCaseExecutionId: text(TestCaseExecutionId) };
  const { status, summary } = await awaitEnd(connect, ids, options);
  const { ObservationsPassed = 0, TotalObservations = 0 } =
    (summary as { ObservationSummary?: Record<string, number> }).ObservationSummary ?? {};
  const counts = { name, status, passed: ObservationsPassed, total: TotalObservations };
  if (status === "PASSED") return counts;
  const { ExecutionRecords } = await connect.send("ListTestCaseExecutionRecords", ids);
  const message = messageOf(ExecutionRecords);
  return message === undefined ? counts : { ...counts, message };
}

async function runOne(
  connect: NativeConnect,
  { name, testCase }: NativeRequest,
  options: RunNativelyOptions,
): Promise<NativeRun> {
  const { instanceId: InstanceId, runName } = options;
  const notRun = { name, status: "NOT_RUN", passed: 0, total: 0 } as const;
  let TestCaseId = "";
  try {
    const Name = `${runName} ${name}`.slice(0, 127);
    const created = await connect.send("CreateTestCase", { InstanceId, Name, Status: "PUBLISHED", ...testCase });
    TestCaseId = text(created.TestCaseId);
    return await execute(connect, name, TestCaseId, options);
  } catch (error) {
    return { ...notRun, message: whyNot(error) };
  } finally {
    // What a run made it takes away again; a test case that cannot be deleted is no reason to lose the result.
    if (TestCaseId !== "") await connect.send("DeleteTestCase", { InstanceId, TestCaseId }).catch(() => undefined);
  }
}

/**
 * Runs test cases in a Connect, at most five at once, and deletes them again: the service has no way to run one that is
 * not there. Simulated contacts are real ones to everything that is not overridden.
 * @returns a result for each, in the order of the requests
 */
export async function runNatively(
  connect: NativeConnect,
  requests: readonly NativeRequest[],
  options: RunNativelyOptions,
): Promise<readonly NativeRun[]> {
  const results: NativeRun[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const request = requests[at];
      if (request === undefined || options.signal?.aborted === true) return;
      results[at] = await runOne(connect, request, options);
    }
  };
  await Promise.all(Array.from({ length: Math.min(5, options.concurrency ?? 5) }, worker));
  return requests.map(
    ({ name }, at) =>
      results[at] ?? { name, status: "NOT_RUN", passed: 0, total: 0, message: "the run was interrupted" },
  );
}
