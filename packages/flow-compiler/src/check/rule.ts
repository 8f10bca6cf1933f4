import type { EvidenceGrade } from "@flowc/connect-model";
import {
  type Diagnostic,
  type DiagnosticDefinition,
  defineDiagnostics,
  type RelatedPlace,
  type Severity,
} from "@flowc/diagnostics";
import type { BlockView } from "./block-view.js";
import type { BranchView } from "./branch-view.js";
import type { FlowContext } from "./flow-context.js";
import type { TextView } from "./value-views.js";

/** All that is said about a rule beside what it looks for. `Parameters` are the values its message needs. */
export interface RuleMeta<Parameters extends object> extends DiagnosticDefinition<Parameters> {
  /** Registered code, for example `FLOW102`. Never reused. */
  readonly code: string;
  readonly severity: Severity;
  /** How well it is known that the finding matters. A finding can say otherwise (`Spot.grade`). */
  readonly grade: EvidenceGrade;
  /** Public source of the fact, or `assumed`. */
  readonly source: string;
  /** When the source was last read, `YYYY-MM-DD`. */
  readonly checked: string;
  /** The page that explains the code, in Markdown, for a rule of a configuration. The pages of flowc's own are files. */
  readonly page?: string;
  /**
   * The only action types whose blocks the rule looks at. It is not asked about other blocks, nor about flows that have
   * none of these. Absent: all.
   */
  readonly actions?: readonly string[];
  /** Why a warning may fire on more than one real flow in ten, where it does. */
  readonly reason?: string;
  /**
   * What the service itself answers to a flow with this finding, in its own words, when it refuses it.
   * @param path place in the service's spelling, for example `Actions[3].Parameters.Text`
   */
  readonly refusal?: (parameters: Parameters, path: string) => string;
}

/** A block by name and position. */
export type BlockPlace = Pick<BlockView, "identifier" | "index">;

/** Where a finding is. */
export interface Spot {
  /** Absent for what concerns the flow as a whole. */
  readonly block?: BlockPlace;
  /** Inside the action's JSON when there is a block, else inside the document. Default: the whole of it. */
  readonly pointer?: string;
  /** How well this finding is known, where it differs from the rule. A rule's error that is known less well than by the service only warns. */
  readonly grade?: EvidenceGrade | undefined;
  readonly severity?: Severity;
  /** Findings of one rule with the same fold have one cause and are shown as one. */
  readonly fold?: string;
  /** Further places that the finding is about, for example where a long silence ends. */
  readonly related?: readonly RelatedSpot[];
  /** The same in other flows. */
  readonly elsewhere?: readonly RelatedPlace[];
}

/** A further place, with what is to be seen there. */
export interface RelatedSpot {
  readonly message: string;
  readonly block: BlockPlace;
  /** Default: the whole block. */
  readonly pointer?: string;
}

/** Reports a finding of the rule at hand. */
export type Report<Parameters extends object> = (parameters: Parameters, spot?: Spot) => void;

/** What a rule wants to see. Blocks come in the order of the flow, then their branches, then their texts. */
export interface FlowVisitor {
  /** Once, before the first block. */
  flow?(): void;
  block?(block: BlockView): void;
  branch?(view: BranchView, block: BlockView): void;
  text?(view: TextView, block: BlockView): void;
}

/** One finding of a rule, before it is folded and placed. */
export interface Finding {
  readonly rule: AnyRule;
  /** Without span and subject, which the check adds. */
  readonly diagnostic: Diagnostic;
  readonly spot: Spot;
  readonly grade: EvidenceGrade;
  /** The service's own words for it, when it refuses the flow for it. */
  readonly refusal?: (path: string) => string;
  /** The rule found so much that it stopped here. */
  readonly isLast?: boolean;
}

/** A rule of any kind, as far as its findings are concerned. */
export interface AnyRule {
  readonly meta: RuleMeta<never>;
}

/** Takes the findings of a rule. */
export type FindingSink = (finding: Finding) => void;

/** A rule: what it says, and what it looks for. One file per rule, all of them listed in `rules/index.ts`. */
export interface FlowRule extends AnyRule {
  /** Starts the rule on one flow. */
  start(context: FlowContext, add: FindingSink): FlowVisitor;
}

/**
 * Declares a rule.
 * @param meta everything that is said under its code
 * @param visit given the flow and a way to report, returns what the rule wants to see; called once for each flow
 */
export function defineRule<Parameters extends object>(
  meta: RuleMeta<Parameters>,
  visit: (context: FlowContext, report: Report<Parameters>) => FlowVisitor,
): FlowRule {
  const findingOf = findingMaker(meta);
  const rule: FlowRule = {
    meta,
    start: (context, add) => visit(context, (parameters, spot = {}) => add(findingOf(rule, parameters, spot))),
  };
  return rule;
}

/** How the findings of a rule are made from the values of its message. */
export function findingMaker<Parameters extends object>(
  meta: RuleMeta<Parameters>,
): (rule: AnyRule, parameters: Parameters, spot: Spot) => Finding {
  const { code, refusal } = meta;
  const registry = defineDiagnostics<Record<string, DiagnosticDefinition<never>>>({ [code]: meta });
  return (rule, parameters, spot) => ({
    rule,
    // The registry of one code: its parameters are the rule's own.
    diagnostic: { ...registry.create(code, parameters as never), severity: severityOf(meta, spot) },
    spot,
    grade: spot.grade ?? meta.grade,
    ...(refusal && { refusal: (path: string) => refusal(parameters, path) }),
  });
}

/** An error says that the service refuses the flow. What is only read or guessed about the service warns. */
function severityOf(meta: { readonly severity: Severity }, spot: Spot): Severity {
  if (spot.severity !== undefined) return spot.severity;
  const guessed = spot.grade !== undefined && spot.grade !== "service";
  return meta.severity === "error" && guessed ? "warning" : meta.severity;
}
