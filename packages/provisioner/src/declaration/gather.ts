import { type FlowDefinition, isFlowDefinition } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { planDiagnostics } from "../codes/plan-codes.js";
import { canonicalJson } from "../plan/canonical-json.js";
import { type FlowDeployment, isDeployedFrom, isFlowDeployment, withDeployment } from "../resources/flow/deployed.js";
import { addressOfReference } from "./address.js";
import { isReference, isResourceDeclaration, type ResourceDeclaration } from "./resource-declaration.js";
import { nounOf } from "./words.js";

/** Anything that can be deployed. */
export type Declaration = ResourceDeclaration | FlowDefinition;

/** What can be given to be deployed: also how a flow is deployed that is declared elsewhere. */
export type GivenDeclaration = Declaration | FlowDeployment;

/**
 * The declarations and everything they refer to by object, each once, by address. Two different ones of one name are
 * PLAN101; the same one met twice, also in a second copy of its module, is not.
 */
export function gatherDeclarations(
  declarations: readonly GivenDeclaration[],
  into: Diagnostic[],
): ReadonlyMap<string, Declaration> {
  const gathered = new Map<string, Declaration>();
  const deployments: FlowDeployment[] = [];
  const waiting = [...declarations];
  // A list that grows while it is walked is walked to its end.
  for (const next of waiting) {
    if (isFlowDeployment(next)) {
      deployments.push(next);
      continue;
    }
    const address = addressOfReference(next);
    const known = gathered.get(address);
    if (known === undefined) {
      gathered.set(address, next);
      waiting.push(...referredTo(next));
    } else if (isFlowDefinition(known) && isFlowDefinition(next) && isDeployedFrom(next, known)) {
      gathered.set(address, next);
    } else if (!isSame(known, next)) {
      into.push(duplicate(known, next));
    }
  }
  for (const deployment of deployments) deploy(deployment, gathered, into);
  return gathered;
}

/** Adds how it is deployed to a flow that is not written in TypeScript. */
function deploy(deployment: FlowDeployment, gathered: Map<string, Declaration>, into: Diagnostic[]): void {
  const { kind, name, properties, span } = deployment;
  const address = addressOfReference(deployment);
  const flow = gathered.get(address);
  if (flow === undefined || !isFlowDefinition(flow)) {
    const known = [...gathered.values()].filter((one) => one.kind === kind).map((one) => one.name);
    const parameters = { noun: nounOf(kind), name, known, nearest: nearest(name, known) };
    into.push(planDiagnostics.create("PLAN300", parameters, { span }));
  } else if ("deployment" in flow) {
    into.push(duplicate(flow, deployment));
  } else {
    gathered.set(address, withDeployment(flow, properties));
  }
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
  if (isFlowDefinition(one) && isFlowDefinition(other) && isDeployedFrom(one, other)) return true;
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

/** What a finding about a declaration says and points at. */
type Placed = Pick<Declaration, "kind" | "name" | "span">;

function duplicate(first: Placed, second: Placed): Diagnostic {
  const related = [{ message: "the other one is here", ...(first.span && { span: first.span }) }];
  const parameters = { noun: nounOf(second.kind), name: second.name };
  return planDiagnostics.create("PLAN101", parameters, { span: second.span, related });
}
