import { defineDiagnostics } from "@flowc/diagnostics";

interface UnresolvedReference {
  readonly kind: string;
  readonly name: string;
  readonly block: string;
  readonly nearest?: string | undefined;
  readonly known: readonly string[];
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
      return `Declare it, or add it to the bindings. Known: ${p.known.map((name) => `"${name}"`).join(", ")}.`;
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
});
