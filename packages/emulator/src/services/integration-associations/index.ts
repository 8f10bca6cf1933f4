import type {
  CreateIntegrationAssociationRequest,
  CreateIntegrationAssociationResponse,
  DeleteIntegrationAssociationRequest,
  IntegrationAssociationSummary,
  ListIntegrationAssociationsRequest,
  ListIntegrationAssociationsResponse,
} from "@aws-sdk/client-connect";
import { duplicateResource, invalidRequest } from "../../protocol/service-error.js";
import { allOwned, ownedArn, visibleOwned } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { type Checked, type InstanceCall, instanceOperation, type Operation } from "../operation.js";
import { checkedTags } from "../tags/tag-set.js";
import { findIntegration, type IntegrationRecord, integrationAssociations, useCasesOf } from "./association-table.js";
import { useCaseOperations } from "./use-cases.js";

const create = instanceOperation<CreateIntegrationAssociationRequest, CreateIntegrationAssociationResponse>(
  "CreateIntegrationAssociation",
  {
    fidelity: {
      documented: [
        "name, address and type of the source belong to EVENT",
        "the same type and ARN twice is a Duplicate",
      ],
      assumed: ["what the ARN names is not looked for"],
    },
    handle(input, call) {
      checkSource(input);
      const { IntegrationType: type, IntegrationArn: arn } = input;
      if (!arn.startsWith("arn:")) throw invalidRequest(`IntegrationArn is not an ARN: ${arn}`);
      const tags = checkedTags(call, input.Tags);
      if (allOwned(call, integrationAssociations).some((other) => other.type === type && other.arn === arn)) {
        throw duplicateResource(`An integration of type ${type} with ${arn} already exists for the instance.`);
      }
      const record: IntegrationRecord = {
        id: call.newId(),
        instanceId: call.instance.id,
        type,
        arn,
        sourceUrl: input.SourceApplicationUrl,
        sourceName: input.SourceApplicationName,
        sourceType: input.SourceType,
        tags,
      };
      call.tables.of(integrationAssociations).put(record);
      return {
        IntegrationAssociationId: record.id,
        IntegrationAssociationArn: ownedArn(call, "integrationAssociation", record),
      };
    },
  },
);

const list = instanceOperation<ListIntegrationAssociationsRequest, ListIntegrationAssociationsResponse>(
  "ListIntegrationAssociations",
  {
    fidelity: { documented: ["by type, by ARN or all, in pages of at most 100"] },
    handle(input, call) {
      const { IntegrationType: type, IntegrationArn: arn } = input;
      const found = visibleOwned(call, integrationAssociations).filter(
        (record) => (type ?? record.type) === record.type && (arn ?? record.arn) === record.arn,
      );
      const page = pageOf(call, input, found, ({ id }) => id);
      return {
        IntegrationAssociationSummaryList: page.items.map((record) => summaryOf(call, record)),
        NextToken: page.NextToken,
      };
    },
  },
);

const remove = instanceOperation<DeleteIntegrationAssociationRequest>("DeleteIntegrationAssociation", {
  fidelity: { documented: ["refused while it has use cases"] },
  handle({ IntegrationAssociationId }, call) {
    const { id } = findIntegration(call, IntegrationAssociationId);
    if (useCasesOf(call, id).length > 0) throw invalidRequest(`The association ${id} still has use cases.`);
    call.tables.of(integrationAssociations).delete(id);
    return undefined;
  },
});

function checkSource(input: Checked<CreateIntegrationAssociationRequest>): void {
  const { IntegrationType: type, SourceApplicationUrl, SourceApplicationName, SourceType } = input;
  const given = [SourceApplicationUrl, SourceApplicationName, SourceType].filter((member) => member !== undefined);
  const isComplete = SourceApplicationUrl !== undefined && SourceApplicationName !== undefined;
  if (type === "EVENT" && !isComplete)
    throw invalidRequest("An EVENT needs SourceApplicationUrl and SourceApplicationName.");
  if (type !== "EVENT" && given.length > 0)
    throw invalidRequest(`An integration of type ${type} has no source application.`);
}

function summaryOf(call: InstanceCall, record: IntegrationRecord): IntegrationAssociationSummary {
  return {
    IntegrationAssociationId: record.id,
    IntegrationAssociationArn: ownedArn(call, "integrationAssociation", record),
    InstanceId: record.instanceId,
    IntegrationType: record.type,
    IntegrationArn: record.arn,
    SourceApplicationUrl: record.sourceUrl,
    SourceApplicationName: record.sourceName,
    SourceType: record.sourceType,
  };
}

export const integrationAssociationOperations: readonly Operation[] = [create, list, remove, ...useCaseOperations];
