import { type CodeDescription, nearest } from "@flowc/diagnostics";
import { checksDiagnostics, listRules, loadProject, type ProjectRule } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { describeCode, explainedCodes } from "../../pages/code-pages.js";
import { withPage } from "../../pages/rule-page.js";
import { markdownText } from "../../ui/markdown-text.js";
import { report } from "../../ui/report.js";
import type { explainOptions } from "./command.js";

/** Shows the page of a code. */
export async function runExplain(invocation: Invocation<typeof explainOptions>): Promise<ExitCode> {
  const { arguments: words, terminal } = invocation;
  const code = (words[0] ?? "").toUpperCase();
  const rules = await rulesAround(invocation, code);
  const found = explained(code, rules);
  if (found === undefined) {
    const known = new Set([...explainedCodes(), ...rules.map((rule) => rule.code)]);
    const similar = nearest(code, known);
    report(invocation, { diagnostics: [checksDiagnostics.create("CLI149", { code: words[0] ?? "", similar })] });
    return exitCodes.refused;
  }
  const { page = "" } = found;
  const text = markdownText(page, { color: terminal.color.result, columns: terminal.resultColumns ?? 100 });
  report(invocation, { diagnostics: [], text, data: { ...found } });
  return exitCodes.done;
}

/** The rules that may explain a code: those of the project only for a code that flowc does not have. */
async function rulesAround({ directory, options }: Invocation<typeof explainOptions>, code: string) {
  if (describeCode(code) !== undefined) return listRules();
  const { project } = await loadProject(directory, { config: options.config });
  return listRules(project);
}

function explained(code: string, rules: readonly ProjectRule[]): Partial<CodeDescription> | undefined {
  const rule = rules.find((one) => one.code === code);
  if (rule !== undefined) {
    const { setting: _, ...description } = withPage(rule);
    return description;
  }
  const page = describeCode(code);
  return page && { code, ...page };
}
