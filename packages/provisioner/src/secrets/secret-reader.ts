import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isJsonObject } from "@flowc/connect-model";
import { nearest } from "@flowc/diagnostics";
import type { ApiInput, ApiOutput } from "../api/connect-api.js";
import { FailedCall } from "../api/gateway.js";
import type { SecretPlace } from "./secret.js";

/** What the text of secrets is read from, besides Secrets Manager. */
export interface SecretSources {
  /** Folder that the paths of secret files are relative to. Default: the current one. */
  readonly folder?: string;
  /** Default: the environment variables of this process. */
  readonly environmentVariables?: Readonly<Record<string, string | undefined>>;
}

/** The text of a secret, or why there is none: words that say nothing of the text. */
export type SecretReading = { readonly text: string } | { readonly problem: string; readonly isDenied?: boolean };

/** Reads the text of secrets. */
export interface SecretReader {
  read(place: SecretPlace): Promise<SecretReading>;
}

/** @param call sends `secretsmanager:GetSecretValue`, with the rates and repetitions of other calls */
export function createSecretReader(
  { folder = ".", environmentVariables = process.env }: SecretSources,
  call: (operation: string, input: ApiInput) => Promise<ApiOutput>,
): SecretReader {
  /** By id: several members of one secret take one call. */
  const answers = new Map<string, Promise<SecretReading>>();
  const stored = (id: string): Promise<SecretReading> => {
    const answer = answers.get(id) ?? readStored(id, call);
    answers.set(id, answer);
    return answer;
  };
  return {
    async read(place) {
      switch (place.in) {
        case "environmentVariable":
          return present(environmentVariables[place.name], "it is not set");
        case "file":
          return readSecretFile(resolve(folder, place.path));
        case "secretsManager": {
          const reading = await stored(place.id);
          return "problem" in reading || place.key === undefined ? reading : memberOf(reading.text, place.key);
        }
      }
    },
  };
}

function present(text: string | undefined, otherwise: string): SecretReading {
  if (text === undefined) return { problem: otherwise };
  return text === "" ? { problem: "it is empty" } : { text };
}

async function readSecretFile(path: string): Promise<SecretReading> {
  try {
    return present((await readFile(path, "utf8")).replace(/\r?\n$/, ""), "it is empty");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { problem: "it is not there" };
    if (code === "EISDIR") return { problem: "it is a folder" };
    return { problem: code === "EACCES" || code === "EPERM" ? "access to it is denied" : (code ?? "it is unreadable") };
  }
}

async function readStored(
  id: string,
  call: (operation: string, input: ApiInput) => Promise<ApiOutput>,
): Promise<SecretReading> {
  try {
    const { SecretString, SecretBinary } = await call("secretsmanager:GetSecretValue", { SecretId: id });
    if (typeof SecretString === "string") return present(SecretString, "it has no text");
    return { problem: SecretBinary === undefined ? "it has no text" : "it is binary, not text" };
  } catch (error) {
    if (!(error instanceof FailedCall)) throw error;
    const { name, message } = error.error.failure;
    const problem = message === "" ? name : `${name}: ${message.replace(/\.$/, "")}`;
    return { problem, isDenied: error.kind === "denied" };
  }
}

/** The parser's own words would quote the text. */
function memberOf(text: string, key: string): SecretReading {
  const object = parsed(text);
  if (!isJsonObject(object)) return { problem: `it is not a JSON object, so it has no member "${key}"` };
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  if (typeof value === "number") return { text: String(value) };
  if (typeof value === "string") return present(value, "it is empty");
  if (value !== undefined) return { problem: `its member "${key}" is no text` };
  const similar = nearest(key, Object.keys(object));
  return { problem: `it has no such member${similar === undefined ? "" : ` (is "${similar}" meant?)`}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
