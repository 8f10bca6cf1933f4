import { defineTable } from "../../store/table.js";
import type { InstanceOwned } from "../identity.js";
import type { TagSet } from "../tags/tag-set.js";

/** An address that an instance gets e-mails at and sends them from. */
export interface EmailAddressRecord extends InstanceOwned {
  readonly address: string;
  readonly displayName: string | undefined;
  readonly description: string | undefined;
  /** Another address whose e-mails come here, too. */
  readonly aliasId: string | undefined;
  readonly tags: TagSet;
  readonly createdAt: number;
  readonly modifiedAt: number;
}

export const emailAddresses = defineTable<EmailAddressRecord>("emailAddresses");
