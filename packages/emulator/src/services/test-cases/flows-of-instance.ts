import {
  type Block,
  type FlowUnit,
  isReferenceValue,
  type Parameters,
  type ParameterValue,
  type ReferenceKind,
  referenceValue,
} from "@flowc/connect-model";
import { parseFlow } from "@flowc/flow-compiler";
import { flowModules } from "../flow-modules/module-table.js";
import { flows } from "../flows/flow-table.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { allOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { prompts } from "../prompts/prompt-table.js";
import { queues } from "../queues/queue-table.js";

/** A thing by kind and name, as flows of authors refer to it. */
export interface Named {
  readonly kind: ReferenceKind;
  readonly name: string;
}

/** Things that flows name by id or ARN, by bare id. */
export function namesById(call: InstanceCall): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const keep = (kind: ReferenceKind, records: readonly { readonly id: string; readonly name: string }[]) => {
    for (const { id, name } of records) names.set(id, { kind, name });
  };
  keep("flow", allOwned(call, flows));
  keep("flowModule", allOwned(call, flowModules));
  keep("queue", allOwned(call, queues));
  keep("hoursOfOperation", allOwned(call, hoursOfOperation));
  keep("prompt", allOwned(call, prompts));
  return names;
}

function withNames(value: ParameterValue, names: ReadonlyMap<string, Named>): ParameterValue {
  if (typeof value === "string") {
    const [id = "", qualifier] = value.slice(value.lastIndexOf("/") + 1).split(":", 2);
    const named = names.get(id);
    return named === undefined ? value : referenceValue(named, qualifier);
  }
  if (typeof value !== "object" || value === null || isReferenceValue(value)) return value;
  if (Array.isArray(value)) return value.map((entry: ParameterValue) => withNames(entry, names));
  return membersWithNames(value as Parameters, names);
}

function membersWithNames(members: Parameters, names: ReadonlyMap<string, Named>): Parameters {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, withNames(value, names)]));
}

/**
 * The flows and modules of an instance as they take contacts: what is published, with names in the place of ids, so that
 * a run reads as its author knows it.
 */
export function flowsOfInstance(call: InstanceCall): readonly FlowUnit[] {
  const names = namesById(call);
  const published = allOwned(call, flows).map(({ id, name, type, published }) => ({
    id,
    name,
    type,
    text: published?.text,
  }));
  const modules = allOwned(call, flowModules).map(({ id, name, content }) => ({
    id,
    name,
    type: "MODULE" as const,
    text: content.text,
  }));
  return [...published, ...modules].flatMap(({ id, name, type, text }) => {
    const { unit } = text === undefined ? {} : parseFlow(text, { file: name, name, type });
    if (unit === undefined) return [];
    const named = (block: Block): Block => ({ ...block, parameters: membersWithNames(block.parameters, names) });
    return [{ ...unit, id, graph: { ...unit.graph, blocks: unit.graph.blocks.map(named) } }];
  });
}
