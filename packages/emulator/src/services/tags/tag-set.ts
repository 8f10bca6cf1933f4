import { invalidParameter } from "../../protocol/service-error.js";
import type { Call } from "../call.js";

/** Tags of a resource: key 1-128 characters without the prefix `aws:`, value up to 256. */
export type TagSet = Readonly<Record<string, string>>;

/**
 * The tags that a create operation was given, checked for what the model cannot say: no key in the service's own
 * name space in any case, no more than the quota.
 */
export function checkedTags(call: Call, tags: TagSet | undefined): TagSet {
  const checked = tags ?? {};
  for (const key of Object.keys(checked)) {
    if (key.toLowerCase().startsWith("aws:")) throw invalidParameter(`Tag key ${key} uses the reserved prefix aws:`);
  }
  const most = call.settings.quotas.tagsPerResource;
  if (Object.keys(checked).length > most) throw invalidParameter(`A resource can have at most ${most} tags`);
  return checked;
}
