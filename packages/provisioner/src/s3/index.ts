import { type S3Options, s3Objects } from "../adapters/aws/s3-objects.js";
import { objectStateStore } from "../state/object-state-store.js";
import type { StateStore } from "../state/state-store.js";

/** Where in S3 a state is kept. */
export interface S3StateOptions extends S3Options {
  /** Key of the state, for example `connect/production.json`; lock and journal are beside it. */
  readonly key: string;
}

/**
 * Keeps the state of an environment in an S3 bucket, for teams and build servers. Needs `s3:GetObject`, `s3:PutObject`
 * and `s3:DeleteObject` on the key and what begins with it, and `s3:ListBucket` on the bucket. The server must know
 * conditional writes; one that does not is refused when the state is locked (STATE124).
 * @param environment name of the environment, kept in the state
 */
export function s3StateStore({ key, ...options }: S3StateOptions, environment: string): StateStore {
  return objectStateStore(s3Objects(options), key, environment);
}

export type { S3Options };
