import { once } from "node:events";
import { resolve } from "node:path";
import { type StartedView, startView } from "@flowc/project/view";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { bugReport } from "../../ui/bug-report.js";
import { report } from "../../ui/report.js";
import { viewText } from "../../ui/view-text.js";
import { flowcVersion } from "../../version.js";
import type { viewOptions } from "./command.js";
import { openInBrowser } from "./open-in-browser.js";

type ViewInvocation = Invocation<typeof viewOptions>;

/** Serves the page of the project until Ctrl-C. */
export async function runView(invocation: ViewInvocation): Promise<ExitCode> {
  const { options, terminal, signal } = invocation;
  const { view, diagnostics } = await start(invocation);
  if (view === undefined) {
    report(invocation, { diagnostics });
    return exitCodes.refused;
  }
  const { close, ...data } = view;
  const unopened = options.open ? await openInBrowser(view.url) : [];
  report(invocation, { goesOn: true, diagnostics: [...diagnostics, ...unopened], text: viewText(view), data });
  if (!signal.aborted) await once(signal, "abort");
  await close();
  terminal.note("Stopped.\n");
  return exitCodes.done;
}

function start({ arguments: [flow], options, directory, terminal }: ViewInvocation): Promise<StartedView> {
  const { config, port, coverage } = options;
  return startView({
    directory,
    config,
    flow,
    port,
    coverageFile: coverage === undefined ? undefined : resolve(directory, coverage),
    onBug: (error) => terminal.note(bugReport(error, { version: flowcVersion(), goesOn: true })),
  });
}
