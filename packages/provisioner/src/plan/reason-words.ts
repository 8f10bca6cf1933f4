import type { DeletionRequest } from "../driver/resource-driver.js";
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
  "made-here": "it was made here",
  "taken-over": "it was there before and was taken over",
  "kept-unless-asked": "it is kept in Connect",
  "there-before": "it was there before flowc and is kept; --adopted deletes it too",
  "built-in": "every instance has it and it cannot be deleted; it stays as it is now",
  "still-used": "something that is kept uses it",
  "with-instance": "it goes with the instance",
};

/** Options of `flowc destroy`. */
const asked: Readonly<Record<DeletionRequest, string>> = {
  "phone-numbers": "it is kept and charged; --release-phone-numbers gives it back",
  logs: "it is kept; --delete-logs deletes it with all it holds",
  instance: "it is kept with its settings as they are now; --instance deletes it with all it holds",
};

/** The reason of a decision in words. */
export function reasonInWords(decision: Decision, resource: string): string {
  const { action, reason, entry, formerAddress, driver, keptFor } = decision;
  if (reason === "still-used" && keptFor !== undefined) return `${keptFor} is kept and uses it`;
  if (reason === "still-used") return "it holds something of flowc that has to be kept";
  if (reason === "kept-unless-asked" && driver.requestedBy !== undefined) return asked[driver.requestedBy];
  if (action === "destroy" && driver.insteadOfDeletion !== undefined) {
    return `${inWords[reason]}; Connect cannot delete it, so ${driver.insteadOfDeletion}`;
  }
  if (action === "forget" && reason === "gone") return "it is not declared any more, and is gone already";
  if (formerAddress !== undefined && entry !== undefined) return `it was called "${entry.name}"`;
  return action === "create" && reason === "gone" ? `${resource} was deleted outside of flowc` : inWords[reason];
}
