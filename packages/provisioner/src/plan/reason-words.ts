import type { Decision } from "./decision.js";
import type { ChangeReason } from "./plan.js";

const inWords: Readonly<Record<ChangeReason, string>> = {
  "up-to-date": "it is as declared",
  "not-there": "it does not exist yet",
  gone: "it was deleted outside of flowc",
  unreadable: "it could not be read",
  "needs-unreadable": "what it has to do with could not be read",
  "found-by-name": "it exists and is taken over",
  "found-by-tag": "it was made here before and is taken into the state again",
  "source-changed": "the declaration changed",
  "changed-outside": "it was changed outside of flowc",
  "reference-replaced": "what it refers to gets another id",
  unfinished: "an earlier deploy did not finish it",
  "cannot-change": "the service cannot change it in place",
  "not-declared": "it is not declared any more",
  "never-deleted": "it is not declared any more, and is kept in Connect",
};

/** The reason of a decision in words. */
export function reasonInWords({ action, reason, entry, formerAddress }: Decision, resource: string): string {
  if (action === "forget" && reason === "gone") return "it is not declared any more, and is gone already";
  if (formerAddress !== undefined && entry !== undefined) return `it was called "${entry.name}"`;
  return action === "create" && reason === "gone" ? `${resource} was deleted outside of flowc` : inWords[reason];
}
