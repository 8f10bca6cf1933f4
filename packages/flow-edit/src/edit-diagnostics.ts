import { defineDiagnostics, didYouMean, quotedList } from "@flowc/diagnostics";

interface Value {
  readonly label: string;
  readonly value: string;
}

interface Uneditable {
  readonly label: string;
  readonly why: string;
}

interface OutOfRange extends Value {
  readonly min: number | undefined;
  readonly max: number | undefined;
}

interface Unlisted extends Value {
  readonly choices: readonly string[];
  readonly similar: string | undefined;
}

interface TooLong {
  readonly label: string;
  readonly length: number;
  readonly max: number;
}

interface UnfitKey extends Value {
  readonly reason: string;
}

const range = ({ min, max }: OutOfRange): string => {
  if (min !== undefined && max !== undefined) return `It is a whole number from ${min} to ${max}.`;
  if (min !== undefined) return `It is a whole number from ${min} up.`;
  return max === undefined ? "Write it in digits, such as 30." : `It is a whole number, at most ${max}.`;
};

/** Why a value is not written into an author's file. */
export const editDiagnostics = defineDiagnostics({
  EDIT101: {
    name: "no-unknown-value",
    severity: "error",
    message: (p: { readonly file: string }) => `The value to edit is not in "${p.file}" any more.`,
    help: () => "The file has changed since: look at the block again, and edit it there.",
    source: "flowc",
  },
  EDIT102: {
    name: "no-edit-of-what-is-computed",
    severity: "error",
    message: (p: Uneditable) => `"${p.label}" cannot be edited here. ${p.why}`,
    help: () => "Change it in an editor: the page shows it at once.",
    source: "flowc",
  },
  EDIT103: {
    name: "no-empty-value",
    severity: "error",
    message: (p: { readonly label: string }) => `"${p.label}" cannot be empty.`,
    help: () => "Amazon Connect refuses empty text. Take the block away in an editor if it should say nothing.",
    source: "Amazon Connect developer guide, Flow language: parameters (2026-11-20)",
  },
  EDIT104: {
    name: "no-unfit-number",
    severity: "error",
    message: (p: OutOfRange) => `"${p.value}" is not a number that "${p.label}" can have.`,
    help: range,
    source: "the catalogue of actions",
  },
  EDIT105: {
    name: "no-unlisted-choice",
    severity: "error",
    message: (p: Unlisted) => `"${p.value}" is none of the values that "${p.label}" can have.`,
    help: ({ choices, similar }: Unlisted) => `${didYouMean(similar)}It can be ${quotedList(choices)}.`,
    source: "the catalogue of actions",
  },
  EDIT106: {
    name: "no-overlong-value",
    severity: "error",
    message: (p: TooLong) => `"${p.label}" is ${p.length} characters long; ${p.max} are allowed.`,
    help: () => "Make it shorter, or play it in two blocks.",
    source: "the catalogue of actions",
  },
  EDIT107: {
    name: "no-taken-name",
    severity: "error",
    message: (p: Value) => `"${p.value}" stands here already, so "${p.label}" cannot be called like it.`,
    help: () => "Choose another one, or change the other one first.",
    source: "flowc",
  },
  EDIT108: {
    name: "no-unfit-key",
    severity: "error",
    message: (p: UnfitKey) => `"${p.value}" cannot stand for "${p.label}": ${p.reason}.`,
    help: () => "Choose another one.",
    source: "the catalogue of actions",
  },
  EDIT109: {
    name: "no-unfit-text",
    severity: "error",
    message: (p: Value & { readonly pattern: string }) => `"${p.value}" is not what "${p.label}" can be.`,
    help: ({ pattern }: Value & { readonly pattern: string }) => `It has to match ${pattern}.`,
    source: "the catalogue of actions",
  },
  EDIT118: {
    name: "no-lost-expression",
    severity: "error",
    message: (p: { readonly label: string; readonly marks: readonly string[] }) =>
      `"${p.label}" has to keep ${quotedList(p.marks)}, each once and in this order.`,
    help: () => "They stand for what is only known in the call. Take them away in an editor.",
    source: "flowc",
  },
});
