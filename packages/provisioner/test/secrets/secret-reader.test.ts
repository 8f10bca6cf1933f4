import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FailedCall } from "../../src/api/gateway.js";
import { ConnectApiError, type SecretPlace, secret } from "../../src/index.js";
import { secretPlace } from "../../src/secrets/secret.js";
import { createSecretReader } from "../../src/secrets/secret-reader.js";

let folder: string;
const calls: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "flowc-secrets-"));
  calls.length = 0;
});

afterEach(() => rm(folder, { recursive: true }));

const stored: Readonly<Record<string, object>> = {
  plain: { SecretString: "correct horse" },
  jane: { SecretString: '{"password":"battery","pin":1234,"list":[]}' },
  binary: { SecretBinary: new Uint8Array([1]) },
  none: {},
};

function reader(environmentVariables: Record<string, string> = {}) {
  return createSecretReader({ folder, environmentVariables }, async (operation, { SecretId }) => {
    calls.push(`${operation} ${String(SecretId)}`);
    const answer = stored[String(SecretId)];
    if (answer !== undefined) return answer as Record<string, unknown>;
    const name = SecretId === "denied" ? "AccessDeniedException" : "ResourceNotFoundException";
    const failure = new ConnectApiError(operation, { name, message: "can't find the secret.", status: 400 });
    throw new FailedCall(failure, SecretId === "denied" ? "denied" : "not-found", false);
  });
}

const placeOf = (value: unknown): SecretPlace => secretPlace(value) as SecretPlace;

describe("an environment variable", () => {
  it("gives its value as it is", async () => {
    expect(await reader({ A: " x \n" }).read(placeOf(secret.environmentVariable("A")))).toEqual({ text: " x \n" });
  });

  it.each([
    ["B", "it is not set"],
    ["EMPTY", "it is empty"],
  ])("%s is none when %s", async (name, problem) => {
    expect(await reader({ EMPTY: "" }).read(placeOf(secret.environmentVariable(name)))).toEqual({ problem });
  });
});

describe("a file", () => {
  it.each(["word", "word\n", "word\r\n"])("gives its text without the line end of %j", async (text) => {
    await writeFile(join(folder, "key"), text);
    expect(await reader().read(placeOf(secret.file("key")))).toEqual({ text: "word" });
  });

  it.each([
    ["missing", "it is not there"],
    [".", "it is a folder"],
    ["empty", "it is empty"],
  ])("%s is none: %s", async (path, problem) => {
    await writeFile(join(folder, "empty"), "\n");
    expect(await reader().read(placeOf(secret.file(path)))).toEqual({ problem });
  });
});

describe("a secret of Secrets Manager", () => {
  const read = (id: string, key?: string) => reader().read(placeOf(secret.secretsManager(id, key)));

  it("gives its text, or a member of it", async () => {
    expect(await read("plain")).toEqual({ text: "correct horse" });
    expect(await read("jane", "password")).toEqual({ text: "battery" });
    expect(await read("jane", "pin")).toEqual({ text: "1234" });
  });

  it("takes one call for all its members", async () => {
    const one = reader();
    await Promise.all(["password", "pin"].map((key) => one.read(placeOf(secret.secretsManager("jane", key)))));
    expect(calls).toEqual(["secretsmanager:GetSecretValue jane"]);
  });

  it.each([
    ["plain", "password", 'it is not a JSON object, so it has no member "password"'],
    ["jane", "pasword", 'it has no such member (is "password" meant?)'],
    ["jane", "list", 'its member "list" is no text'],
    ["jane", "toString", "it has no such member"],
    ["binary", undefined, "it is binary, not text"],
    ["none", undefined, "it has no text"],
  ])("%s %s is none: %s, which does not quote it", async (id, key, problem) => {
    expect(await read(id, key)).toEqual({ problem });
  });

  it("that cannot be read says what the service said, and whether it may not be read", async () => {
    const words = "can't find the secret";
    expect(await read("gone")).toEqual({ problem: `ResourceNotFoundException: ${words}`, isDenied: false });
    expect(await read("denied")).toEqual({ problem: `AccessDeniedException: ${words}`, isDenied: true });
  });
});
