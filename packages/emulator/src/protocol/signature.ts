import { createHash, createHmac } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { SignatureV4 } from "@smithy/signature-v4";
import { ServiceError } from "./service-error.js";

/** An access key that may call. */
export interface KnownCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Temporary credentials have one, and each request then carries it. */
  readonly sessionToken?: string;
}

/** A request with what was signed of it. */
export interface SignedRequest {
  readonly method: string;
  /** Raw path with the query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How far the clocks may be apart (documented, checked 2026-11-20). */
const mostSkewMs = 5 * 60_000;

const header =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks the SigV4 signature of a request by signing it again.
 * @param now epoch milliseconds
 * @returns what the service would refuse it with; undefined when it is right
 */
export async function signatureProblem(
  request: SignedRequest,
  known: readonly KnownCredentials[],
  now: number,
): Promise<ServiceError | undefined> {
  const { authorization = "", "x-amz-date": date, "x-amz-security-token": token } = request.headers;
  const [, key, , region, service, signed, signature] = header.exec(authorization) ?? [];
  if (key === undefined || region === undefined || service === undefined || signed === undefined) {
    return refused("IncompleteSignatureException", "The Authorization header is not one of AWS Signature Version 4.");
  }
  const credentials = known.find(({ accessKeyId }) => accessKeyId === key);
  if (credentials === undefined || credentials.sessionToken !== token) return unknownToken();
  const signedAt = timeOf(date);
  if (signedAt === undefined) return refused("IncompleteSignatureException", "There is no valid X-Amz-Date header.");
  if (Math.abs(now - signedAt) > mostSkewMs)
    return refused("InvalidSignatureException", "Signature expired or not yet current.");
  const names = signed.split(";");
  if (!names.includes("host") || !isBodySigned(request)) return wrongSignature();
  const again = await signAgain(request, names, { credentials, region, service, signedAt });
  return again === signature ? undefined : wrongSignature();
}

interface Signer {
  readonly credentials: KnownCredentials;
  readonly region: string;
  readonly service: string;
  readonly signedAt: number;
}

async function signAgain(
  { method, target, headers, body }: SignedRequest,
  names: readonly string[],
  { credentials, region, service, signedAt }: Signer,
): Promise<string | undefined> {
  const url = new URL(target, "http://localhost");
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) query[name] = url.searchParams.getAll(name);
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256, applyChecksum: false });
  const kept = Object.fromEntries(names.map((name) => [name, String(headers[name] ?? "")]));
  const path = target.split("?")[0] ?? "/";
  const again = await signer.sign(
    { method, protocol: "http:", hostname: "localhost", path, query, headers: kept, body },
    { signingDate: new Date(signedAt), signableHeaders: new Set(names) },
  );
  return /Signature=([0-9a-f]{64})$/.exec(again.headers.authorization ?? "")?.[1];
}

/** The digest that a request names of its body, when it names one, must be that of its body. */
function isBodySigned({ headers, body }: SignedRequest): boolean {
  const digest = headers["x-amz-content-sha256"];
  return digest === undefined || digest === createHash("sha256").update(body, "utf8").digest("hex");
}

function timeOf(date: string | string[] | undefined): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(date));
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number) as [number, ...number[]];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

const refused = (name: string, message: string) => new ServiceError(name, { message }, 403);

const unknownToken = () =>
  refused("UnrecognizedClientException", "The security token included in the request is invalid.");

const wrongSignature = () =>
  refused(
    "InvalidSignatureException",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.",
  );

/** SHA-256 with the interface that the signer asks for. */
class Sha256 {
  readonly #hash;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
}
