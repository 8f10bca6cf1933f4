import { type CodeDescription, type DiagnosticDefinition, isOwnCode } from "@flowc/diagnostics";
import { type EstateRule, estateRules, type FlowRule, flowRules, parseDiagnostics } from "@flowc/flow-compiler";
import { buildDiagnostics } from "@flowc/flow-dsl";

/**
 * The codes of findings about flows that authors may ignore or give another severity: those of every rule, of what is
 * wrong between flows, and of what is only noted while a flow is built or a document is read. What keeps a flow from being read or built is
 * not among them: without it there would be nothing to go on with.
 * @param own rules of the configuration
 */
export function adjustableCodes(own: readonly FlowRule[] = []): ReadonlyMap<string, CodeDescription> {
  const described = [
    ...[...flowRules, ...estateRules, ...own].map(describeRule),
    ...[buildDiagnostics, parseDiagnostics]
      .flatMap(({ definitions }) => describeDefinitions(definitions))
      .filter(({ severity }) => severity !== "error"),
  ];
  const sorted = described.sort((a, b) => compareCodes(a.code, b.code));
  return new Map(sorted.map((description) => [description.code, description]));
}

function describeRule({ meta }: FlowRule | EstateRule): CodeDescription {
  const { code, name, severity, grade, page, docs } = meta;
  return {
    code,
    name,
    severity,
    evidence: grade,
    ...(page !== undefined && { page }),
    ...(docs !== undefined && { url: docs }),
  };
}

function describeDefinitions(definitions: Readonly<Record<string, DiagnosticDefinition<never>>>): CodeDescription[] {
  return Object.entries(definitions).map(([code, { name, severity }]) => ({ code, name, severity }));
}

/** flowc's own first, then those of the configuration, each in the order of the codes. */
function compareCodes(a: string, b: string): number {
  return Number(isOwnCode(b)) - Number(isOwnCode(a)) || (a < b ? -1 : Number(a > b));
}
