import type { Diagnostic, Place } from "@flowc/diagnostics";
import { traceDiagnostics } from "../diagnostics/trace-diagnostics.js";
import { entryParameters } from "../flow-log/entry-parameters.js";
import type { RecordedVisit } from "../flow-log/recorded-contact.js";
import type { Program } from "../program/program.js";
import { align, type Stretch } from "./align.js";
import type { PlayedVisit } from "./played-visit.js";
import type { Recording } from "./recording.js";

/** What is different between a recording and the build. */
export interface Differences {
  /** Visits that are the same in both. */
  readonly same: number;
  /** SIM156 and SIM157, in the order of the call, at the author's blocks. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compares what was recorded with what was played. `isCutShort`: the replay could not go on to the end. */
export function differencesOf(
  program: Program,
  recording: Recording,
  played: readonly PlayedVisit[],
  isCutShort: boolean,
): Differences {
  const { same, stretches } = align(recording.visits, played, (visit, spot) => recording.isOf(visit, spot));
  const paths = stretches.flatMap((stretch, index) => {
    // Behind the place where a replay had to stop nothing can be compared.
    if (isCutShort && index === stretches.length - 1 && stretch.after === undefined && stretch.b.length === 0)
      return [];
    return [pathDifference(program, stretch)];
  });
  const words = same.flatMap(({ a, b }) => wordDifferences(program, a, b));
  return { same: same.length, diagnostics: [...paths, ...words] };
}

function placeOf(program: Program, spot: PlayedVisit | undefined): Place {
  if (spot === undefined) return {};
  const { flow, block } = spot;
  return { span: program.flows.get(flow)?.unit.spans.find(block), subject: { flow, block } };
}

function recordedName({ block, moduleType }: RecordedVisit): string {
  return block === undefined ? moduleType : `"${block}" (${moduleType})`;
}

function pathDifference(program: Program, { before, a, b, after }: Stretch<RecordedVisit, PlayedVisit>): Diagnostic {
  const recorded = a[0] ?? after?.a;
  const now = b[0] ?? after?.b;
  const nowPlace = placeOf(program, now).span;
  const related = nowPlace === undefined ? [] : [{ message: "where it goes now", span: nowPlace }];
  return traceDiagnostics.create(
    "SIM156",
    {
      after: before === undefined ? "its start" : `"${before.b.block}"`,
      recorded: recorded === undefined ? "ended" : `went on to ${recordedName(recorded)}`,
      now: now === undefined ? "ends" : `goes on to "${now.block}" (${now.type})`,
    },
    { ...placeOf(program, before?.b ?? now), related },
  );
}

/** Text as it is heard: without markup, and with single blanks. */
function heard(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function wordDifferences(program: Program, visit: RecordedVisit, played: PlayedVisit): Diagnostic[] {
  const found = (what: string, recorded: string, now: string) =>
    traceDiagnostics.create("SIM157", { block: played.block, what, recorded, now }, placeOf(program, played));
  const text = visit.parameters.at(-1)?.Text;
  const differences: Diagnostic[] = [];
  if (typeof text === "string" && played.said !== undefined && heard(text) !== heard(played.said)) {
    differences.push(found("What is said", heard(text), heard(played.said)));
  }
  for (const { Key, Value } of visit.moduleType === "SetAttributes" ? visit.parameters : []) {
    const now = typeof Key === "string" ? played.attributes?.[Key] : undefined;
    if (typeof Value === "string" && typeof now === "string" && now !== Value) {
      differences.push(found(`The attribute "${Key}"`, Value, now));
    }
  }
  return [...differences, ...queueDifference(program, visit, played)];
}

/** Another queue on the same way. A name and an ARN cannot be compared. */
function queueDifference(program: Program, visit: RecordedVisit, played: PlayedVisit): Diagnostic[] {
  const recorded = visit.parameters.at(-1)?.Queue;
  const block = program.flows.get(played.flow)?.blocks.get(played.block)?.block;
  const now = block && entryParameters(block, { written: {} })[0]?.Queue;
  if (typeof recorded !== "string" || typeof now !== "string" || recorded === now) return [];
  if (recorded.startsWith("arn:") !== now.startsWith("arn:") || now.startsWith("$")) return [];
  const parameters = { block: played.block, what: "The queue", recorded, now };
  return [traceDiagnostics.create("SIM157", parameters, placeOf(program, played))];
}
