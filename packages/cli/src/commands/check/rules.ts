import { listRules, loadProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { withPage } from "../../pages/rule-page.js";
import { report } from "../../ui/report.js";
import { rulesText } from "../../ui/rules-text.js";
import type { checkOptions } from "./command.js";

/** Lists the rules as the project around uses them; without a project as they come. */
export async function showRules(invocation: Invocation<typeof checkOptions>): Promise<ExitCode> {
  const { options, terminal, directory } = invocation;
  if (options.format !== "text" && options.format !== "json") {
    terminal.note(`error: flowc check --rules writes text or json, not ${options.format}\n`);
    return exitCodes.usage;
  }
  const { project, diagnostics } = await loadProject(directory, { config: options.config });
  const isBroken =
    project === undefined && (options.config !== undefined || diagnostics.some(({ code }) => code !== "CLI101"));
  const reader = { ...invocation, options: { format: options.format } };
  if (isBroken) {
    report(reader, { diagnostics });
    return exitCodes.refused;
  }
  const rules = listRules(project).map(withPage);
  report(reader, {
    diagnostics: [],
    text: rulesText(rules, terminal.color.result),
    data: {
      rules: rules.map(({ code, name, setting, severity, evidence, summary, url }) => ({
        code,
        name,
        severity: setting,
        defaultSeverity: severity,
        evidence,
        summary,
        url,
      })),
    },
  });
  return exitCodes.done;
}
