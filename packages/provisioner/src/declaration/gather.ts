import { type FlowDefinition, isFlowDefinition } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { canonicalJson } from "../plan/canonical-json.js";
import { addressOfReference } from "./address.js";
import { isReference, isResourceDeclaration, type ResourceDeclaration } from "./resource-declaration.js";
import { nounOf } from "./words.js";

/** Anything that can be deployed. */
export type Declaration = ResourceDeclaration | FlowDefinition;

/**
 * The declarations and everything they refer to by object, each once, by address. Two different ones of one name are
 * PLAN101; the same one met twice, also in a second copy of its module, is not.
 */
export function gatherDeclarations(
  declarations: readonly Declaration[],
  into: Diagnostic[],
): ReadonlyMap<string, Declaration> {
  const gathered = new Map<string, Declaration>();
  const waiting = [...declarations];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const address = addressOfReference(next);
    const known = gathered.get(address);
    if (known === undefined) {
      gathered.set(address, next);
      waiting.push(...referredTo(next));
    } else if (!isSame(known, next)) {
      into.push(duplicate(known, next));
    }
  }
  return gathered;
}

function referredTo(declaration: Declaration): Declaration[] {
  return isResourceDeclaration(declaration) ? declarationsIn(Object.values(declaration.properties)) : [];
}

function declarationsIn(values: readonly unknown[]): Declaration[] {
  return values.flatMap((value): Declaration[] => {
    if (isFlowDefinition(value) || isResourceDeclaration(value)) return [value];
    if (typeof value !== "object" || value === null || isReference(value)) return [];
    return declarationsIn(Object.values(value));
  });
}

function isSame(one: Declaration, other: Declaration): boolean {
  if (one === other) return true;
  if (!isResourceDeclaration(one) || !isResourceDeclaration(other)) return false;
  return canonicalJson(plain(one.properties)) === canonicalJson(plain(other.properties));
}

/** References inside properties shortened to what they name, so that properties can be compared. */
function plain(value: unknown): unknown {
  if (isReference(value)) return addressOfReference(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function duplicate(first: Declaration, second: Declaration): Diagnostic {
  const related = [{ message: "the other one is here", ...(first.span && { span: first.span }) }];
  const parameters = { noun: nounOf(second.kind), name: second.name };
  return planDiagnostics.create("PLAN101", parameters, { span: second.span, related });
}
