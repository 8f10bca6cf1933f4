import { drawPictures, formOfFile, type GraphResult, type PictureForm } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { usageDiagnostics } from "../../command/usage-codes.js";
import { usageText } from "../../command/usage-text.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { displayPath } from "../../ui/diagnostics.js";
import { report } from "../../ui/report.js";
import type { graphOptions } from "./command.js";

type GraphInvocation = Invocation<typeof graphOptions>;

/** Draws and writes pictures, or shows the one that was asked for. */
export async function runGraph(invocation: GraphInvocation): Promise<ExitCode> {
  const { arguments: words, options, directory, terminal } = invocation;
  const [flow] = words;
  const clash = clashOf(flow, options);
  if (clash !== undefined) {
    terminal.note(usageText(usageDiagnostics.create("CLI336", clash), terminal.color.note));
    return exitCodes.usage;
  }
  const out = options.out ?? (options.all ? "pictures" : undefined);
  const to = options.to ?? (out && !options.all ? formOfFile(out) : undefined) ?? "svg";
  const { env: environment, format: _, ...rest } = options;
  const result = await drawPictures({ ...rest, flow, directory, environment, to, out });
  tell(invocation, result, to, out);
  return result.pictures.length === 0 && result.diagnostics.some(({ severity }) => severity === "error")
    ? exitCodes.refused
    : exitCodes.done;
}

/** A picture that goes to stdout is shown as it is: others read it. */
function tell(
  invocation: GraphInvocation,
  { pictures, diagnostics }: GraphResult,
  to: PictureForm,
  out: string | undefined,
): void {
  const { directory, options } = invocation;
  const written = pictures.flatMap(({ file }) => (file === undefined ? [] : [displayPath(file, directory)]));
  const shown = pictures.map(({ text }) => text.trimEnd()).join("\n");
  const [file] = written;
  report(invocation, {
    diagnostics,
    text:
      pictures.length === 0
        ? undefined
        : out === undefined
          ? shown
          : options.all
            ? `Wrote ${pictures.length} ${pictures.length === 1 ? "picture" : "pictures"} to ${out}`
            : `Wrote ${file}`,
    data: {
      to,
      pictures: pictures.map(({ name, text, file }) => ({ name, ...(file === undefined ? { text } : { file }) })),
    },
  });
}

function clashOf(flow: string | undefined, { all, coverage, diff }: GraphInvocation["options"]) {
  if (all && flow !== undefined) {
    return { options: `${flow} and --all`, reason: "one is a single flow", instead: "Leave one of them out." };
  }
  if (coverage !== undefined && diff !== undefined) {
    const reason = "a picture shows one or the other";
    return { options: "--coverage and --diff", reason, instead: "Draw two pictures." };
  }
  const overlay = coverage !== undefined ? "--coverage" : diff !== undefined ? "--diff" : undefined;
  if (overlay === undefined || all || flow !== undefined) return undefined;
  const reason = "it shows no blocks";
  return { options: `${overlay} and a picture of the whole project`, reason, instead: "Name a flow, or write --all." };
}
