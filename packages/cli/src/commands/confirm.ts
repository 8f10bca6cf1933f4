import type { Diagnostic } from "@flowc/diagnostics";
import { projectDiagnostics } from "@flowc/project";
import type { Terminal } from "../ui/terminal.js";

/** Who is asked. */
interface Asked {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly options: { readonly yes: boolean };
}

/** Asks a question; `--yes` answers it, and without a terminal nobody does. */
export async function asked({ terminal, signal, options }: Asked, question: string): Promise<boolean> {
  if (options.yes) return true;
  if (!terminal.isInteractive) return false;
  const { askYesOrNo } = await import("../ui/ask.js");
  return askYesOrNo(question, signal);
}

/** Says that nothing was changed because nobody said yes. */
export function unconfirmed({ terminal }: Pick<Asked, "terminal">): Diagnostic {
  return projectDiagnostics.create("CLI152", { reason: terminal.isInteractive ? "declined" : "no-terminal" });
}
