import { type Look, painter, printable } from "@flowc/diagnostics";
import type { ProjectListener } from "@flowc/project";
import { type EventLine, eventLine } from "./event-line.js";
import type { Terminal } from "./terminal.js";

/** Shows what an action is doing. */
export interface Progress {
  readonly onEvent: ProjectListener;
  /** Takes the passing line away, before a question or the result. */
  clear(): void;
}

const looks: Readonly<Record<EventLine["tone"], Look | undefined>> = {
  plain: undefined,
  good: "green",
  bad: "red",
  quiet: "dim",
};

const eraseLine = "\r\u001b[K";

/**
 * Progress on stderr: a line for everything that happened and, on a terminal, one passing line for what is happening.
 * It draws only when something happens, so Ctrl-C and the cursor are never touched.
 */
export function showProgress(terminal: Terminal): Progress {
  const paint = painter(terminal.color.note);
  let isDrawn = false;
  const clear = () => {
    if (isDrawn) terminal.note(eraseLine);
    isDrawn = false;
  };
  return {
    clear,
    onEvent(event) {
      const line = eventLine(event);
      if (line === undefined || (line.isPassing && !terminal.isInteractive)) return;
      clear();
      const look = looks[line.tone];
      const shown = cut(printable(line.text), line.isPassing ? terminal.columns : undefined);
      terminal.note(`${look === undefined ? shown : paint(look, shown)}${line.isPassing ? "" : "\n"}`);
      isDrawn = line.isPassing;
    },
  };
}

/** A passing line must not wrap: only its last row would be erased. */
function cut(text: string, columns: number | undefined): string {
  return columns === undefined || text.length < columns ? text : `${text.slice(0, Math.max(0, columns - 2))}…`;
}
