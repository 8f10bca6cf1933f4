import { listRules, loadProject } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { usageDiagnostics } from "../../command/usage-codes.js";
import { usageText } from "../../command/usage-text.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { withPage } from "../../pages/rule-page.js";
import { report } from "../../ui/report.js";
import { rulesText } from "../../ui/rules-text.js";
import type { checkOptions } from "./command.js";

/** Lists the rules as the project around uses them; without a project as they come. */
export async function showRules(invocation: Invocation<typeof checkOptions>): Promise<ExitCode> {
  const { options, terminal, directory } = invocation;
  if (options.format !== "text" && options.format !== "json") {
    const why = { options: `--rules and --format ${options.format}`, reason: "rules are written as text or json" };
    const finding = usageDiagnostics.create("CLI336", { ...why, instead: "Write flowc check --rules --format json." });
    terminal.note(usageText(finding, terminal.color.note));
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
