import { findAction, type ParameterSpec, type ReferenceKind } from "@flowc/connect-model";
import { parseFlow } from "@flowc/flow-compiler";
import { flowModules, versionAt } from "../flow-modules/module-table.js";
import { hoursOfOperation } from "../hours-of-operation/hours-table.js";
import { readId } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import { phoneNumbers } from "../phone-numbers/phone-number-table.js";
import { prompts } from "../prompts/prompt-table.js";
import { queues } from "../queues/queue-table.js";
import { findManagedView } from "../views/managed-views.js";
import { views } from "../views/view-table.js";
import { flows } from "./flow-table.js";

/** A thing that content names literally, by id or ARN. */
interface ContentReference {
  readonly kind: ReferenceKind;
  readonly text: string;
  /** Place in the service's own words, for example `Actions[3].Parameters.ContactFlowId`. */
  readonly path: string;
}

/** Kinds whose existence the service is known to check when content is published. */
const checkedKinds: readonly ReferenceKind[] = ["flow", "flowModule", "phoneNumber"];

/** Kinds that are checked as well when the emulator was told to check every reference. */
const strictKinds: readonly ReferenceKind[] = ["queue", "hoursOfOperation", "prompt", "view"];

/**
 * What is wrong with the things that content names: flows, modules and caller numbers that are not in this instance,
 * and queues, hours, prompts and views when `strictReferences` is on. Dynamic values are not checked.
 */
export function referenceProblems(call: InstanceCall, content: string): string[] {
  const kinds = call.settings.strictReferences ? [...checkedKinds, ...strictKinds] : checkedKinds;
  return referencesOf(content)
    .filter(({ kind, text }) => kinds.includes(kind) && !exists(call, kind, text))
    .map(({ text, path }) => `Invalid Action property value. Path: ${path}. Resource not found: ${text}`);
}

function referencesOf(content: string): ContentReference[] {
  const { unit } = parseFlow(content, { file: "content" });
  return (unit?.graph.blocks ?? []).flatMap((block, index) => {
    const path = `Actions[${index}].Parameters`;
    const fields = findAction(block.type)?.parameters ?? {};
    return [...fieldReferences(fields, block.parameters, path), ...callerNumber(block.parameters, path)];
  });
}

/** The caller id of a transfer is a number of the instance, written as a number. */
function callerNumber(parameters: Readonly<Record<string, unknown>>, path: string): ContentReference[] {
  const text = (parameters.CallerId as { readonly Number?: unknown } | undefined)?.Number;
  return typeof text === "string" && text.startsWith("+")
    ? [{ kind: "phoneNumber", text, path: `${path}.CallerId.Number` }]
    : [];
}

function fieldReferences(
  fields: Readonly<Record<string, ParameterSpec>>,
  value: unknown,
  path: string,
): ContentReference[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return spec === undefined ? [] : referencesIn(spec, member, `${path}.${name}`);
  });
}

function referencesIn(spec: ParameterSpec, value: unknown, path: string): ContentReference[] {
  switch (spec.value) {
    case "text": {
      const isLiteral = typeof value === "string" && !value.includes("$.");
      return spec.refers && isLiteral ? [{ kind: spec.refers, text: value, path }] : [];
    }
    case "object":
      return fieldReferences(spec.fields, value, path);
    case "list":
    case "map":
      return Object.entries(value ?? {}).flatMap(([key, item]) => referencesIn(spec.items, item, `${path}.${key}`));
    default:
      return [];
  }
}

function exists(call: InstanceCall, kind: ReferenceKind, text: string): boolean {
  if (kind === "phoneNumber") return phoneNumberExists(call, text);
  if (kind === "view" && findManagedView(call, text) !== undefined) return true;
  const { tables, instance } = call;
  const named = readId(call, kind, text, instance.id);
  if (named === undefined) return false;
  const isHere = (record: { readonly instanceId: string } | undefined) => record?.instanceId === instance.id;
  if (kind === "flow") return isHere(tables.of(flows).get(named.id));
  if (kind === "queue") return isHere(tables.of(queues).get(named.id));
  if (kind === "hoursOfOperation") return isHere(tables.of(hoursOfOperation).get(named.id));
  if (kind === "prompt") return isHere(tables.of(prompts).get(named.id));
  if (kind === "view") return isHere(tables.of(views).get(named.id));
  const module = tables.of(flowModules).get(named.id);
  return module?.instanceId === instance.id && versionAt(module, named.qualifier) !== "unknown";
}

function phoneNumberExists(call: InstanceCall, text: string): boolean {
  const id = readId(call, "phoneNumber", text, undefined)?.id;
  return call.tables
    .of(phoneNumbers)
    .all()
    .some((record) => record.instanceId === call.instance.id && (record.phoneNumber === text || record.id === id));
}
