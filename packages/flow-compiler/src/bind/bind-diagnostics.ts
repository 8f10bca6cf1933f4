import { defineDiagnostics, quotedList } from "@flowc/diagnostics";

interface UnresolvedReference {
  readonly kind: string;
  readonly name: string;
  readonly block: string;
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
}

interface IllegalQualifier {
  readonly kind: string;
  readonly name: string;
  readonly block: string;
  readonly qualifier: string;
  readonly allowed: readonly string[];
}

interface UnknownKind {
  readonly kind: string;
  readonly nearest?: string | undefined;
  readonly allowed: readonly string[];
}

interface WrongArn {
  readonly kind: string;
  readonly name: string;
  /** Undefined when what stands there is no text. */
  readonly found: string | undefined;
  /** What the ARN found is one of, when it is an ARN. */
  readonly foundKind?: string | undefined;
}

/** What can be found while names are replaced by ARNs. */
export const bindDiagnostics = defineDiagnostics({
  FLOW301: {
    name: "no-unresolved-reference",
    severity: "error",
    message: (p: UnresolvedReference) =>
      `"${p.block}" refers to the ${p.kind} "${p.name}", which this environment does not know.`,
    help: (p: UnresolvedReference) => {
      if (p.nearest !== undefined) return `Did you mean "${p.nearest}"?`;
      if (p.known.length === 0) return `No ${p.kind} is known here: declare it, or add it to the bindings.`;
      return `Declare it, or add it to the bindings. Known: ${quotedList(p.known)}.`;
    },
    source: "flowc: names are looked up when a flow is bound to an environment",
  },
  FLOW302: {
    name: "no-unbound-output",
    severity: "error",
    message: (p: { kind: string; name: string; block: string }) =>
      `"${p.block}" still refers to the ${p.kind} "${p.name}" by name, so the flow cannot be written.`,
    help: () => "Bind the flow to an environment first: what is written holds ARNs.",
    source: "flowc: flow content holds ARNs, never names",
  },
  FLOW303: {
    name: "no-illegal-qualifier",
    severity: "error",
    message: (p: IllegalQualifier) =>
      `"${p.block}" asks for ":${p.qualifier}" of the ${p.kind} "${p.name}", which it cannot have.`,
    help: (p: IllegalQualifier) =>
      p.allowed.length === 0
        ? `Leave the qualifier out: a ${p.kind} has no versions.`
        : `After the colon may stand ${p.allowed.join(", ")}.`,
    source: "Connect API model and administrator guide, checked 2026-11-20",
  },
  FLOW310: {
    name: "no-unreadable-bindings",
    severity: "error",
    message: (p: { version: unknown; expected: number }) =>
      p.version === undefined || p.version === p.expected
        ? "This is not a bindings file: it needs the members version and bindings."
        : `This bindings file has version ${JSON.stringify(p.version)}; version ${p.expected} is read.`,
    help: (p: { version: unknown; expected: number }) =>
      `Write it as { "version": ${p.expected}, "bindings": { "queue": { "Support": "arn:..." } } }.`,
    source: "flowc bindings file, version 1",
  },
  FLOW311: {
    name: "no-unknown-binding-kind",
    severity: "error",
    message: (p: UnknownKind) => `The bindings name things of the kind "${p.kind}", which does not exist.`,
    help: (p: UnknownKind) =>
      p.nearest === undefined ? `Kinds are ${p.allowed.join(", ")}.` : `Did you mean "${p.nearest}"?`,
    source: "flowc bindings file, version 1",
  },
  FLOW312: {
    name: "no-nameless-bindings",
    severity: "error",
    message: (p: { kind: string }) => `The bindings of the kind ${p.kind} must be an object of names.`,
    help: () => 'Write { "<name>": "<ARN>" }.',
    source: "flowc bindings file, version 1",
  },
  FLOW313: {
    name: "no-wrong-binding-arn",
    severity: "error",
    message: (p: WrongArn) => {
      if (p.found === undefined) return `The binding of the ${p.kind} "${p.name}" has no ARN.`;
      const what =
        p.foundKind === undefined ? "no ARN" : p.foundKind === p.kind ? "incomplete" : `one of a ${p.foundKind}`;
      return `The ARN of the ${p.kind} "${p.name}" is ${what}: "${p.found}".`;
    },
    help: (p: WrongArn) => `Give the full ARN of the ${p.kind}, with region and account.`,
    source: "Amazon Connect service authorization reference, checked 2026-11-20",
  },
});
