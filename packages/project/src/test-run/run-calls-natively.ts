import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { type Bindings, parseArn } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { bindTestCase, type NativeRequest, type NativeRun, runNatively } from "@flowc/testing/native";
import type { NativeCall } from "@flowc/testing/node";
import { environmentBindings } from "../bindings/environment-bindings.js";
import type { ProjectEnvironment } from "../environment/project-environment.js";
import { withEnvironment } from "../environment/with-environment.js";
import type { ProjectListener } from "../events.js";
import { projectDiagnostics } from "../project-diagnostics.js";

/** One call: how it came out on this machine and in a Connect. */
export interface NativeComparison extends NativeRun {
  readonly passedHere: boolean;
}

/** Comparisons, or why there are none. */
export interface NativeResult {
  readonly native?: readonly NativeComparison[];
  /** TEST160 to TEST162, CLI284, and what is in the way of the environment. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Bound {
  readonly request: NativeRequest;
  readonly passedHere: boolean;
}

function bindAll(calls: readonly NativeCall[], bindings: Bindings) {
  const diagnostics: Diagnostic[] = [];
  const bound: Bound[] = [];
  for (const { name, passed, testCase, diagnostics: left } of calls) {
    diagnostics.push(...left);
    if (testCase === undefined) continue;
    const result = bindTestCase(testCase, bindings);
    diagnostics.push(...result.diagnostics);
    if (result.bound !== undefined) bound.push({ request: { name, testCase: result.bound }, passedHere: passed });
  }
  return { bound, diagnostics: withoutCopies(diagnostics) };
}

/** Many calls leave the same thing out: it is said once. */
function withoutCopies(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [
    ...new Map(diagnostics.map((diagnostic) => [`${diagnostic.code} ${diagnostic.message}`, diagnostic])).values(),
  ];
}

/** The instance in which a test case's flow is. */
function instanceOf({ request }: Bound): string {
  const { VoiceCallEntryPointParameters: voice, ChatEntryPointParameters: chat } = request.testCase
    .EntryPoint as Record<string, { readonly FlowId?: string } | undefined>;
  return parseArn(voice?.FlowId ?? chat?.FlowId ?? "")?.instanceId ?? "";
}

function compare(bound: readonly Bound[], runs: readonly NativeRun[], environment: string) {
  const native = runs.map((run, index) => ({ ...run, passedHere: bound[index]?.passedHere === true }));
  const diagnostics = native
    .filter(({ status, passedHere }) => passedHere && status !== "PASSED")
    .map(({ name, status, message = "" }) =>
      projectDiagnostics.create("CLI284", { test: name, environment, status, reason: message }),
    );
  return { native, diagnostics };
}

/** Runs calls that were played here as native test cases in the Connect of an environment, and compares how they came out. */
export async function runCallsNatively(
  environment: ProjectEnvironment,
  calls: readonly NativeCall[],
  onEvent?: ProjectListener,
  signal?: AbortSignal,
): Promise<NativeResult> {
  const { bindings, diagnostics: unread } = await environmentBindings(environment);
  if (bindings === undefined) return { diagnostics: unread };
  const { bound, diagnostics } = bindAll(calls, bindings);
  const [first] = bound;
  if (first === undefined) return { diagnostics: [...unread, ...diagnostics] };
  return withEnvironment<NativeResult>(
    environment,
    { onEvent, signal },
    async ({ connection }) => {
      const runs = await runNatively(
        connection.api,
        bound.map(({ request }) => request),
        {
          instanceId: instanceOf(first),
          runName: `flowc ${randomUUID().slice(0, 8)}`,
          pause: (milliseconds) => pause(milliseconds),
          ...(environment.localData !== undefined && { pollMs: 100 }),
          ...(signal !== undefined && { signal }),
        },
      );
      const compared = compare(bound, runs, environment.target.name);
      return { native: compared.native, diagnostics: [...unread, ...diagnostics, ...compared.diagnostics] };
    },
    unread,
  );
}
