import { createHash } from "node:crypto";
import type { JsonObject, JsonValue } from "@flowc/connect-model";
import type { CheckReport } from "../../declaration/check-report.js";
import { checkKnown, checkPresent, type Given, textOf } from "../../declaration/property-checks.js";
import type { LiveResource } from "../../driver/live-resource.js";
import type { ResourceDriver } from "../../driver/resource-driver.js";
import { instanceIdOf } from "../../driver/scope.js";
import { createByCall } from "../../driver/write-call.js";
import type { SecurityKeyDeclaration } from "./declaration.js";

interface WireKey {
  readonly AssociationId?: string;
  readonly Key?: string;
}

const mostKeys = 2;
const mostCharacters = 1024;
const publicKey = { key: "publicKey", label: "public key" };
const pem = /^-----BEGIN ((?:RSA )?PUBLIC KEY|CERTIFICATE)-----\n[A-Za-z0-9+/=\n]+\n-----END \1-----$/;

/** Security keys: known by their content. One list tells both that there may be. */
export const securityKeyDriver: ResourceDriver<SecurityKeyDeclaration> = {
  kind: "securityKey",
  noun: "security key",
  plural: "security keys",
  level: "instance",
  properties: {
    publicKey: {
      label: publicKey.label,
      change: "replace",
      impact: "What flows encrypt from then on is read with the other private key.",
      words: (value) => `the key with the digest ${digestOf(value)}`,
    },
  },
  taggable: false,
  renamable: false,
  deletion: "delete",
  builtIn: new Set(),
  normalise: normaliseKey,
  declarationOf: ({ name, properties }) => ({ factory: "securityKey", name, properties }),

  async list(reader) {
    const input = { InstanceId: instanceIdOf(reader.scope), MaxResults: mostKeys };
    const found = await reader.pages("ListSecurityKeys", input, "SecurityKeys");
    return (found as readonly WireKey[]).map(liveKey);
  },
  matches: (live, { properties }) => live.properties.publicKey === properties.publicKey,
  async read(reader, id) {
    return (await this.list(reader)).find((live) => live.id === id);
  },

  create: createByCall({
    call: ({ properties }, scope) => ({
      operation: "AssociateSecurityKey",
      input: { InstanceId: instanceIdOf(scope), Key: properties.publicKey },
    }),
    identity: ({ AssociationId }) => ({ id: String(AssociationId), arn: "" }),
  }),
  update: () => [],
  destroy: ({ id, scope }) => [
    { operation: "DisassociateSecurityKey", input: { InstanceId: instanceIdOf(scope), AssociationId: id } },
  ],
};

function normaliseKey(declaration: SecurityKeyDeclaration, report: CheckReport): JsonObject {
  const given = declaration.properties as unknown as Given;
  const { resource } = report;
  checkKnown(given, [publicKey.key], report);
  checkPresent(given, publicKey, report);
  checkCount(declaration, report);
  const text = textOf(given, publicKey, [0, Number.MAX_SAFE_INTEGER], report);
  if (text === null) return {};
  const key = tidy(text);
  const problem = keyProblem(key);
  if (problem !== undefined) report.add("PLAN262", { resource, problem }, `/${publicKey.key}`);
  return { publicKey: key };
}

/** What is wrong with a key. The text itself is never repeated: it may be the private one. */
function keyProblem(key: string): string | undefined {
  if (key.includes("PRIVATE KEY")) return "is a private key";
  if (!pem.test(key)) return "is not a public key in PEM form";
  return key.length > mostCharacters ? `has ${key.length} characters; ${mostCharacters} are allowed` : undefined;
}

/** Two is what the service takes; a third is said once, on its own line. */
function checkCount({ name }: SecurityKeyDeclaration, report: CheckReport): void {
  const names = [...new Set(report.declared("securityKey").map((declaration) => declaration.name))];
  const place = names.indexOf(name);
  if (place >= mostKeys)
    report.add("PLAN263", { resource: report.resource, max: mostKeys, others: names.slice(0, mostKeys) });
}

/** A key without what does not belong to it: blank space around lines. */
function tidy(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}

const digestOf = (key: JsonValue) => createHash("sha256").update(String(key)).digest("hex").slice(0, 8);

function liveKey({ AssociationId = "", Key = "" }: WireKey): LiveResource {
  const key = tidy(Key);
  return { id: AssociationId, arn: "", name: `key ${digestOf(key)}`, properties: { publicKey: key }, attributes: {} };
}
