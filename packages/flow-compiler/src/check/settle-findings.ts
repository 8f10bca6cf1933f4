import { documentKey, type EvidenceGrade, type FlowUnit } from "@flowc/connect-model";
import { compareSpans, type Diagnostic, type Span, type Subject } from "@flowc/diagnostics";
import { type FoldedFinding, foldFindings, relatedPlaces } from "./fold.js";
import { isAtLeast } from "./grade.js";
import type { Finding } from "./rule.js";

/** What becomes of findings on their way to the reader. */
export interface FindingOptions {
  /** Leaves out findings that are known less well than this, default `assumed`: nothing is left out. */
  readonly minimumGrade?: EvidenceGrade;
  /**
   * What authors decided about a finding: the finding with its chosen severity, or undefined to leave it out. Asked for
   * each finding alone, before those of one cause are folded, so that none hides behind another.
   * @param anchors further places that stand for the finding: the call that made its block
   */
  readonly judge?: (finding: Diagnostic, anchors: readonly Span[]) => Diagnostic | undefined;
}

/** Makes diagnostics of the findings in one flow: judged, placed, in order, one for each cause. */
export function settleFindings(unit: FlowUnit, findings: readonly Finding[], options: FindingOptions): Diagnostic[] {
  if (findings.length === 0) return [];
  const { minimumGrade = "assumed", judge } = options;
  const settled = findings
    .filter(({ grade }) => isAtLeast(grade, minimumGrade))
    .map((finding) => ({ finding, span: spanOf(unit, finding) }))
    .sort((a, b) => compareSpans(a.span, b.span) || compareFindings(a.finding, b.finding))
    .flatMap(({ finding }) => (judge === undefined ? [finding] : judged(unit, finding, judge)));
  return foldFindings(settled).map((folded) => placed(unit, folded));
}

function judged(unit: FlowUnit, finding: Finding, judge: NonNullable<FindingOptions["judge"]>): Finding[] {
  const { spot, diagnostic } = finding;
  const span = spanOf(unit, finding);
  const call = spot.block && unit.spans.find(spot.block.identifier);
  const alone = { ...diagnostic, ...(span && { span }), subject: subjectOf(unit, finding) };
  const judgement = judge(alone, call === undefined ? [] : [call]);
  return judgement === undefined ? [] : [{ ...finding, diagnostic: { ...diagnostic, severity: judgement.severity } }];
}

function placed(unit: FlowUnit, folded: FoldedFinding): Diagnostic {
  const { finding } = folded;
  const span = spanOf(unit, finding);
  const own = (finding.spot.related ?? []).map(({ message, block, pointer }) => {
    const place = unit.spans.find(block.identifier, pointer);
    return { message, ...(place && { span: place }) };
  });
  const others = relatedPlaces(folded, (other) => {
    const place = spanOf(unit, other);
    return { message: other.diagnostic.message, ...(place && { span: place }) };
  });
  const related = [...own, ...(finding.spot.elsewhere ?? []), ...others];
  return {
    ...finding.diagnostic,
    ...(span && { span }),
    subject: subjectOf(unit, finding),
    ...(related.length > 0 && { related }),
  };
}

function spanOf(unit: FlowUnit, { spot }: Finding): Span | undefined {
  return unit.spans.find(spot.block?.identifier ?? documentKey, spot.pointer);
}

function subjectOf(unit: FlowUnit, { spot }: Finding): Subject {
  return {
    flow: unit.graph.name,
    ...(spot.block && { block: spot.block.identifier }),
    ...(spot.pointer !== undefined && { pointer: spot.pointer }),
  };
}

/** The flow as a whole first, then block by block; the walk already orders what is left. */
function compareFindings(a: Finding, b: Finding): number {
  const byBlock = (a.spot.block?.index ?? -1) - (b.spot.block?.index ?? -1);
  if (byBlock !== 0) return byBlock;
  return compareText(a.diagnostic.code, b.diagnostic.code) || compareText(a.spot.pointer, b.spot.pointer);
}

function compareText(a = "", b = ""): number {
  return a < b ? -1 : Number(a > b);
}
