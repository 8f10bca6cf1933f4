import type { PhoneNumberCountryCode, PhoneNumberType } from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import type { Call } from "../call.js";
import { readId } from "../identity.js";
import type { TagSet } from "../tags/tag-set.js";

/** A claimed phone number. It belongs to the account and points at one instance. */
export interface PhoneNumberRecord {
  readonly id: string;
  /** The instance that it is claimed to. */
  readonly instanceId: string;
  /** The traffic distribution group of the instance that it is claimed to, when it is one. */
  readonly trafficGroupId: string | undefined;
  /** E.164. */
  readonly phoneNumber: string;
  readonly country: PhoneNumberCountryCode;
  readonly type: PhoneNumberType;
  readonly description: string | undefined;
  readonly tags: TagSet;
  /** When the claim or the move that is under way ends, well or badly. */
  readonly readyAt: number;
  /** Why it fails; absent when it succeeds. */
  readonly failure: string | undefined;
  /** The number of another AWS service that it was imported from. */
  readonly sourceArn: string | undefined;
  /** The flow that answers calls to it. */
  readonly flowId: string | undefined;
}

export const phoneNumbers = defineTable<PhoneNumberRecord>("phoneNumbers");

/** Numbers that were released and cannot be searched or claimed until their rest is over. */
const restingPhoneNumbers = defineTable<{ readonly id: string; readonly until: number }>("restingPhoneNumbers");

/** How long a released number rests. Source: the administrator guide (up to 180 days), 2026-11-20. */
const restMs = 180 * 24 * 60 * 60 * 1000;

/** Status of a number at a time. */
export function phoneNumberStatus(record: PhoneNumberRecord, now: number): "IN_PROGRESS" | "CLAIMED" | "FAILED" {
  if (now < record.readyAt) return "IN_PROGRESS";
  return record.failure === undefined ? "CLAIMED" : "FAILED";
}

/** Finds a number by id or by its ARN outside the instance; the old ARN form is not found. */
export function findPhoneNumber(call: Call, text: string): PhoneNumberRecord {
  const named = readId(call, "phoneNumber", text, undefined);
  const record = named && call.tables.of(phoneNumbers).get(named.id);
  if (record === undefined || call.hides(record.id)) {
    throw resourceNotFound(`The phone number with id ${text} was not found.`);
  }
  return record;
}

/** Gives a number back: it is gone at once and rests before anybody can claim it again. */
export function releaseNumber(call: Call, record: PhoneNumberRecord): void {
  call.tables.of(phoneNumbers).delete(record.id);
  // A number whose claim failed was never ours, and an imported one stays with the service it is from.
  if (record.failure !== undefined || record.sourceArn !== undefined) return;
  call.tables.of(restingPhoneNumbers).put({ id: record.phoneNumber, until: call.now + restMs });
}

/** Tells whether a number can be claimed: nobody has it, and it does not rest. */
export function isAvailable(call: Call, phoneNumber: string): boolean {
  const resting = call.tables.of(restingPhoneNumbers).get(phoneNumber);
  if (resting !== undefined && resting.until > call.now) return false;
  return !call.tables
    .of(phoneNumbers)
    .all()
    .some((record) => record.phoneNumber === phoneNumber);
}
