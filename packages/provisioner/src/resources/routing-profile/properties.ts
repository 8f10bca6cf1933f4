import { type JsonObject, type JsonValue, limits } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import {
  checkKnown,
  checkPresent,
  choiceOf,
  defined,
  type Given,
  listOf,
  numberOf,
  type PropertyName,
  recordOf,
  referenceOf,
  textOf,
  wrongType,
} from "../../declaration/property-checks.js";
import { isReference } from "../../declaration/resource-declaration.js";
import type { PropertyTable } from "../../driver/property-spec.js";
import type { RoutingProfileDeclaration } from "./declaration.js";

/** A pair of queue and channel as the engine compares it. */
export type QueuePair = {
  readonly queue: JsonValue;
  readonly channel: string;
};

/** A pair that contacts are routed from. */
export type RoutedPair = QueuePair & { readonly priority: number; readonly delaySeconds: number };

/** Contacts at once, or what else may come, by channel. */
export type ByChannel<T> = Readonly<Record<string, T>>;

export const channels = ["VOICE", "CHAT", "TASK", "EMAIL"];
/** What a channel does when nothing is said (defaults of a new instance, checked 2026-11-20). */
export const usualCrossChannel = "ROUTE_CURRENT_CHANNEL_ONLY";
export const usualTimer = "TIME_SINCE_LAST_ACTIVITY";

const description = { key: "description", label: "description" };
const concurrency = { key: "concurrency", label: "concurrency" };
const outbound = { key: "defaultOutboundQueue", label: "default outbound queue" };
const queues = { key: "queues", label: "queues" };
const manualQueues = { key: "manualAssignmentQueues", label: "manual assignment queues" };
const timer = { key: "agentAvailabilityTimer", label: "agent availability timer" };
const gettingOther = "Its agents get other contacts from then on.";

export const routingProfileTable: PropertyTable = {
  name: { label: "name" },
  description: { label: description.label },
  concurrency: {
    label: concurrency.label,
    impact: gettingOther,
    words: (value) => inWords(value, (contacts) => String(contacts)),
  },
  crossChannel: {
    label: "cross-channel behaviour",
    ownRead: true,
    words: (value) => inWords(value, (behaviour) => (behaviour === usualCrossChannel ? "own channel" : "any channel")),
  },
  defaultOutboundQueue: { label: outbound.label, reference: "queue" },
  queues: {
    label: queues.label,
    compare: "set",
    late: "costs-a-call",
    ownRead: true,
    impact: gettingOther,
    words: pairsInWords,
  },
  manualAssignmentQueues: {
    label: manualQueues.label,
    compare: "set",
    late: "costs-a-call",
    ownRead: true,
    words: pairsInWords,
  },
  agentAvailabilityTimer: { label: timer.label, ownRead: true },
};

const keys = [description, concurrency, outbound, queues, manualQueues, timer].map(({ key }) => key);

/** Checks a routing profile and gives it as the engine compares it. */
export function normaliseRoutingProfile(declaration: RoutingProfileDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  checkKnown(given, [...keys, "formerName", "tags"], report);
  for (const name of [description, concurrency, outbound]) checkPresent(given, name, report);
  const load = concurrencyOf(given, report);
  const isOn = (channel: string) => channel in load.concurrency;
  const timers = [usualTimer, "TIME_SINCE_LAST_INBOUND"];
  return defined({
    name: declaration.name,
    description: textOf(given, description, [1, 250], report) ?? undefined,
    ...load,
    defaultOutboundQueue: referenceOf(given, outbound, "queue", report),
    queues: pairsOf(given, queues, isOn, report, routedMembers),
    manualAssignmentQueues: pairsOf(given, manualQueues, isOn, report, () => ({})),
    agentAvailabilityTimer: choiceOf(given, timer, timers, report) ?? usualTimer,
  });
}

function concurrencyOf(given: Given, report: CheckReport) {
  const record = recordOf(given, concurrency, report) ?? {};
  const pointer = `/${concurrency.key}`;
  checkKnown(record, channels, report, pointer);
  const contacts: Record<string, number> = {};
  const crossChannel: Record<string, string> = {};
  for (const channel of channels.filter((one) => record[one] !== undefined)) {
    const load = loadOf(record[channel], channel, report, `${pointer}/${channel}`);
    if (load === undefined) continue;
    contacts[channel] = load.contacts;
    crossChannel[channel] = load.crossChannel;
  }
  if (given.concurrency !== undefined && Object.keys(record).length === 0) {
    const size = { count: 0, min: 1, max: channels.length };
    report.add("PLAN204", { resource: report.resource, property: "channels with a concurrency", ...size }, pointer);
  }
  return { concurrency: contacts, crossChannel };
}

