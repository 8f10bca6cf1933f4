import type { FlowUnit } from "@flowc/connect-model";
import { type Diagnostic, FindingPolicy, isOwnCode, type Span, type SuppressedDiagnostic } from "@flowc/diagnostics";
import { estateRules, type FlowRule } from "@flowc/flow-compiler";
import type { ChecksConfig } from "../config/checks-config.js";
import type { Project } from "../project.js";
import { CheckMemory } from "./check-memory.js";
import { configuredSuppressions } from "./configured-suppressions.js";
import { hiddenRefusals } from "./hidden-refusals.js";
import type { OwnRules } from "./own-rules.js";
import { chosenSeverity, foldersWithoutFiles } from "./severities.js";
import { sourceSuppressions } from "./source-suppressions.js";
import { unusedSuppression } from "./unused-suppressions.js";

/** What is checked, as far as decisions about findings depend on it. */
export interface JudgedSources {
  /** The project whose configuration counts; without one only comments do. */
  readonly project?: Project | undefined;
  /** Whether the files are all of the project, so that what is unused is unused everywhere. */
  readonly isWhole: boolean;
  /** Every file that was asked for, absolute. */
  readonly files: readonly string[];
  /** Every TypeScript file that was compiled, absolute: also what those import. */
  readonly scripts: readonly string[];
  /** What was found out before. */
  readonly memory?: CheckMemory | undefined;
}

/** What became of the decisions about findings. */
export interface JudgementOutcome {
  readonly suppressed: readonly SuppressedDiagnostic[];
  /** CLI140 to CLI144, CLI147. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Decides about the findings of one check as its authors want it. */
export interface Judgement {
  /** Rules to run: flowc's own and those of the configuration. */
  readonly rules: readonly FlowRule[];
  readonly judge: FindingPolicy["judge"];
  /** A finding at the line of the author's rule that failed, when it says that one did; any other as it is. */
  readonly located: OwnRules["located"];
  /**
   * To be called when everything is judged.
   * @param isComplete whether every file could be read: what is missing cannot be said to have no findings
   */
  outcome(units: readonly FlowUnit[], isComplete: boolean): JudgementOutcome;
}

const noChecks: ChecksConfig = {};

/** Reads what comments and the configuration say about findings. */
export async function prepareJudgement(sources: JudgedSources): Promise<Judgement> {
  const { project, isWhole, files, scripts, memory = new CheckMemory() } = sources;
  const checks = project?.config.checks ?? noChecks;
  const { own, all: rules, codes } = memory.rulesOf(checks);
  // Without its configuration nobody knows which codes a project defines.
  const isKnown = (code: string) => codes.has(code) || (project === undefined && !isOwnCode(code));
  const comments = await memory.suppressingComments(scripts);
  const inSource = sourceSuppressions(comments, isKnown, [...codes.keys()]);
  const inConfig = project === undefined ? [] : configuredSuppressions(project);
  const severityOf = chosenSeverity(checks, project?.root ?? "");
  const policy = new FindingPolicy({ suppressions: [...inSource.suppressions, ...inConfig], severityOf });
  const found = new Map<string, Span[]>();
  return {
    rules,
    judge(finding, anchors) {
      remember(finding, found);
      return policy.judge(finding, anchors);
    },
    located: own.located,
    outcome: (units, isComplete) => ({
      suppressed: policy.suppressed,
      diagnostics: [
        ...inSource.diagnostics,
        ...(isComplete ? policy.unused.filter(wasLookedFor) : []).flatMap(
          (suppression) => unusedSuppression(suppression, { units, isWhole, found }) ?? [],
        ),
        ...hiddenRefusals(policy, project?.configFile),
        ...(isWhole && project ? foldersWithoutFiles(project, [files, scripts]) : []),
      ],
    }),
  };

  /** In a part of a project, what is imported and what is between flows is not looked at as a whole. */
  function wasLookedFor({ code, origin, span }: (typeof policy.unused)[number]): boolean {
    if (isWhole) return true;
    if (estateRules.some(({ meta }) => meta.code === code)) return false;
    return origin === "configuration" || files.includes(span.file);
  }
}

function remember({ code, span }: Diagnostic, found: Map<string, Span[]>): void {
  if (span === undefined) return;
  const places = found.get(code);
  if (places === undefined) found.set(code, [span]);
  else places.push(span);
}
