import { countBySeverity, formatDiagnostics } from "@flowc/diagnostics";
import {
  type CheckResult,
  checkProject,
  environmentOf,
  listRules,
  loadProject,
  type Project,
  type ProjectListener,
} from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { describeCode } from "../../pages/code-pages.js";
import { withPage } from "../../pages/rule-page.js";
import { closingWords, diagnosticsIn } from "../../ui/diagnostics.js";
import { showProgress } from "../../ui/progress.js";
import { flowcVersion } from "../../version.js";
import { checkNamedFiles } from "../check-named-files.js";
import type { checkOptions } from "./command.js";
import { showRules } from "./rules.js";
import { watchCheck } from "./watch.js";

type CheckInvocation = Invocation<typeof checkOptions>;

/** Checks and shows what was found. */
export async function runCheck(invocation: CheckInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  if (options.rules) return showRules(invocation);
  if (options.watch) return watchCheck(invocation);
  const progress = showProgress(terminal);
  const { diagnostics, project, ...checked } = await check(invocation, progress.onEvent).finally(progress.clear);
  const rules = new Map(listRules(project).map((rule) => [rule.code, rule]));
  terminal.result(
    formatDiagnostics(diagnostics, {
      ...checked,
      ...diagnosticsIn(sourceRoot(invocation)),
      format: options.format,
      color: terminal.color.result,
      closing: closingWords(diagnostics),
      version: flowcVersion(),
      describeCode: (code) => {
        const rule = rules.get(code);
        return rule === undefined ? describeCode(code) : withPage(rule);
      },
    }),
  );
  return countBySeverity(diagnostics).error > 0 ? exitCodes.refused : exitCodes.done;
}

interface Checked extends Pick<CheckResult, "files" | "checkedFiles" | "diagnostics" | "suppressed"> {
  readonly project?: Project | undefined;
}

async function check(
  { arguments: paths, options, directory }: CheckInvocation,
  onEvent: ProjectListener,
): Promise<Checked> {
  const loaded = await loadProject(directory, { config: options.config });
  const { project, diagnostics } = loaded;
  if (paths.length > 0 && (project !== undefined || options.config === undefined)) {
    return { project, ...(await checkNamedFiles(paths, loaded, { directory, type: options.type, onEvent })) };
  }
  if (project === undefined) return { files: 0, checkedFiles: [], diagnostics, suppressed: [] };
  const chosen = environmentOf(project, options.env);
  if (chosen.environment === undefined) return { files: 0, checkedFiles: [], ...chosen, suppressed: [] };
  return { project, ...(await checkProject(project, { environment: options.env, onEvent })) };
}

/** What files are named relative to. GitHub wants the root of its checkout, wherever the command was started. */
function sourceRoot({ options, directory }: CheckInvocation): string {
  const { GITHUB_WORKSPACE } = process.env;
  return options.format === "github" && GITHUB_WORKSPACE ? GITHUB_WORKSPACE : directory;
}
