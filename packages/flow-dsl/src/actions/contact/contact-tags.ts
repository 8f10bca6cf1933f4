import type { FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

export interface ContactTags {
  /**
   * Puts tags on the contact, for cost reports and for searching. All are set or none. Read them with `f.system.tags`.
   *
   * Console block: Contact tags, tag (`TagContact`). Source: Amazon Connect developer guide and public conformance
   * probes, 2026-11-20.
   * @param tags 1 to 6 of them by key; keys that start with `aws:` are reserved
   *
   * @example
   * ```ts
   * f.tagContact({ team: "sales", product: f.attributes("product") });
   * ```
   */
  tagContact(tags: Readonly<Record<string, Text>>, options?: FallibleOptions<this>): this;

  /**
   * Takes tags off the contact.
   *
   * Console block: Contact tags, untag (`UntagContact`). The page spells it `UnTagContact`, which the service refuses.
   * Source: public conformance probes, 2026-11-20.
   * @param keys at least one
   */
  untagContact(keys: readonly [string, ...string[]], options?: FallibleOptions<this>): this;
}

export function tagContact(place: Place, tags: Readonly<Record<string, Text>>, options?: FallibleOptions<never>): void {
  const written = Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, text(value)]));
  place.block(
    {
      type: "TagContact",
      parameters: { Tags: written },
      about: Object.keys(tags).join(" "),
      outcomes: [place.failure()],
    },
    options,
  );
}

export function untagContact(place: Place, keys: readonly string[], options?: FallibleOptions<never>): void {
  place.block(
    { type: "UntagContact", parameters: { TagKeys: keys }, about: keys.join(" "), outcomes: [place.failure()] },
    options,
  );
}
