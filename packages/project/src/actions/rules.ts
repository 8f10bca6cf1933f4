import type { CodeDescription, SeveritySetting } from "@flowc/diagnostics";
import { adjustableCodes } from "../checks/check-codes.js";
import type { Project } from "../project.js";

/** A rule about flows, as a project uses it. */
export interface ProjectRule extends CodeDescription {
  /** The severity that its findings have in the project: its own, or the one that the configuration chooses. */
  readonly setting: SeveritySetting;
}

/**
 * Every rule about flows, flowc's own and those of a project, in the order of the codes. Severities that a project
 * chooses for single folders are not in it.
 * @param project without one the rules are as they come
 */
export function listRules(project?: Project): readonly ProjectRule[] {
  const { severities = {}, rules = [] } = project?.config.checks ?? {};
  return [...adjustableCodes(rules).values()].map((rule) => ({
    ...rule,
    setting: (Object.hasOwn(severities, rule.code) ? severities[rule.code] : undefined) ?? rule.severity,
  }));
}
