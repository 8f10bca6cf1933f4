import type { JsonObject } from "@flowc/connect-model";
import type { FlowLogEntry } from "./flow-log-entry.js";

/** One run of one block, put together from the entries that the log has of it. */
export interface RecordedVisit {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Name of the flow or module; its ARN where the log has no name. */
  readonly flow: string;
  /** Identifier of the block, where the log has it. */
  readonly block?: string;
  /** What the log calls the block. */
  readonly moduleType: string;
  /** Of each of its entries, in order: one, but several where a block sets or checks several things. */
  readonly parameters: readonly JsonObject[];
  /** How the block ended. Absent when the log does not say, and when the contact ended before the block did. */
  readonly result?: string;
  readonly externalResults?: JsonObject;
  /** Whether the block had begun to wait for something, and the log does not show that it came. */
  readonly isOpen: boolean;
}

/** What a flow log tells about one contact. */
export interface RecordedContact {
  readonly contact: string;
  /** Never empty. */
  readonly visits: readonly RecordedVisit[];
}

/** Blocks of which the log has an entry when they begin and one when they are done. */
const takesTime = new Set([
  "PlayPrompt",
  "LoopPrompts",
  "GetUserInput",
  "StoreUserInput",
  "InvokeExternalResource",
  "Dial",
]);

/** Blocks of which the log has an entry for each thing that they set or check. */
const inParts = new Set(["SetAttributes", "SetFlowAttributes", "CheckAttribute", "SetContactFlow", "SetContactData"]);

function flowOf(entry: FlowLogEntry): string {
  return entry.ContactFlowName ?? entry.ContactFlowId;
}

function hasResult(entry: FlowLogEntry): boolean {
  return entry.Results !== undefined || entry.ExternalResults !== undefined;
}

function visitOf(entry: FlowLogEntry): RecordedVisit {
  return {
    at: Date.parse(entry.Timestamp),
    flow: flowOf(entry),
    ...(entry.Identifier !== undefined && { block: entry.Identifier }),
    moduleType: entry.ContactFlowModuleType,
    parameters: entry.Parameters === undefined ? [] : [entry.Parameters],
    ...resultOf(entry),
    isOpen: takesTime.has(entry.ContactFlowModuleType) && !hasResult(entry),
  };
}

function resultOf(entry: FlowLogEntry): Pick<RecordedVisit, "result" | "externalResults"> {
  return {
    ...(entry.Results !== undefined && { result: entry.Results }),
    ...(entry.ExternalResults !== undefined && { externalResults: entry.ExternalResults }),
  };
}

function isSameBlock(visit: RecordedVisit, entry: FlowLogEntry): boolean {
  return (
    visit.moduleType === entry.ContactFlowModuleType && visit.flow === flowOf(entry) && visit.block === entry.Identifier
  );
}

/** The visit with one entry more; undefined when the entry begins another one. */
function continued(visit: RecordedVisit, entry: FlowLogEntry): RecordedVisit | undefined {
  if (!isSameBlock(visit, entry)) return undefined;
  if (visit.isOpen) return hasResult(entry) ? { ...visit, ...resultOf(entry), isOpen: false } : undefined;
  if (!inParts.has(visit.moduleType) || isDone(visit) || isSetAgain(visit, entry)) return undefined;
  return {
    ...visit,
    parameters: [...visit.parameters, ...(entry.Parameters ? [entry.Parameters] : [])],
    ...resultOf(entry),
  };
}

/** A block sets each name once: the same name again is the same block again. */
function isSetAgain({ parameters }: RecordedVisit, { Parameters }: FlowLogEntry): boolean {
  const name = Parameters?.Key ?? Parameters?.Type;
  return name !== undefined && parameters.some(({ Key, Type }) => (Key ?? Type) === name);
}

/** A check ends with the condition that holds. */
function isDone({ moduleType, result }: RecordedVisit): boolean {
  return moduleType === "CheckAttribute" && /^true$/i.test(result ?? "");
}

/** Entries in the order of their times. Tools list the newest first, too, where entries of one moment stand upside down. */
function inOrder(entries: readonly FlowLogEntry[]): FlowLogEntry[] {
  const at = ({ Timestamp }: FlowLogEntry) => Date.parse(Timestamp);
  const [first, last] = [entries[0], entries.at(-1)];
  const isNewestFirst = first !== undefined && last !== undefined && at(first) > at(last);
  return (isNewestFirst ? entries.toReversed() : [...entries]).sort((a, b) => at(a) - at(b));
}

/**
 * What the entries of a log tell about each contact, in the order in which the contacts appear. Entries are taken in the
 * order of their times.
 */
export function recordedContacts(entries: readonly FlowLogEntry[]): RecordedContact[] {
  const byContact = new Map<string, RecordedVisit[]>();
  for (const entry of inOrder(entries)) {
    const visits = byContact.get(entry.ContactId) ?? [];
    byContact.set(entry.ContactId, visits);
    // The end of a block may come after other entries: whisper flows run beside each other.
    const index = visits.findLastIndex((visit) => visit.isOpen && isSameBlock(visit, entry));
    const at = index === -1 ? visits.length - 1 : index;
    const more = at < 0 ? undefined : continued(visits[at] as RecordedVisit, entry);
    if (more === undefined) visits.push(visitOf(entry));
    else visits[at] = more;
  }
  return [...byContact].map(([contact, visits]) => ({ contact, visits }));
}
