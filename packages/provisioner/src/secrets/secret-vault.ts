import { type ApiFailure, ConnectApiError } from "../api/connect-api.js";
import { type SecretPlace, secretPlace } from "./secret.js";
import type { SecretReader } from "./secret-reader.js";

/** A secret without a text that could be sent. */
export class SecretUnavailable extends Error {
  readonly place: SecretPlace;
  /** Why, in words that say nothing of the text. */
  readonly problem: string;
  /** Whether it is the credentials that may not read it. */
  readonly isDenied: boolean;

  constructor(place: SecretPlace, problem: string, isDenied = false) {
    super(problem);
    this.name = "SecretUnavailable";
    this.place = place;
    this.problem = problem;
    this.isDenied = isDenied;
  }
}

/** What stands where a secret's text stood. */
const redaction = "[secret]";

/** The secrets of one apply: reads each once, puts texts where they belong, and takes them out of what others see. */
export class SecretVault {
  readonly #reader: SecretReader;
  readonly #texts = new Map<string, Promise<string>>();
  /** Every text that was read, in each form in which an error could quote it; longest first. */
  #revealed: readonly string[] = [];

  constructor(reader: SecretReader) {
    this.#reader = reader;
  }

  /** The text of a secret; rejects with SecretUnavailable. */
  text(place: SecretPlace): Promise<string> {
    const key = JSON.stringify(place);
    const text = this.#texts.get(key) ?? this.#read(place);
    this.#texts.set(key, text);
    return text;
  }

  /** The value with every secret in it replaced by its text; rejects with SecretUnavailable. */
  async reveal(value: unknown): Promise<unknown> {
    const place = secretPlace(value);
    if (place !== undefined) return this.text(place);
    if (Array.isArray(value)) return Promise.all(value.map((part) => this.reveal(part)));
    if (!isPlain(value)) return value;
    const members = Object.entries(value).map(async ([key, part]) => [key, await this.reveal(part)] as const);
    return Object.fromEntries(await Promise.all(members));
  }

  /** A text without the secrets that were read. */
  redact(text: string): string {
    return this.#revealed.reduce((rest, secret) => rest.replaceAll(secret, redaction), text);
  }

  /** An error that quotes no secret: services say what they refused, and so do libraries. */
  redactError(error: unknown): unknown {
    if (this.#revealed.length === 0) return error;
    if (error instanceof ConnectApiError) {
      return new ConnectApiError(error.operation, this.#redactValue(error.failure) as ApiFailure);
    }
    if (error instanceof Error) {
      error.message = this.redact(error.message);
      if (error.stack !== undefined) error.stack = this.redact(error.stack);
    }
    return error;
  }

  async #read(place: SecretPlace): Promise<string> {
    const reading = await this.#reader.read(place);
    if ("problem" in reading) throw new SecretUnavailable(place, reading.problem, reading.isDenied);
    const forms = new Set([...this.#revealed, ...formsOf(reading.text)]);
    this.#revealed = [...forms].toSorted((a, b) => b.length - a.length);
    return reading.text;
  }

  #redactValue(value: unknown): unknown {
    if (typeof value === "string") return this.redact(value);
    if (Array.isArray(value)) return value.map((part) => this.#redactValue(part));
    if (typeof value !== "object" || value === null) return value;
    // Requests and answers that hang on an error hold more than anybody reads.
    if (!isPlain(value)) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.#redactValue(part)]));
  }
}

/** Whether a value holds a secret anywhere. */
export function secretsIn(value: unknown): readonly SecretPlace[] {
  const place = secretPlace(value);
  if (place !== undefined) return [place];
  if (Array.isArray(value)) return value.flatMap(secretsIn);
  return isPlain(value) ? Object.values(value).flatMap(secretsIn) : [];
}

/** A text as it is, and as it reads inside JSON, an address, and base64. */
function formsOf(text: string): readonly string[] {
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(Buffer.from(text, "utf8").toString("utf8")),
    Buffer.from(text, "utf8").toString("base64"),
  ];
}

/** A plain object: not a typed array, a stream or anything else with a life of its own. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
