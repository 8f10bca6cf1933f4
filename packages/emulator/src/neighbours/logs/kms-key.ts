import { badParameter } from "../refusals.js";

const keyArn = /^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/.+$/;

/** The full ARN of a KMS key; an alias or a bare id is refused. */
export function checkedKmsKey(kmsKeyId: string): string {
  if (!keyArn.test(kmsKeyId)) throw badParameter(`The specified KMS key is not the ARN of a key: ${kmsKeyId}`);
  return kmsKeyId;
}
