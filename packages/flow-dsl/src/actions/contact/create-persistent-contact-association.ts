import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** The earlier chat and how much of it comes back. */
export interface PersistentContact {
  /** Contact id of the earlier chat, usually a handle. */
  readonly sourceContactId: Text;
  /**
   * `ENTIRE_PAST_SESSION` brings back all of it, `FROM_SEGMENT` only what followed that contact. The API spells them
   * so; exports of the console hold `From Segment`.
   */
  readonly rehydration: "ENTIRE_PAST_SESSION" | "FROM_SEGMENT" | "From Segment";
}

export interface CreatePersistentContactAssociation {
  /**
   * Ties a chat to an earlier one, so that the customer sees the conversation go on.
   *
   * Console block: Create persistent contact association (`CreatePersistentContactAssociation`). Chat only: voice and
   * tasks take `onError`. Source: Amazon Connect administrator guide and public exports, 2026-11-20.
   *
   * @example
   * ```ts
   * f.createPersistentContactAssociation({
   *   sourceContactId: f.attributes("lastChat"),
   *   rehydration: "ENTIRE_PAST_SESSION",
   * });
   * ```
   */
  createPersistentContactAssociation(contact: PersistentContact, options?: FallibleOptions<this>): this;
}

export function createPersistentContactAssociation(
  place: Place,
  { sourceContactId, rehydration }: PersistentContact,
  options?: FallibleOptions<never>,
): void {
  place.block(
    {
      type: "CreatePersistentContactAssociation",
      parameters: { RehydrationType: rehydration, SourceContactId: text(sourceContactId) },
      about: text(sourceContactId),
      outcomes: [place.failure()],
    },
    options,
  );
}
