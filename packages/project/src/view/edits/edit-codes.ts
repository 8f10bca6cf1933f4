import { type Diagnostic, defineDiagnostics } from "@flowc/diagnostics";

interface Wider {
  readonly label: string;
  /** What else would be different, in words. */
  readonly changes: readonly string[];
}

interface Breaking {
  readonly label: string;
  readonly code: string;
  readonly reason: string;
}

interface InFile {
  readonly file: string;
}

/** Why an edit in the page is not made, or not undone. */
export const projectEditDiagnostics = defineDiagnostics({
  EDIT110: {
    name: "no-edit-that-changes-more",
    severity: "error",
    message: (p: Wider) => `The edit of "${p.label}" would change more than that: ${p.changes.join("; ")}.`,
    help: () => "Nothing was written. Change it in an editor, and look at what else it changes.",
    source: "flowc",
  },
  EDIT111: {
    name: "no-edit-that-breaks",
    severity: "error",
    message: (p: Breaking) => `With this value for "${p.label}" there is a new error (${p.code}): ${p.reason}`,
    help: () => "Nothing was written. Choose another value, or change it in an editor.",
    source: "flowc",
  },
  EDIT112: {
    name: "no-edit-of-a-changed-file",
    severity: "error",
    message: (p: InFile) => `"${p.file}" was changed since the page has shown it, so nothing was written.`,
    help: () => "Look at the block again: the page shows what the file says now.",
    source: "flowc",
  },
  EDIT113: {
    name: "no-edit-outside-the-project",
    severity: "error",
    message: (p: InFile) => `"${p.file}" is not a file of this project, so it is not edited here.`,
    help: () => "Change it where it belongs to.",
    source: "flowc",
  },
  EDIT114: {
    name: "no-unwritable-file",
    severity: "error",
    message: (p: InFile & { readonly reason: string }) => `"${p.file}" cannot be written: ${p.reason}.`,
    help: () => "The file is as it was. Make it and its folder writable, and try again.",
    source: "flowc",
  },
  EDIT115: {
    name: "no-undo-of-a-changed-file",
    severity: "error",
    message: (p: InFile) => `The edit of "${p.file}" cannot be undone: the file was changed since.`,
    help: () => "Putting the old text back would lose that change. Undo it in your editor, or edit the value again.",
    source: "flowc",
  },
  EDIT116: {
    name: "no-undo-without-edit",
    severity: "error",
    message: () => "There is no edit to undo.",
    help: () => "Edits are remembered until the page's server ends, the last one first.",
    source: "flowc",
  },
  EDIT117: {
    name: "no-edit-of-an-unknown-block",
    severity: "error",
    message: (p: { readonly block: string }) =>
      `The block "${p.block}" is not there, or nobody knows where it is written.`,
    help: () => "Open the flow again: the page shows the blocks that it has now.",
    source: "flowc",
  },
});

/** Something, or why it is not there. */
export type OrProblem<T> = T | { readonly problem: Diagnostic };
