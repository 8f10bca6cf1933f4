import { documentKey, type FlowUnit } from "@flowc/connect-model";
import { type Diagnostic, defineDiagnostics, type Span } from "@flowc/diagnostics";
import { quote } from "./quote.js";

interface SharedName {
  readonly flow: string;
  readonly kind: "flow" | "module";
  /** How many flows have the name. */
  readonly count: number;
}

/** What can be found between flows, and in no single one of them. */
export const estateDiagnostics = defineDiagnostics({
  FLOW109: {
    name: "no-duplicate-flow",
    severity: "error",
    message: ({ flow, kind, count }: SharedName) =>
      `${count === 2 ? "Two" : count} ${kind}s are called ${quote(flow)}; a name can be used once in an instance.`,
    help: () => "Rename one of them. References by name would not know which one is meant.",
    source: "https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html, checked 2026-11-20",
  },
});

/**
 * Checks flows against each other for what no single one of them shows: two flows, or two modules, of one name, whatever
 * their types, since references name them by kind and name. A flow and a module may share a name.
 * @returns diagnostics in the order of the flows
 */
export function checkFlows(units: readonly FlowUnit[]): Diagnostic[] {
  const byName = new Map<string, FlowUnit[]>();
  for (const unit of units) {
    const key = `${kindOf(unit)} ${unit.graph.name}`;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [unit]);
    else known.push(unit);
  }
  return [...byName.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0 ? [] : [duplicate(first, others)],
  );
}

function duplicate(first: FlowUnit, others: readonly FlowUnit[]): Diagnostic {
  const flow = first.graph.name;
  return estateDiagnostics.create(
    "FLOW109",
    { flow, kind: kindOf(first), count: others.length + 1 },
    {
      span: spanOf(others[0]!),
      subject: { flow },
      related: [first, ...others.slice(1)].flatMap((unit) => {
        const span = spanOf(unit);
        return span === undefined ? [] : [{ message: `${quote(flow)} is also here.`, span }];
      }),
    },
  );
}

function kindOf({ graph }: FlowUnit): SharedName["kind"] {
  return graph.type === "MODULE" ? "module" : "flow";
}

function spanOf({ spans }: FlowUnit): Span | undefined {
  return spans.find(documentKey);
}
