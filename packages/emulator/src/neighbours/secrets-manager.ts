import { ServiceError } from "../protocol/service-error.js";
import type { Call } from "../services/call.js";
import { defineTable } from "../store/table.js";
import { type NeighbourOperation, neighbourOperation } from "./neighbour-operation.js";
import { badParameter, noSuchThing } from "./refusals.js";

interface SecretRecord {
  /** The name. */
  readonly id: string;
  readonly versionId: string;
  readonly text: string;
  readonly createdAt: number;
}

const secrets = defineTable<SecretRecord>("secrets");

const namePattern = /^[A-Za-z0-9/_+=.@-]{1,512}$/;

const createSecret = neighbourOperation<{ readonly Name: string; readonly SecretString: string }>(
  "secretsmanager:CreateSecret",
  {
    documented: ["a name that is taken is a ResourceExistsException"],
    assumed: ["text only; it is kept in the data directory as it is, so made-up ones are the ones to use"],
  },
  ({ Name = "", SecretString }, call) => {
    if (!namePattern.test(Name) || SecretString === undefined)
      throw badParameter("Name and SecretString are required.");
    if (findSecret(call, Name) !== undefined) {
      throw new ServiceError("ResourceExistsException", { Message: `The secret ${Name} already exists.` }, 400);
    }
    const record = { id: Name, versionId: call.newId(), text: SecretString, createdAt: call.now };
    call.tables.of(secrets).put(record);
    return { ARN: secretArn(call, Name), Name, VersionId: record.versionId };
  },
);

const getSecretValue = neighbourOperation<{ readonly SecretId: string }>(
  "secretsmanager:GetSecretValue",
  { documented: ["by name or ARN; the current version"], assumed: ["no other versions or stages"] },
  ({ SecretId = "" }, call) => {
    const found = findSecret(call, SecretId);
    if (found === undefined) throw noSuchThing("Secrets Manager can't find the specified secret.");
    return {
      ARN: secretArn(call, found.id),
      Name: found.id,
      VersionId: found.versionId,
      SecretString: found.text,
      VersionStages: ["AWSCURRENT"],
      CreatedDate: found.createdAt / 1000,
    };
  },
);

/** A secret by name or ARN: one that was created, or one that the option `secrets` gives. */
function findSecret(call: Call, nameOrArn: string): SecretRecord | undefined {
  const created = call.tables.of(secrets).all();
  const given = Object.entries(call.settings.secrets ?? {}).map(([id, text]) => ({
    id,
    versionId: "00000000-0000-4000-8000-000000000000",
    text,
    createdAt: 0,
  }));
  return [...created, ...given].find(({ id }) => nameOrArn === id || isArnOf(call, id, nameOrArn));
}

function isArnOf(call: Call, name: string, arn: string): boolean {
  const whole = secretArn(call, name);
  return arn === whole || arn === whole.slice(0, -suffix.length);
}

/** The service puts six random characters behind the name; here they are always the same. */
const suffix = "-AbCdEf";

function secretArn({ settings }: Call, name: string): string {
  return `arn:aws:secretsmanager:${settings.region}:${settings.accountId}:secret:${name}${suffix}`;
}

/** Secrets Manager, as far as a deploy reads it. */
export const secretsManagerOperations: readonly NeighbourOperation[] = [createSecret, getSecretValue];
