import type { FlowUnit } from "@flowc/connect-model";
import { type Diagnostic, nearest, type Span, type Suppression } from "@flowc/diagnostics";
import { checksDiagnostics } from "./checks-diagnostics.js";

/** What is known about a check when it is over. */
export interface CheckedFlows {
  readonly units: readonly FlowUnit[];
  /** Whether they are all flows of the project. */
  readonly isWhole: boolean;
  /** Places of all findings by code. */
  readonly found: ReadonlyMap<string, readonly Span[]>;
}

/** That a suppression suppresses nothing (CLI142); undefined when the flow it is about was not looked at. */
export function unusedSuppression(suppression: Suppression, checked: CheckedFlows): Diagnostic | undefined {
  const { code, span } = suppression;
  if (suppression.origin === "source") {
    const parameters = {
      code,
      place: "here",
      hint: nearestFinding(suppression.line, suppression.span, checked.found.get(code)),
    };
    return checksDiagnostics.create("CLI142", parameters, { span });
  }
  const { flow, block } = suppression;
  const place = block === undefined ? `in flow "${flow}"` : `in block "${block}" of flow "${flow}"`;
  const unit = checked.units.find(({ graph }) => graph.name === flow);
  if (unit === undefined && !checked.isWhole) return undefined;
  const hint = missingName(suppression, unit, checked.units);
  return checksDiagnostics.create("CLI142", { code, place, hint }, { span });
}

/** Where a comment would have had something to suppress. */
function nearestFinding(line: number, { file }: Span, places: readonly Span[] = []): string | undefined {
  const inFile = places.filter((place) => place.file === file);
  const distance = (place: Span) => Math.abs(place.line - line);
  const [first] = [...inFile].sort((a, b) => distance(a) - distance(b));
  return first && `The nearest such finding of this file is on line ${first.line}.`;
}

function missingName(
  { flow, block }: { readonly flow: string; readonly block?: string },
  unit: FlowUnit | undefined,
  units: readonly FlowUnit[],
): string | undefined {
  if (unit === undefined)
    return notThere(
      `flow "${flow}"`,
      nearest(
        flow,
        units.map(({ graph }) => graph.name),
      ),
    );
  const blocks = unit.graph.blocks.map(({ identifier }) => identifier);
  if (block === undefined || blocks.includes(block)) return undefined;
  return notThere(`block "${block}"`, nearest(block, blocks));
}

function notThere(what: string, similar: string | undefined): string {
  return `There is no ${what}.${similar === undefined ? "" : ` Did you mean "${similar}"?`}`;
}
