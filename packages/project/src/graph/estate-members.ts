import { type FlowGraph, type FlowUnit, parseArn } from "@flowc/connect-model";
import { flowArns, flowReferences } from "@flowc/flow-compiler";
import type { EstateMember } from "@flowc/pictures";

/** Things that contacts go to, in words. */
const nouns = { flow: "flow", flowModule: "module", queue: "queue" } as const;
type Kind = keyof typeof nouns;

const typeWords: Readonly<Partial<Record<FlowGraph["type"], string>>> = {
  CONTACT_FLOW: "flow",
  MODULE: "module",
};

/** What becomes of a contact where a block names a flow or queue; elsewhere the noun says it. */
const labels: Readonly<Record<string, string>> = {
  TransferToFlow: "transfer",
  InvokeFlowModule: "module",
  CreateTask: "task",
  CreateCallbackContact: "callback",
  StartOutboundChatContact: "chat",
};

/** Flows as parts of an estate: what each of them leads to, and the queues and flows elsewhere that they name. */
export function estateMembers(units: readonly FlowUnit[]): readonly EstateMember[] {
  const byId = new Map(units.flatMap((unit) => (unit.id === undefined ? [] : [[idKey(unit), keyOf(unit)] as const])));
  const flows = new Map(units.map((unit) => [keyOf(unit), unit]));
  const elsewhere = new Map<string, EstateMember>();
  const members = [...flows].map(([id, { graph }]): EstateMember => {
    const leadsTo = new Map<string, { readonly label: string; readonly target: string }>();
    for (const { kind, name, isId, label } of namedIn(graph)) {
      const target = isId ? (byId.get(`${kind} ${name}`) ?? `${kind} ${name}`) : `${kind} ${name}`;
      if (!flows.has(target)) elsewhere.set(target, { id: target, name, noun: nouns[kind], leadsTo: [] });
      leadsTo.set(`${label} ${target}`, { label, target });
    }
    return {
      id,
      name: graph.name,
      noun: typeWords[graph.type] ?? flowTypeWords(graph.type),
      leadsTo: [...leadsTo.values()],
    };
  });
  return [...members, ...elsewhere.values()];
}

interface Named {
  readonly kind: Kind;
  readonly name: string;
  /** Whether it is named by its id only. */
  readonly isId: boolean;
  readonly label: string;
}

/** What a flow names that contacts go to, by reference and by ARN, in the order of its blocks. */
function namedIn(graph: FlowGraph): readonly Named[] {
  const types = new Map(graph.blocks.map(({ identifier, type }) => [identifier, type]));
  const named = (kind: string | undefined, name: string, isId: boolean, block: string, pointer: string): Named[] => {
    if (kind === undefined || !isGoal(kind)) return [];
    const hook = /^\/Parameters\/EventHooks\/([A-Za-z]+)$/.exec(pointer)?.[1];
    const label = hook === undefined ? (labels[types.get(block) ?? ""] ?? nouns[kind]) : hookWords(hook);
    return [{ kind, name, isId, label }];
  };
  return [
    ...flowReferences(graph).flatMap((use) => named(use.target.kind, use.target.name, false, use.block, use.pointer)),
    ...flowArns(graph).flatMap((use) => {
      const arn = parseArn(use.arn);
      return named(arn?.kind, arn?.id ?? "", true, use.block, use.pointer);
    }),
  ];
}

function isGoal(kind: string): kind is Kind {
  return Object.hasOwn(nouns, kind);
}

/** `CustomerQueue` is "customer queue". */
function hookWords(hook: string): string {
  return hook.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/** `CUSTOMER_QUEUE` is "customer queue flow". */
function flowTypeWords(type: string): string {
  return `${type.toLowerCase().replaceAll("_", " ")} flow`;
}

function keyOf({ graph }: FlowUnit): string {
  return `${graph.type === "MODULE" ? "flowModule" : "flow"} ${graph.name}`;
}

function idKey({ graph, id }: FlowUnit): string {
  return `${graph.type === "MODULE" ? "flowModule" : "flow"} ${id?.split("/").at(-1)}`;
}
