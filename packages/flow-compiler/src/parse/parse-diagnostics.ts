import { defineDiagnostics } from "@flowc/diagnostics";

const language = "Flow language, Amazon Connect developer guide, checked 2026-11-20";

interface SyntaxWords {
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | undefined;
}

interface MissingMember {
  readonly member: string;
  /** The thing that should have it, in words. */
  readonly owner: string;
}

interface UnknownFlowType {
  readonly found: string;
  readonly where: string;
  readonly nearest?: string | undefined;
  readonly allowed: readonly string[];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What can be found while a flow document is read. */
export const parseDiagnostics = defineDiagnostics({
  FLOW801: {
    name: "no-malformed-json",
    severity: "error",
    message: (p: SyntaxWords) => `This is not JSON: expected ${p.expected}, found ${p.found}.`,
    help: (p: SyntaxWords) => p.hint ?? "Correct the text here; everything after this place was not read.",
    source: "RFC 8259",
  },
  FLOW802: {
    name: "no-oversized-document",
    severity: "error",
    message: (p: { characters: number; limit: number }) =>
      `The document has ${p.characters} characters; at most ${p.limit} are read.`,
    help: () => "Connect takes at most 256,000 characters of flow content. Is this the right file?",
    source: language,
  },
  FLOW803: {
    name: "no-bottomless-nesting",
    severity: "error",
    message: (p: { limit: number }) => `The document is nested deeper than ${p.limit} levels.`,
    help: () => "Real flows stay under twenty levels. Flatten the value, or leave it out.",
    source: "assumed",
  },
  FLOW804: {
    name: "no-duplicate-member",
    severity: "error",
    message: (p: { member: string }) => `"${p.member}" stands here a second time in the same object.`,
    help: () => "Keep one of them: readers of JSON use the last and drop the others without a word.",
    source: "RFC 8259, section 4",
  },
  FLOW805: {
    name: "no-foreign-document",
    severity: "error",
    message: (p: { found: string }) => `This is not a flow: ${p.found}.`,
    help: () =>
      "A flow is an object with Version, StartAction and Actions, or an answer of describe-contact-flow that holds one in Content.",
    source: language,
  },
  FLOW806: {
    name: "no-legacy-export",
    severity: "error",
    message: (p: { modules: number }) =>
      `This is the console's old export format (${p.modules} modules), not the Flow language.`,
    help: () => "Import it into the designer, publish it, and read it again with describe-contact-flow.",
    source: "Amazon Connect administrator guide, import of old flow exports, checked 2026-11-20",
  },
  FLOW807: {
    name: "no-wrong-json-type",
    severity: "error",
    message: (p: { member: string; expected: string; found: string }) =>
      `${capitalised(p.member)} must be ${p.expected}; here it is ${p.found}.`,
    help: () => "It is kept as it stands, but Connect refuses it and no check looks into it.",
    source: language,
  },
  FLOW808: {
    name: "no-missing-member",
    severity: "error",
    message: (p: MissingMember) => `${capitalised(p.owner)} has no ${p.member}.`,
    help: (p: MissingMember) => `Add "${p.member}".`,
    source: language,
  },
  FLOW809: {
    name: "no-unbounded-document",
    severity: "error",
    message: (p: { count: number; limit: number }) =>
      p.count === 0
        ? "The document holds more long names around more values than a flow ever has."
        : `The document has ${p.count} actions; at most ${p.limit} are read.`,
    help: () => "Connect takes at most 250 actions and 256,000 characters. Is this the right file?",
    source: language,
  },
  FLOW810: {
    name: "assumed-flow-type",
    severity: "info",
    message: (p: { flow: string; type: string }) =>
      `Nothing says which type of flow "${p.flow}" is; it is read as ${p.type}.`,
    help: () => "Say so with --type, or keep the answer of describe-contact-flow as a whole.",
    source: "assumed",
  },
  FLOW811: {
    name: "no-unknown-flow-type",
    severity: "warning",
    message: (p: UnknownFlowType) => `${p.where} names the flow type "${p.found}", which does not exist.`,
    help: (p: UnknownFlowType) =>
      p.nearest === undefined ? `Flow types are ${p.allowed.join(", ")}.` : `Did you mean "${p.nearest}"?`,
    source: "Connect API, ContactFlowType, checked 2026-11-20",
  },
});
