import { type DiffResult, diffPaths } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { diffMarkdown } from "../../ui/diff-markdown.js";
import { diffText } from "../../ui/diff-text.js";
import { report } from "../../ui/report.js";
import type { diffOptions } from "./command.js";

/** Compares and shows what differs. */
export async function runDiff(invocation: Invocation<typeof diffOptions>): Promise<ExitCode> {
  const { arguments: words, options, directory, terminal } = invocation;
  const [before = "", after = ""] = words;
  const { flows, isDifferent, diagnostics } = await diffPaths({ before, after, directory, type: options.type });
  const format = options.format === "json" ? "json" : "text";
  report(
    { terminal, directory, options: { format } },
    {
      diagnostics,
      text: flows && textOf(flows, options.format, terminal.color.result),
      data: { isDifferent, flows: flows ?? [] },
    },
  );
  if (flows === undefined) return exitCodes.refused;
  return isDifferent && (options.exitCode || options.detailedExitcode) ? exitCodes.changesFound : exitCodes.done;
}

function textOf(flows: NonNullable<DiffResult["flows"]>, format: string, color: boolean): string {
  return format === "markdown" ? diffMarkdown(flows) : diffText(flows, color);
}
