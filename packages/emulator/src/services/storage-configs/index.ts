import type {
  AssociateInstanceStorageConfigRequest,
  AssociateInstanceStorageConfigResponse,
  DescribeInstanceStorageConfigRequest,
  DescribeInstanceStorageConfigResponse,
  DisassociateInstanceStorageConfigRequest,
  InstanceStorageConfig,
  InstanceStorageResourceType,
  ListInstanceStorageConfigsRequest,
  ListInstanceStorageConfigsResponse,
  UpdateInstanceStorageConfigRequest,
} from "@aws-sdk/client-connect";
import { resourceConflict, resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { newAssociationId } from "../associations.js";
import { allOwned, type InstanceOwned, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type Checked, type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkStorage } from "./storage-matrix.js";

interface StorageAssociation extends InstanceOwned {
  readonly type: InstanceStorageResourceType;
  readonly config: InstanceStorageConfig;
}

const storageAssociations = defineTable<StorageAssociation>("storageAssociations");

const associate = instanceOperation<AssociateInstanceStorageConfigRequest, AssociateInstanceStorageConfigResponse>(
  "AssociateInstanceStorageConfig",
  {
    fidelity: {
      documented: [
        "which place a kind of data may be kept in; the KMS key by its ARN, not an alias",
        "one of a kind of data: a second one is a ResourceConflict",
      ],
      assumed: ["buckets, streams and keys are not looked for"],
    },
    handle({ ResourceType: type, StorageConfig }, call) {
      checkStorage(type, StorageConfig);
      if (allOwned(call, storageAssociations).some((other) => other.type === type)) {
        throw resourceConflict(`A storage config of type ${type} is already associated with the instance.`);
      }
      const id = newAssociationId(call);
      call.tables
        .of(storageAssociations)
        .put({ id, instanceId: call.instance.id, type, config: kept(call, StorageConfig) });
      return { AssociationId: id };
    },
  },
);

const describe = instanceOperation<DescribeInstanceStorageConfigRequest, DescribeInstanceStorageConfigResponse>(
  "DescribeInstanceStorageConfig",
  {
    fidelity: {
      validated: ["the prefix of media streams comes back as <prefix>-connect-<alias>-contact-"],
      documented: ["found by association and kind of data together"],
    },
    handle: ({ AssociationId, ResourceType }, call) => ({
      StorageConfig: answered(find(call, AssociationId, ResourceType)),
    }),
  },
);

const list = instanceOperation<ListInstanceStorageConfigsRequest, ListInstanceStorageConfigsResponse>(
  "ListInstanceStorageConfigs",
  {
    fidelity: { documented: ["those of one kind of data, in pages of at most 10"] },
    handle(input, call) {
      const found = visibleOwned(call, storageAssociations).filter(({ type }) => type === input.ResourceType);
      const page = pageOf(call, input, found, ({ id }) => id, 10);
      return { StorageConfigs: page.items.map(answered), NextToken: page.NextToken };
    },
  },
);

const update = instanceOperation<UpdateInstanceStorageConfigRequest>("UpdateInstanceStorageConfig", {
  fidelity: { documented: ["replaces the whole configuration; the kind of data stays"] },
  handle({ AssociationId, ResourceType, StorageConfig }, call) {
    const found = find(call, AssociationId, ResourceType);
    checkStorage(ResourceType, StorageConfig);
    call.tables.of(storageAssociations).put({ ...found, config: kept(call, StorageConfig) });
    return undefined;
  },
});

const disassociate = instanceOperation<DisassociateInstanceStorageConfigRequest>("DisassociateInstanceStorageConfig", {
  fidelity: { documented: ["what was stored stays where it is"] },
  handle({ AssociationId, ResourceType }, call) {
    call.tables.of(storageAssociations).delete(find(call, AssociationId, ResourceType).id);
    return undefined;
  },
});

function find(call: InstanceCall, id: string, type: InstanceStorageResourceType): StorageAssociation {
  const found = call.tables.of(storageAssociations).get(id);
  if (found === undefined || found.instanceId !== call.instance.id || found.type !== type || call.hides(id)) {
    throw resourceNotFound(`There is no storage config ${id} of type ${type}.`);
  }
  return found;
}

/** The configuration as it is kept; the prefix of media streams gets the name of the instance behind it, once. */
function kept({ instance }: InstanceCall, config: Checked<InstanceStorageConfig>): InstanceStorageConfig {
  const { AssociationId: _id, ...given } = config as InstanceStorageConfig;
  const video = config.KinesisVideoStreamConfig;
  if (video === undefined) return given;
  const tail = `-connect-${instance.alias ?? instance.id}-contact-`;
  const Prefix = video.Prefix.endsWith(tail) ? video.Prefix : video.Prefix + tail;
  return { ...given, KinesisVideoStreamConfig: { ...video, Prefix } };
}

const answered = ({ id, config }: StorageAssociation): InstanceStorageConfig => ({ AssociationId: id, ...config });

export const storageConfigOperations: readonly Operation[] = [associate, describe, list, update, disassociate];