function loadOf(value: unknown, channel: string, report: CheckReport, pointer: string) {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  const load: Given = isRecord ? (value as Given) : { contacts: value };
  if (isRecord) checkKnown(load, ["contacts", "crossChannel"], report, pointer);
  const { contacts } = load;
  if (typeof contacts !== "number") {
    wrongType(report, pointer.slice(1), `concurrency of ${channel}`, contacts, "a number of contacts");
    return undefined;
  }
  const most = channel === "VOICE" ? 1 : 10;
  if (!Number.isInteger(contacts) || contacts < 1 || contacts > most) {
    report.add("PLAN206", { resource: report.resource, channel, contacts, most }, pointer);
  }
  const behaviour = { key: "crossChannel", label: `cross-channel behaviour of ${channel}` };
  const behaviours = [usualCrossChannel, "ROUTE_ANY_CHANNEL"];
  return { contacts, crossChannel: choiceOf(load, behaviour, behaviours, report) ?? usualCrossChannel };
}

function routedMembers(entry: Given, report: CheckReport, pointer: string): JsonObject {
  const priority = { key: "priority", label: "priority of a queue" };
  const delay = { key: "delaySeconds", label: "delay of a queue" };
  return {
    priority: numberOf(entry, priority, [1, 99], report, `${pointer}/priority`) ?? 1,
    delaySeconds: numberOf(entry, delay, [0, 9999], report, `${pointer}/delaySeconds`) ?? 0,
  };
}

function pairsOf(
  given: Given,
  name: PropertyName,
  isOn: (channel: string) => boolean,
  report: CheckReport,
  more: (entry: Given, report: CheckReport, pointer: string) => JsonObject,
): readonly QueuePair[] {
  const { resource } = report;
  const known = new Set<string>();
  const pairs = listOf(given, name, [0, Number.POSITIVE_INFINITY], report).flatMap((item, index): QueuePair[] => {
    const pointer = `/${name.key}/${index}`;
    const entry = recordOf({ item }, { key: "item", label: name.label }, report, pointer);
    if (entry === undefined) return [];
    checkKnown(entry, ["queue", "channel", ...(name === queues ? ["priority", "delaySeconds"] : [])], report, pointer);
    const queue = pairedQueue(entry, report, pointer);
    const rest = more(entry, report, pointer);
    return channelsOf(entry, report, pointer).map((channel) => {
      const queueName = isReference(entry.queue) ? entry.queue.name : "";
      const words = `the queue "${queueName}" for ${channel}`;
      if (queue !== null && known.has(words))
        report.add("PLAN203", { resource, property: name.label, entry: words }, pointer);
      known.add(words);
      if (!isOn(channel)) report.add("PLAN207", { resource, queue: queueName, channel }, `${pointer}/channel`);
      return { queue, channel, ...rest };
    });
  });
  const { value: quota } = limits.instance.queueChannelPairsPerRoutingProfile;
  if (pairs.length > quota) {
    report.add("PLAN214", { resource, property: name.label, count: pairs.length, quota }, `/${name.key}`);
  }
  return pairs;
}

function pairedQueue(entry: Given, report: CheckReport, pointer: string): JsonValue {
  const name = { key: "queue", label: "queue" };
  checkPresent(entry, name, report);
  return referenceOf(entry, name, "queue", report, `${pointer}/queue`);
}

function channelsOf(entry: Given, report: CheckReport, pointer: string): readonly string[] {
  const { channel } = entry;
  const given = Array.isArray(channel) ? channel : [channel];
  const name = { key: "channel", label: "channel of a queue" };
  if (channel === undefined) checkPresent(entry, name, report);
  if (given.length === 0) {
    report.add("PLAN204", { resource: report.resource, property: "channels", count: 0, min: 1, max: 4 }, pointer);
  }
  return given
    .flatMap((one) => choiceOf({ channel: one }, name, channels, report) ?? [])
    .filter((one) => channels.includes(one));
}

function inWords(value: JsonValue, show: (part: JsonValue) => string): string {
  const entries = Object.entries((value ?? {}) as JsonObject);
  return entries.map(([channel, part]) => `${channel} ${show(part)}`).join(", ") || "none";
}

function pairsInWords(value: JsonValue, nameOf: (id: string) => string): string {
  const pairs = (value ?? []) as unknown as readonly (QueuePair & Partial<RoutedPair>)[];
  const one = ({ queue, channel, priority, delaySeconds }: QueuePair & Partial<RoutedPair>) => {
    const place = priority === undefined ? "" : ` ${priority}${delaySeconds ? ` after ${delaySeconds} s` : ""}`;
    return `${nameOf(String(queue))} ${channel}${place}`;
  };
  return pairs.map(one).toSorted().join(", ") || "none";
}
