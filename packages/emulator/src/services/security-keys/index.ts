import type {
  AssociateSecurityKeyRequest,
  AssociateSecurityKeyResponse,
  DisassociateSecurityKeyRequest,
  ListSecurityKeysRequest,
  ListSecurityKeysResponse,
} from "@aws-sdk/client-connect";
import { invalidParameter, resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { newAssociationId } from "../associations.js";
import { allOwned, type InstanceOwned, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation, type Operation } from "../operation.js";
import { checkQuota } from "../quotas.js";

interface SecurityKeyRecord extends InstanceOwned {
  readonly key: string;
  readonly createdAt: number;
}

const securityKeys = defineTable<SecurityKeyRecord>("securityKeys");

const pem = /^\s*-----BEGIN ((?:RSA )?PUBLIC KEY|CERTIFICATE)-----\s[A-Za-z0-9+/=\s]+-----END \1-----\s*$/;

const associate = instanceOperation<AssociateSecurityKeyRequest, AssociateSecurityKeyResponse>("AssociateSecurityKey", {
  fidelity: {
    documented: ["a public key in PEM form", "two keys at most", "the same key twice is a ResourceConflict"],
    assumed: ["keys are the same when they differ in white space only"],
  },
  handle({ Key: key }, call) {
    if (!pem.test(key)) throw invalidParameter("Key must be a public key in PEM format");
    const others = allOwned(call, securityKeys);
    if (others.some((other) => bare(other.key) === bare(key))) {
      throw resourceConflict("The security key is already associated with the instance.");
    }
    checkQuota(call.settings.quotas, "securityKeys", others.length);
    const id = newAssociationId(call);
    call.tables.of(securityKeys).put({ id, instanceId: call.instance.id, key, createdAt: call.now });
    return { AssociationId: id };
  },
});

const list = instanceOperation<ListSecurityKeysRequest, ListSecurityKeysResponse>("ListSecurityKeys", {
  fidelity: { documented: ["keys as they were given, in pages of at most 2"] },
  handle(input, call) {
    const page = pageOf(call, input, visibleOwned(call, securityKeys), ({ id }) => id, 2);
    const keys = page.items.map(({ id, key, createdAt }) => ({
      AssociationId: id,
      Key: key,
      CreationTime: new Date(createdAt),
    }));
    return { SecurityKeys: keys, NextToken: page.NextToken };
  },
});

const disassociate = instanceOperation<DisassociateSecurityKeyRequest>("DisassociateSecurityKey", {
  fidelity: { documented: ["by association, not by key"] },
  handle({ AssociationId }, call) {
    const table = call.tables.of(securityKeys);
    if (table.get(AssociationId)?.instanceId !== call.instance.id) {
      throw resourceNotFound(`There is no security key ${AssociationId}.`);
    }
    table.delete(AssociationId);
    return undefined;
  },
});

const bare = (key: string) => key.replaceAll(/\s/g, "");

export const securityKeyOperations: readonly Operation[] = [associate, list, disassociate];
