import { type ContactState, contactWith, type Participant, type SimulationState, type Thread } from "@flowc/simulator";

/** What a call can make besides itself: another contact, by how it comes about. */
export type MadeKind = "callback" | "transfer" | "task" | "chat" | "email" | "guide";

/** The part of a simulation that a call, or a contact that it has made, is about. */
export interface Scope {
  /** Which of the contacts that the call has made; absent: the call itself. */
  readonly made?: { readonly kind: MadeKind; readonly number: number };
  /** Its contacts, its own first, then those that follow it. Empty: it has not been made. */
  contacts(state: SimulationState): readonly ContactState[];
}

const byInitiation: Readonly<Record<string, MadeKind>> = {
  CALLBACK: "callback",
  DISCONNECT: "transfer",
  QUEUE_TRANSFER: "transfer",
  TRANSFER: "transfer",
};

const byChannel = { CHAT: "chat", EMAIL: "email", TASK: "task", VOICE: "transfer" } as const;

/** How a contact that is not the first one came about. */
export function madeKind({ guides, channel, data }: ContactState): MadeKind {
  if (guides !== undefined) return "guide";
  return byInitiation[String(data.InitiationMethod)] ?? byChannel[channel];
}

/** A contact, those that follow it in its chain, and the guides of all of them. */
function familyOf({ contacts }: SimulationState, root: ContactState | undefined): readonly ContactState[] {
  if (root === undefined) return [];
  const ids = new Set<unknown>([root.id]);
  // Who follows another stands behind it.
  for (const { id, guides, data } of contacts) if (ids.has(guides) || ids.has(data.PreviousContactId)) ids.add(id);
  return contacts.filter(({ id }) => ids.has(id));
}

/** The customer's call: with its transfers and callbacks, without what has a life of its own, such as tasks. */
export const wholeCall: Scope = { contacts: (state) => familyOf(state, state.contacts[0]) };

/** The contact of a kind that a call has made as its first, second, ... */
export function madeContact(kind: MadeKind, number: number): Scope {
  return {
    made: { kind, number },
    contacts(state) {
      const made = state.contacts.slice(1).filter((contact) => madeKind(contact) === kind);
      return familyOf(state, made[number - 1]);
    },
  };
}

/** The contact that ended last; what was there for agents only does not count, unless it is all there is. */
function lastEnded(contacts: readonly ContactState[]): ContactState | undefined {
  return contacts
    .filter((contact, index) => index === 0 || (contact.guides === undefined && contact.consults === undefined))
    .filter(({ ended }) => ended !== undefined)
    .toSorted((one, other) => (one.ended?.at ?? 0) - (other.ended?.at ?? 0))
    .at(-1);
}

/**
 * The contact that things happen to: the one on which the customer is, else one that waits for its time or its agent, else
 * the one that ended last.
 */
export function contactInPlay(contacts: readonly ContactState[]): ContactState | undefined {
  const waiting = () => contacts.find(({ ended, guides }) => ended === undefined && guides === undefined);
  return contactWith({ contacts }, "customer") ?? waiting() ?? lastEnded(contacts) ?? contacts[0];
}

/** The contact that is over and has no other in its place. Undefined while the customer is on one. */
export function contactOver(contacts: readonly ContactState[]): ContactState | undefined {
  return contactWith({ contacts }, "customer") === undefined ? lastEnded(contacts) : undefined;
}

/** The flow that asks a participant something; one that only lets itself be interrupted does not. */
export function asking(contacts: readonly ContactState[], participant: Participant): Thread | undefined {
  for (const { threads } of contacts) {
    const found = threads.find(
      ({ wait, ...thread }) => thread.participant === participant && wait?.listens && !wait.speaks,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Phases in which flows go on by themselves; in the others a contact waits for people. */
const movingPhases: ReadonlySet<string> = new Set(["flow", "joining", "disconnecting"]);

/** Whether nothing more happens before somebody does something: somebody is asked, a queue or a talk takes its time. */
export function isAtRest(contacts: readonly ContactState[]): boolean {
  if (asking(contacts, "customer") !== undefined || asking(contacts, "agent") !== undefined) return true;
  return !contacts.some(({ phase }) => movingPhases.has(phase));
}
