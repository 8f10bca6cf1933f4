import { Console } from "node:console";
import { noteStream } from "../ui/note-stream.js";
import type { Terminal } from "../ui/terminal.js";

/** Files of a project run in this process: what they print must not mix with the result, nor with what is happening. */
export function printProjectsToNotes(terminal: Pick<Terminal, "note">): void {
  const notes = noteStream(terminal);
  globalThis.console = new Console(notes, notes);
}
