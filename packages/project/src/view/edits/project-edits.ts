import type { ViewApi } from "@flowc/viewer";
import { projectDiagnostics } from "../../project-diagnostics.js";
import type { ViewedProject } from "../viewed-project.js";

/** The part of what the page asks that writes into the author's files. */
export type ProjectEdits = Pick<ViewApi, "edits" | "edit" | "undo">;

/** Edits of the flows of a project that is looked at. */
export function projectEdits(_viewed: ViewedProject): ProjectEdits {
  const { code, severity, message, help } = projectDiagnostics.create("CLI359", {});
  const refused = { code, severity, message, ...(help !== undefined && { help }) };
  return {
    edits: async ({ block }) => ({ block, values: [] }),
    edit: async () => ({ refused, undoable: 0 }),
    undo: async () => ({ refused, undoable: 0 }),
  };
}
