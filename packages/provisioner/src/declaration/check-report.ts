import type { ResourceKind } from "@flowc/connect-model";
import type { Diagnostic, ParametersOf, Span, Subject } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import type { Declaration } from "./gather.js";
import { words } from "./words.js";

type PlanCodes = typeof planDiagnostics.definitions;
type PlanCode = keyof PlanCodes & string;

/** Where the findings about one declaration go: each comes out on the declaration's line. */
export interface CheckReport {
  /** The resource in words, for example `queue "Support"`. */
  readonly resource: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** @param pointer JSON pointer into the properties */
  add<C extends PlanCode>(code: C, parameters: ParametersOf<PlanCodes[C]>, pointer?: string): void;
  /** Everything of a kind that the project declares, where that is known: for what only holds among declarations. */
  declared(kind: ResourceKind): readonly Declaration[];
}

/** What findings are about: a declaration, or a desired resource. */
interface Reported {
  readonly kind: ResourceKind;
  readonly name: string;
  readonly span?: Span | undefined;
}

/** A report that writes into `into`. */
export function checkReport(
  { kind, name, span }: Reported,
  into: Diagnostic[],
  declarations: readonly Declaration[] = [],
): CheckReport {
  const resource = words(kind, name);
  return {
    resource,
    kind,
    name,
    add(code, parameters, pointer) {
      const subject: Subject = pointer === undefined ? { resource } : { resource, pointer };
      into.push(planDiagnostics.create(code, parameters, { span, subject }));
    },
    declared: (wanted) => declarations.filter((declaration) => declaration.kind === wanted),
  };
}
