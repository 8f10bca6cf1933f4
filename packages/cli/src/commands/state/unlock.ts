import { unlockEnvironment } from "@flowc/project";
import type { Invocation } from "../../command/command.js";
import { type ExitCode, exitCodes } from "../../exit-code.js";
import { report } from "../../ui/report.js";
import { heldLockText } from "../../ui/state-text.js";
import { asked, unconfirmed } from "../confirm.js";
import { openProject } from "../open-project.js";
import type { stateChangeOptions } from "./command.js";

/** Says who holds the lock, asks, and takes it away. */
export async function runStateUnlock(invocation: Invocation<typeof stateChangeOptions>): Promise<ExitCode> {
  const { environment, diagnostics: unopened } = await openProject(invocation);
  if (environment === undefined) {
    report(invocation, { diagnostics: unopened });
    return exitCodes.refused;
  }
  const { result, held, location, diagnostics } = await unlockEnvironment(environment, async (lock) => {
    invocation.terminal.note(`${heldLockText(lock)}\n`);
    return asked(invocation, "Take the lock away?");
  });
  const texts = { absent: "Nobody holds the lock.", removed: "The lock was taken away.", declined: undefined };
  const isDone = result === "absent" || result === "removed";
  report(invocation, {
    diagnostics: [...unopened, ...diagnostics, ...(result === "declined" ? [unconfirmed(invocation)] : [])],
    text: result === "refused" ? undefined : texts[result],
    data: { location, result, ...(held?.holder && { holder: held.holder }) },
  });
  return isDone ? exitCodes.done : exitCodes.refused;
}
