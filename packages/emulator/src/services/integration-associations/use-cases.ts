import type {
  CreateUseCaseRequest,
  CreateUseCaseResponse,
  DeleteUseCaseRequest,
  ListUseCasesRequest,
  ListUseCasesResponse,
} from "@aws-sdk/client-connect";
import { duplicateResource } from "../../protocol/service-error.js";
import { ownedArn } from "../identity.js";
import { pageOf } from "../listing/page.js";
import { instanceOperation, type Operation } from "../operation.js";
import { checkedTags } from "../tags/tag-set.js";
import { findIntegration, findUseCase, type UseCaseRecord, useCases, useCasesOf } from "./association-table.js";

const create = instanceOperation<CreateUseCaseRequest, CreateUseCaseResponse>("CreateUseCase", {
  fidelity: { documented: ["one of each type in an association"] },
  handle(input, call) {
    const { id: associationId } = findIntegration(call, input.IntegrationAssociationId);
    const tags = checkedTags(call, input.Tags);
    const type = input.UseCaseType;
    if (useCasesOf(call, associationId).some((other) => other.type === type)) {
      throw duplicateResource(`The association already has a use case of type ${type}.`);
    }
    const record: UseCaseRecord = { id: call.newId(), instanceId: call.instance.id, associationId, type, tags };
    call.tables.of(useCases).put(record);
    return { UseCaseId: record.id, UseCaseArn: ownedArn(call, "useCase", record) };
  },
});

const list = instanceOperation<ListUseCasesRequest, ListUseCasesResponse>("ListUseCases", {
  fidelity: { documented: ["those of one association, in pages of at most 100"] },
  handle(input, call) {
    const { id } = findIntegration(call, input.IntegrationAssociationId);
    const found = useCasesOf(call, id).filter((record) => !call.hides(record.id));
    const page = pageOf(call, input, found, (record) => record.id);
    return {
      UseCaseSummaryList: page.items.map((record) => ({
        UseCaseId: record.id,
        UseCaseArn: ownedArn(call, "useCase", record),
        UseCaseType: record.type,
      })),
      NextToken: page.NextToken,
    };
  },
});

const remove = instanceOperation<DeleteUseCaseRequest>("DeleteUseCase", {
  fidelity: { documented: ["found by association and use case together"] },
  handle({ IntegrationAssociationId, UseCaseId }, call) {
    const { id } = findIntegration(call, IntegrationAssociationId);
    call.tables.of(useCases).delete(findUseCase(call, id, UseCaseId).id);
    return undefined;
  },
});

export const useCaseOperations: readonly Operation[] = [create, list, remove];
