import type { Diagnostic } from "@flowc/diagnostics";
import { type DestroyResult, destroyEnvironment, projectDiagnostics } from "@flowc/project";
import type { Plan } from "@flowc/provisioner";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { askForWord } from "../../ui/ask.js";
import { destroyPlanText, destroyText } from "../../ui/destroy-text.js";
import { agreementText } from "../../ui/losses-text.js";
import { showProgress } from "../../ui/progress.js";
import { report } from "../../ui/report.js";
import { openProject } from "../open-project.js";
import type { destroyOptions } from "./command.js";

type DestroyInvocation = Invocation<typeof destroyOptions>;

/** Plans to destroy, asks for the name of the environment, destroys, and says what stays and why. */
export async function runDestroy(invocation: DestroyInvocation): Promise<ExitCode> {
  const { options, terminal } = invocation;
  const result = await destroy(invocation);
  const { plan, outcome, kept, isDeclined } = result;
  const declined = isDeclined && !options.dryRun && plan ? [unconfirmed(invocation, plan)] : [];
  report(invocation, {
    diagnostics: [...result.diagnostics, ...declined],
    text: destroyText(result, terminal.color.result, options.dryRun),
    data: { ...(plan && { plan }), ...(outcome && { outcome }), kept },
  });
  if (outcome?.status === "stopped") return exitCodes.interrupted;
  const isLeft = kept.some(({ action }) => action === "no-change");
  if (plan === undefined || declined.length > 0 || isLeft) return exitCodes.refused;
  return outcome === undefined || outcome.status === "done" ? exitCodes.done : exitCodes.refused;
}

async function destroy(invocation: DestroyInvocation): Promise<DestroyResult> {
  const { options, signal, terminal } = invocation;
  const opened = await openProject(invocation);
  if (opened.project === undefined) return { diagnostics: opened.diagnostics, kept: [] };
  const progress = showProgress(terminal);
  const confirm = async (plan: Plan) => {
    progress.clear();
    if (options.dryRun) return false;
    terminal.note(`${agreementText(destroyPlanText(plan, terminal.color.note), plan, terminal.color.note)}\n`);
    const { name } = plan.environment;
    const question = `This cannot be undone. To destroy it, type the name of the environment: ${name}`;
    return options.yes || (terminal.isInteractive && (await askForWord(question, name, signal)));
  };
  try {
    return await destroyEnvironment({
      environment: opened.environment,
      releaseNumbers: options.releasePhoneNumbers,
      deleteLogs: options.deleteLogs,
      deleteInstance: options.instance,
      adopted: options.adopted,
      confirm,
      signal,
      onEvent: progress.onEvent,
    });
  } finally {
    progress.clear();
  }
}

function unconfirmed({ terminal }: DestroyInvocation, plan: Plan): Diagnostic {
  const reason = terminal.isInteractive ? "declined" : "no-terminal";
  return projectDiagnostics.create("CLI240", { reason, environment: plan.environment.name });
}
