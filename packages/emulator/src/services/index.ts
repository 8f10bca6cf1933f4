import { agentStatusOperations } from "./agent-statuses/index.js";
import { approvedOriginOperations } from "./approved-origins/index.js";
import { botOperations } from "./bots/index.js";
import { emailAddressOperations } from "./email-addresses/index.js";
import { evaluationFormOperations } from "./evaluation-forms/index.js";
import { flowAssociationOperations } from "./flow-associations/index.js";
import { flowModuleOperations } from "./flow-modules/index.js";
import { flowOperations } from "./flows/index.js";
import { hoursOfOperationOperations } from "./hours-of-operation/index.js";
import { instanceOperations } from "./instances/index.js";
import { integrationAssociationOperations } from "./integration-associations/index.js";
import { lambdaFunctionOperations } from "./lambda-functions/index.js";
import type { Operation } from "./operation.js";
import { phoneNumberOperations } from "./phone-numbers/index.js";
import { predefinedAttributeOperations } from "./predefined-attributes/index.js";
import { promptOperations } from "./prompts/index.js";
import { queueOperations } from "./queues/index.js";
import { quickConnectOperations } from "./quick-connects/index.js";
import { routingProfileOperations } from "./routing-profiles/index.js";
import { ruleOperations } from "./rules/index.js";
import { securityKeyOperations } from "./security-keys/index.js";
import { securityProfileOperations } from "./security-profiles/index.js";
import { storageConfigOperations } from "./storage-configs/index.js";
import { tagOperations } from "./tags/index.js";
import { taskTemplateOperations } from "./task-templates/index.js";
import { testCaseOperations } from "./test-cases/index.js";
import { trafficDistributionOperations } from "./traffic-distribution/index.js";
import { userHierarchyOperations } from "./user-hierarchy/index.js";
import { userOperations } from "./users/index.js";
import { viewOperations } from "./views/index.js";
import { vocabularyOperations } from "./vocabularies/index.js";

/** Families of operations in the order of the fidelity table. */
export const operationFamilies: Readonly<Record<string, readonly Operation[]>> = {
  instances: instanceOperations,
  "storage configurations": storageConfigOperations,
  "approved origins": approvedOriginOperations,
  "security keys": securityKeyOperations,
  "hours of operation": hoursOfOperationOperations,
  queues: queueOperations,
  "quick connects": quickConnectOperations,
  "traffic distribution": trafficDistributionOperations,
  "e-mail addresses": emailAddressOperations,
  "predefined attributes": predefinedAttributeOperations,
  flows: flowOperations,
  "flow modules": flowModuleOperations,
  "Lambda functions": lambdaFunctionOperations,
  "Lex bots": botOperations,
  "integration associations": integrationAssociationOperations,
  vocabularies: vocabularyOperations,
  "phone numbers": phoneNumberOperations,
  "flow associations": flowAssociationOperations,
  prompts: promptOperations,
  views: viewOperations,
  "task templates": taskTemplateOperations,
  rules: ruleOperations,
  "test cases": testCaseOperations,
  "routing profiles": routingProfileOperations,
  "security profiles": securityProfileOperations,
  users: userOperations,
  "user hierarchy": userHierarchyOperations,
  "agent statuses": agentStatusOperations,
  "evaluation forms": evaluationFormOperations,
  tags: tagOperations,
};

/** Every emulated operation by name. */
export const emulatedOperations: ReadonlyMap<string, Operation> = new Map(
  Object.values(operationFamilies)
    .flat()
    .map((operation) => [operation.name, operation]),
);
