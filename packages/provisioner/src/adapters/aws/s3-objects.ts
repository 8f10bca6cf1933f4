import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { type ObjectStore, ObjectStoreError, type PutCondition } from "../../state/object-store.js";

/** Which bucket, and as whom. */
export interface S3Options {
  readonly bucket: string;
  readonly region: string;
  /** Another endpoint than that of AWS, for an S3-compatible server. Buckets are then part of the path. */
  readonly endpoint?: string | undefined;
  /** Absent: the SDK's own chain (environment, profile, role). */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Most keys that one call deletes (S3 API reference, checked 2026-11-20). */
const deletesAtOnce = 1000;

/** Objects of an S3 bucket. Conditions are `If-None-Match` and `If-Match`, which S3 has since 2024. */
export function s3Objects({ bucket: Bucket, region, endpoint, credentials }: S3Options): ObjectStore {
  const client = new S3Client({
    region,
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(credentials !== undefined && { credentials }),
    // Servers other than that of AWS often do not know the newer checksums.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  return {
    location: `s3://${Bucket}`,
    async get(Key) {
      try {
        const { Body, ETag = "" } = await client.send(new GetObjectCommand({ Bucket, Key }));
        return { text: (await Body?.transformToString("utf8")) ?? "", version: ETag };
      } catch (error) {
        if ((error as Error).name === "NoSuchKey") return undefined;
        throw storeError(error, Bucket);
      }
    },
    async put(Key, text, condition) {
      const input = { Bucket, Key, Body: text, ContentType: "application/json", ...conditionOf(condition) };
      try {
        const { ETag = "" } = await client.send(new PutObjectCommand(input));
        return ETag;
      } catch (error) {
        if (isUnmet(error)) return undefined;
        throw storeError(error, Bucket);
      }
    },
    async list(Prefix) {
      const keys: string[] = [];
      let token: string | undefined;
      try {
        do {
          const input = { Bucket, Prefix, ...(token !== undefined && { ContinuationToken: token }) };
          const { Contents = [], NextContinuationToken } = await client.send(new ListObjectsV2Command(input));
          keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
          token = NextContinuationToken;
        } while (token !== undefined);
      } catch (error) {
        throw storeError(error, Bucket);
      }
      return keys.toSorted();
    },
    async delete(keys) {
      try {
        for (let start = 0; start < keys.length; start += deletesAtOnce) {
          const Objects = keys.slice(start, start + deletesAtOnce).map((Key) => ({ Key }));
          const { Errors = [] } = await client.send(
            new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
          );
          const [refused] = Errors;
          if (refused !== undefined) {
            throw new ObjectStoreError(
              `${refused.Key} cannot be deleted (${refused.Code})`,
              refused.Code === "AccessDenied",
            );
          }
        }
      } catch (error) {
        throw storeError(error, Bucket);
      }
    },
  };
}

function conditionOf(condition: PutCondition): { IfNoneMatch: string } | { IfMatch: string } {
  return "absent" in condition ? { IfNoneMatch: "*" } : { IfMatch: condition.version };
}

interface SdkError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** 412: the condition does not hold; 409: another write of the same key was faster; 404: what was to be replaced is gone. */
function isUnmet(error: unknown): boolean {
  const { name, $metadata } = error as SdkError;
  if (name === "NoSuchKey") return true;
  return $metadata?.httpStatusCode === 412 || name === "ConditionalRequestConflict";
}

/** What the service says, in words; bugs stay what they are. */
function storeError(error: unknown, bucket: string): unknown {
  if (error instanceof ObjectStoreError) return error;
  const { name, message, code, $metadata } = error as SdkError;
  const status = $metadata?.httpStatusCode;
  if (name === "NoSuchBucket") return new ObjectStoreError(`there is no bucket "${bucket}"`);
  if (name === "CredentialsProviderError") return new ObjectStoreError("there are no AWS credentials");
  if (status === 301 || name === "PermanentRedirect") {
    return new ObjectStoreError(`the bucket "${bucket}" is in another region`);
  }
  if (status === 403) return new ObjectStoreError(`access is denied (${name}: ${message})`, true);
  if (status !== undefined) return new ObjectStoreError(`${name}: ${message}`);
  if (code !== undefined) return new ObjectStoreError(`there is no connection (${code})`);
  return name === "TimeoutError" ? new ObjectStoreError("there is no answer") : error;
}
