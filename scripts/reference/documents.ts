// What flowc writes and reads as JSON, as types: docs/reference/schemas.json has one entry for each member of
// `Documents`. The members of the commands' results are named here once more, because a command gives them to its
// report one by one; a test holds real results against the schemas.
import type { BoundResource, ReferenceKind } from "@flowc/connect-model";
import type { DiagnosticRecords } from "@flowc/diagnostics";
import type { Manifest, ManifestFlow } from "@flowc/flow-compiler";
import type { PlacedDrawing } from "@flowc/pictures";
import type { ComparedFlow, FlowcConfig } from "@flowc/project";
import type { Drift, NamedOutputs, Plan, State } from "@flowc/provisioner";
import type { FlowLogEntry, TraceEvent } from "@flowc/simulator";
import type { Coverage } from "@flowc/testing/coverage";
import type { NativeTestCase } from "@flowc/testing/native";

export interface Documents {
  /** Default export of `flowc.config.ts`. */
  configuration: FlowcConfig;
  /** Bindings file of an environment: what names mean there. Written by `flowc bind`. */
  bindings: BindingsFile;
  /** `manifest.json` of a build. */
  manifest: Manifest;
  /** `coverage.json` of `flowc test --coverage-folder`. */
  coverage: Coverage;
  /** Plan that `flowc plan --out` keeps. */
  plan: Plan;
  /** State of an environment. */
  state: State;
  /** Line of `flowc simulate --format trace`. */
  traceEvent: TraceEvent;
  /** Line of `flowc simulate --format flow-log`, and of the service's own log. */
  flowLogEntry: FlowLogEntry;
  /** Picture of `flowc graph --to json`. */
  picture: PlacedDrawing;
  /** Call as a test case of the service, with references where it wants ARNs. */
  testCase: NativeTestCase;
  /** What every command writes with `--format json`; most have more members. */
  findings: Findings;
  /** `flowc check --format json`. */
  checkResult: CheckResult;
  /** `flowc build --format json`. */
  buildResult: BuildResult;
  /** `flowc diff --format json`. */
  diffResult: DiffResult;
  /** `flowc plan --format json`. */
  planResult: PlanResult;
  /** `flowc drift --format json`. */
  driftResult: DriftResult;
  /** `flowc outputs --format json`. */
  outputsResult: OutputsResult;
}

interface BindingsFile {
  readonly version: 1;
  /** By kind, then by name. */
  readonly bindings: { readonly [Kind in ReferenceKind]?: Readonly<Record<string, BoundResource>> };
}

interface Findings extends DiagnosticRecords {
  readonly [member: string]: unknown;
}

interface CheckResult extends DiagnosticRecords {
  /** Files that were read. */
  readonly files: number;
}

interface BuildResult extends DiagnosticRecords {
  readonly folder: string;
  /** As in the manifest. Empty when nothing was written. */
  readonly flows: readonly ManifestFlow[];
  /** Names that stand as marks. */
  readonly openNames: number;
}

interface DiffResult extends DiagnosticRecords {
  /** Whether a contact could notice anything. */
  readonly isDifferent: boolean;
  readonly flows: readonly ComparedFlow[];
}

interface PlanResult extends DiagnosticRecords {
  /** What `--out` keeps. Absent when planning did not get that far. */
  readonly plan?: Plan;
}

interface DriftResult extends DiagnosticRecords {
  readonly isDrifted: boolean;
  /** Absent when it could not be found out. */
  readonly drift?: Drift;
}

interface OutputsResult extends DiagnosticRecords {
  /** Absent when the state could not be read. */
  readonly outputs?: NamedOutputs;
}
