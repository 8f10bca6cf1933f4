import type { IntegrationType, SourceType, UseCaseType } from "@aws-sdk/client-connect";
import { resourceNotFound } from "../../protocol/service-error.js";
import { defineTable } from "../../store/table.js";
import { allOwned, findOwned, type InstanceOwned } from "../identity.js";
import type { InstanceCall } from "../operation.js";
import type { TagSet } from "../tags/tag-set.js";

/** Another service or application that an instance works with. */
export interface IntegrationRecord extends InstanceOwned {
  readonly type: IntegrationType;
  readonly arn: string;
  readonly sourceUrl: string | undefined;
  readonly sourceName: string | undefined;
  readonly sourceType: SourceType | undefined;
  readonly tags: TagSet;
}

/** What an integration is used for. */
export interface UseCaseRecord extends InstanceOwned {
  readonly associationId: string;
  readonly type: UseCaseType;
  readonly tags: TagSet;
}

export const integrationAssociations = defineTable<IntegrationRecord>("integrationAssociations");
export const useCases = defineTable<UseCaseRecord>("useCases");

/** Finds an association of the instance by id or ARN. */
export const findIntegration = (call: InstanceCall, text: string) =>
  findOwned(call, integrationAssociations, "integrationAssociation", text);

/** The use cases of an association, in order of creation. */
export function useCasesOf(call: InstanceCall, associationId: string): UseCaseRecord[] {
  return allOwned(call, useCases).filter((useCase) => useCase.associationId === associationId);
}

/** Finds a use case of an association. */
export function findUseCase(call: InstanceCall, associationId: string, text: string): UseCaseRecord {
  const found = findOwned(call, useCases, "useCase", text);
  if (found.associationId === associationId) return found;
  throw resourceNotFound(`The use case with id ${text} was not found in the association ${associationId}.`);
}
