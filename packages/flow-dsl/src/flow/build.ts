import {
  documentKey,
  type FlowGraph,
  type FlowSpans,
  type FlowUnit,
  type GraphType,
  spansFromTable,
} from "@flowc/connect-model";
import type { Diagnostic, Span } from "@flowc/diagnostics";
import type { CallSite } from "../call-sites/call-site.js";
import { spanOf } from "../call-sites/mapper.js";
import { buildDiagnostics } from "../diagnostics/codes.js";
import { assignIdentifiers, type IdentifierStyle } from "../identifiers/assign.js";
import { defaultEnding } from "../lowering/default-ending.js";
import { Jumps } from "../lowering/jumps.js";
import { finished, Lowering, type OpenBlock } from "../lowering/lower.js";
import { type Arrival, openEnd } from "../lowering/target.js";
import type { Branch } from "../recording/branch.js";
import { type BuilderOf, type Recorder, recordBody } from "../recording/recorder.js";
import type { BlockStep, Body } from "../recording/step.js";
import { failureOf } from "./failure.js";

/** What a flow is built from. */
export interface FlowSource {
  readonly name: string;
  readonly type: GraphType;
  readonly description: string | undefined;
  readonly identifiers: IdentifierStyle;
  readonly body: Branch<never>;
  readonly onError: Branch<never> | undefined;
  readonly builderOf: BuilderOf;
  /** Where the flow is declared. */
  readonly site: CallSite | undefined;
}

/** Runs the author's callbacks and makes the graph. Two calls give equal units. */
export function buildFlow(source: FlowSource): FlowUnit {
  const { name, type, builderOf, site } = source;
  const recorder: Recorder = { flow: name, type, builderOf, diagnostics: [], active: undefined };
  try {
    const root = recordBody(recorder, source.body, undefined);
    const handler = source.onError && recordBody(recorder, source.onError, undefined);
    return assemble(source, root, handler, recorder.diagnostics);
  } catch (error) {
    const { reason, span } = failureOf(error, spanOf(site));
    const failure = buildDiagnostics.create("FLOW150", { flow: name, reason }, { span, subject: { flow: name } });
    return unit(source, { entry: "", blocks: [] }, new Map(), [...recorder.diagnostics, failure]);
  }
}

const endingIdentifier = "end-of-flow";

function assemble(source: FlowSource, root: Body, handler: Body | undefined, diagnostics: Diagnostic[]): FlowUnit {
  const { name, type } = source;
  const subject = { flow: name };
  const { of, duplicates } = assignIdentifiers(name, root, handler, source.identifiers);
  for (const { id = "", site } of duplicates) {
    diagnostics.push(buildDiagnostics.create("FLOW153", { id }, { span: spanOf(site), subject }));
  }
  const lowering = new Lowering(of, new Jumps(name, diagnostics));
  const entry = lowering.flow(root, handler)();
  if (root.steps.length === 0) {
    diagnostics.push(buildDiagnostics.create("FLOW151", { flow: name }, { span: spanOf(source.site), subject }));
  }
  const ending = defaultEnding(type);
  let usesEnding = typeof entry !== "string";
  const arriveFrom = (block: OpenBlock) => {
    let isReported = false;
    return (arrival: Arrival): string => {
      if (typeof arrival === "string") return arrival;
      usesEnding = true;
      if (arrival === openEnd && !ending.coversOpenEnds && !isReported) {
        isReported = true;
        const place = { span: spanOf(block.step.site), subject: { ...subject, block: block.identifier } };
        diagnostics.push(buildDiagnostics.create("FLOW152", { flow: name, block: block.identifier }, place));
      }
      return endingIdentifier;
    };
  };
  const done = new Map<string, FlowGraph["blocks"][number]>();
  const lowered = new Map<string, OpenBlock>();
  // Asking for targets lowers handlers, which adds blocks: the list grows while it is walked.
  for (const block of lowering.blocks) {
    done.set(block.identifier, finished(block, arriveFrom(block)));
    lowered.set(block.identifier, block);
  }
  const blocks = [...of.values()].flatMap((identifier) => done.get(identifier) ?? []);
  if (usesEnding) blocks.push({ identifier: endingIdentifier, type: ending.type, parameters: {}, branches: [] });
  return unit(source, { entry: typeof entry === "string" ? entry : endingIdentifier, blocks }, lowered, diagnostics);
}

function unit(
  source: FlowSource,
  { entry, blocks }: Pick<FlowGraph, "entry" | "blocks">,
  lowered: ReadonlyMap<string, OpenBlock>,
  diagnostics: readonly Diagnostic[],
): FlowUnit {
  const { name, type, description } = source;
  const graph: FlowGraph = {
    name,
    type,
    ...(description !== undefined && { description }),
    version: "2019-10-30",
    entry,
    blocks,
  };
  return { graph, spans: lateSpans(source, lowered), diagnostics };
}

/** Places are mapped to the author's source only when somebody asks. */
function lateSpans(source: FlowSource, lowered: ReadonlyMap<string, OpenBlock>): FlowSpans {
  let spans: FlowSpans | undefined;
  return {
    find(block, pointer) {
      spans ??= spansFromTable(
        new Map([
          [documentKey, known([["", source.site]])],
          ...[...lowered].map(([identifier, { step, branches }]): [string, Map<string, Span>] => [
            identifier,
            known([["", step.site], ...branchSites(branches)]),
          ]),
        ]),
      );
      return spans.find(block, pointer);
    },
  };
}

function branchSites(branches: OpenBlock["branches"]): [string, CallSite | undefined][] {
  const sites: [string, CallSite | undefined][] = [];
  let conditions = 0;
  let errors = 0;
  for (const { outcome } of branches) {
    if (outcome === undefined) continue;
    const site = firstSite(outcome.body);
    if (outcome.on.kind === "condition") sites.push([`/Transitions/Conditions/${conditions++}`, site]);
    else sites.push([`/Transitions/Errors/${errors++}`, site]);
  }
  return sites;
}

function firstSite(body: Body | undefined): CallSite | undefined {
  return body?.steps[0]?.site;
}

function known(sites: readonly (readonly [string, CallSite | undefined])[]): Map<string, Span> {
  return new Map(
    sites.flatMap(([pointer, site]): [string, Span][] => {
      const span = spanOf(site);
      return span ? [[pointer, span]] : [];
    }),
  );
}

export type { BlockStep };
