import { readFileSync } from "node:fs";

/**
 * What tells a process from a later one with the same number: its start, in clock ticks since the machine started.
 * Undefined where the system does not say (only Linux does, in `/proc`).
 */
export function processStart(pid: number): string | undefined {
  return linuxStat(pid)?.start;
}

/**
 * Whether a process of this machine has ended. One that was killed but not yet collected by its parent has; so has one
 * whose number now belongs to another process.
 * @param start what `processStart` said of it
 */
export function processHasEnded(pid: number, start: string | undefined): boolean {
  const stat = linuxStat(pid);
  if (stat !== undefined) return "ZXx".includes(stat.state) || (start !== undefined && start !== stat.start);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

function linuxStat(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command in brackets and may hold anything; state is the third field, start the 22nd.
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const [state, start] = [fields[0], fields[19]];
    return state === undefined || start === undefined ? undefined : { state, start };
  } catch {
    return undefined;
  }
}
