import { invalidRequest } from "../protocol/service-error.js";

const keyArn = /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/[\w-]+$/;

/** Refuses a KMS key that is not named by its full ARN: aliases and bare ids are not taken. */
export function checkKeyArn(keyId: string, member: string): void {
  if (!keyArn.test(keyId)) throw invalidRequest(`${member} must be the full ARN of a KMS key, not an alias: ${keyId}`);
}
