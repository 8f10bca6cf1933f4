import { type Channel, isJsonObject, type JsonObject } from "@flowc/connect-model";
import { contactId, type Ledger, nextNumber } from "../engine/ledger.js";
import type { ContactState } from "../state/simulation-state.js";
import { segmentData } from "./channel-data.js";

/** Contacts that one chain can have (administrator guide, quotas, 2026-11-21). */
const longestChain = 12;

function previousOf(ledger: Ledger, contact: ContactState): ContactState | undefined {
  const { PreviousContactId: previous } = contact.data;
  return previous === contact.id ? undefined : ledger.contacts.find(({ id }) => id === previous);
}

/** Whether a contact can be followed by one more. */
export function chainHasRoom(ledger: Ledger, contact: ContactState): boolean {
  let length = 1;
  for (let at = previousOf(ledger, contact); at !== undefined; at = previousOf(ledger, at)) length += 1;
  return length < longestChain;
}

/** Why a contact was made, as `$.InitiationMethod` and contact records say it. */
export type Initiation = "TRANSFER" | "QUEUE_TRANSFER" | "DISCONNECT" | "CALLBACK" | "API" | "FLOW";

/** Roots of the contact that the next one of its chain does not take along. */
const own: readonly string[] = ["Agent", "Metrics", "Task"];

/** Roots that a contact which another makes besides itself does not take along. */
const ofOneContact: readonly string[] = ["CallbackNumber", "CustomerEndpoint", "Media", "Queue", "SystemEndpoint"];

/**
 * A contact that another makes besides itself: with its attributes, but in a chain of its own, and related to its maker
 * (assumed, 2026-11-21). It is not kept yet.
 */
export function relatedContact(
  ledger: Ledger,
  contact: ContactState,
  channel: Channel,
  initiation: Initiation,
  data: JsonObject = {},
): ContactState {
  const { targetQueue: _target, routing: _routing, ...made } = successorOf(ledger, contact, initiation, data);
  const kept = Object.entries(made.data).filter(([root]) => Object.hasOwn(data, root) || !ofOneContact.includes(root));
  const ids = { InitialContactId: made.id, PreviousContactId: made.id, RelatedContactId: contact.id };
  const { SegmentAttributes: segment } = data;
  const SegmentAttributes = { ...segmentData(channel, "OUTBOUND"), ...(isJsonObject(segment) ? segment : {}) };
  return {
    ...made,
    channel,
    timers: [],
    hooks: {},
    data: { ...Object.fromEntries(kept), ...ids, Channel: channel, SegmentAttributes },
  };
}

/**
 * The contact that follows one in its chain: another id, the same customer. It takes attributes, endpoints, language and
 * event flows along (documented for attributes, assumed for event flows and settings, 2026-11-21), and expires when the one
 * before would have (assumed: a chat has one length, whoever takes it). It is not kept yet.
 */
export function successorOf(
  ledger: Ledger,
  contact: ContactState,
  initiation: Initiation,
  data: JsonObject = {},
): ContactState {
  const id = contactId(nextNumber(ledger));
  ledger.trace.push({ event: "ContactMade", at: ledger.now, contact: contact.id, made: id, reason: initiation });
  const inherited = Object.entries(contact.data).filter(([root]) => !own.includes(root));
  return {
    id,
    channel: contact.channel,
    phase: "flow",
    data: {
      ...Object.fromEntries(inherited),
      ContactId: id,
      PreviousContactId: contact.id,
      InitiationMethod: initiation,
      ...data,
    },
    threads: [],
    hooks: contact.hooks,
    settings: contact.settings,
    keyBuffer: "",
    timers: contact.timers.filter(({ name }) => name === "contactExpires"),
    ...(contact.targetQueue !== undefined && { targetQueue: contact.targetQueue }),
    ...(contact.routing !== undefined && { routing: contact.routing }),
  };
}
