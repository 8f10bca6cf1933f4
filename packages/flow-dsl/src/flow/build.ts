import type { FlowGraph, FlowUnit, GraphType, ResourceReference } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import type { CallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import type { IdentifierStyle } from "../identifiers/assign.js";
import { type FlowOrigin, type ReadOrigin, readOrigin } from "../origin/flow-origin.js";
import type { Branch } from "../recording/branch.js";
import { type BuilderOf, type Recorder, recordBody } from "../recording/recorder.js";
import { declarationsIn } from "../values/named.js";
import { type AssembledFlow, assemble } from "./assemble.js";
import { type BuildFailure, failureOf, similarMethod } from "./failure.js";
import { lateSpans } from "./late-spans.js";
import { resultSourcesOf } from "./result-sources.js";

/** What a flow is built from. */
export interface FlowSource {
  readonly name: string;
  readonly type: GraphType;
  readonly description: string | undefined;
  readonly identifiers: IdentifierStyle;
  readonly origin: FlowOrigin | undefined;
  readonly body: Branch<never>;
  readonly onError: Branch<never> | undefined;
  readonly builderOf: BuilderOf;
  /** Where the flow is declared. */
  readonly site: CallSite | undefined;
}

/** Runs the author's callbacks and makes the graph. Two calls give equal units. Never throws what the author threw. */
export function buildFlow(source: FlowSource): FlowUnit {
  const { name, type, builderOf, site } = source;
  const diagnostics: Diagnostic[] = [];
  const recorder: Recorder = {
    flow: name,
    type,
    builderOf,
    diagnostics,
    active: undefined,
    given: undefined,
    shared: new Map(),
    resultReads: new Map(),
  };
  const failed = ({ reason, span }: BuildFailure) => {
    const similar = similarMethod(reason, builderOf(recorder, { steps: [], parent: undefined }));
    const failure = buildDiagnostics.create(
      "FLOW150",
      { flow: name, reason, similar },
      { span, subject: { flow: name } },
    );
    return unit(source, { entry: "", blocks: [], origins: [] }, [...diagnostics, failure]);
  };
  // Whoever does not check types finds out here.
  if (typeof source.body !== "function") {
    const reason = "the function that makes its blocks is missing; it is the last argument";
    return failed({ reason, span: spanOf(site) });
  }
  try {
    const root = recordBody(recorder, source.body, undefined, site);
    const handler = source.onError && recordBody(recorder, source.onError, undefined, site);
    const { identifiers } = source;
    const origin = originOf(source, diagnostics);
    return unit(source, assemble({ name, type, identifiers, origin, root, handler, site, diagnostics }), diagnostics);
  } catch (error) {
    return failed(failureOf(error, spanOf(site)));
  }
}

function unit(source: FlowSource, assembled: AssembledFlow, diagnostics: readonly Diagnostic[]): FlowUnit {
  const { name, type, description, site } = source;
  const { entry, blocks, origins, restored } = assembled;
  const graph: FlowGraph = {
    name,
    type,
    ...(description !== undefined && { description }),
    version: restored?.version ?? "2019-10-30",
    entry,
    blocks,
    ...(restored?.metadata !== undefined && { metadata: restored.metadata }),
    ...(restored?.settings !== undefined && { settings: restored.settings }),
  };
  const resultSources = resultSourcesOf(origins);
  const names = new Set<ResourceReference>();
  for (const { step } of origins) {
    for (const parameter of Object.values(step.parameters)) declarationsIn(parameter, names);
  }
  return {
    graph,
    spans: lateSpans(site, origins),
    ...(restored && { form: restored.form }),
    ...(resultSources && { resultSources }),
    ...(names.size > 0 && { names: [...names] }),
    diagnostics,
  };
}

function originOf({ name, origin, site }: FlowSource, diagnostics: Diagnostic[]): ReadOrigin | undefined {
  if (origin === undefined) return undefined;
  const read = readOrigin(origin);
  if (typeof read !== "string") return read;
  const place = { span: spanOf(site), subject: { flow: name } };
  diagnostics.push(buildDiagnostics.create("FLOW177", { flow: name, reason: read }, place));
  return undefined;
}
