import type { ResourceKind } from "@flowc/connect-model";
import { agentStatusMapper, hierarchyGroupMapper, hierarchyStructureMapper } from "./kinds/agents.js";
import { approvedOriginMapper, lambdaFunctionMapper, securityKeyMapper } from "./kinds/associations.js";
import { promptMapper, viewMapper } from "./kinds/content.js";
import { emailAddressMapper } from "./kinds/email-address.js";
import { flowMapper, flowModuleMapper } from "./kinds/flow.js";
import { evaluationFormMapper, predefinedAttributeMapper, taskTemplateMapper } from "./kinds/forms.js";
import { hoursOfOperationMapper } from "./kinds/hours-of-operation.js";
import { instanceMapper } from "./kinds/instance.js";
import { integrationMapper, lexBotMapper, logGroupMapper, vocabularyMapper } from "./kinds/integrations.js";
import { phoneNumberMapper } from "./kinds/phone-number.js";
import { queueMapper } from "./kinds/queue.js";
import { quickConnectMapper } from "./kinds/quick-connect.js";
import { routingProfileMapper } from "./kinds/routing-profile.js";
import { ruleMapper } from "./kinds/rule.js";
import { securityProfileMapper } from "./kinds/security-profile.js";
import { storageConfigMapper } from "./kinds/storage.js";
import { testCaseMapper } from "./kinds/test-case.js";
import { trafficDistributionGroupMapper } from "./kinds/traffic-distribution-group.js";
import { userMapper } from "./kinds/user.js";
import type { CloudFormationMapper } from "./mapper.js";

/** How each kind is said in CloudFormation. A kind that is not here is left out, with a word. */
export const cloudFormationMappers: Readonly<Partial<Record<ResourceKind, CloudFormationMapper>>> = {
  agentStatus: agentStatusMapper,
  approvedOrigin: approvedOriginMapper,
  emailAddress: emailAddressMapper,
  evaluationForm: evaluationFormMapper,
  integrationAssociation: integrationMapper,
  lexBot: lexBotMapper,
  logGroup: logGroupMapper,
  predefinedAttribute: predefinedAttributeMapper,
  storageConfig: storageConfigMapper,
  taskTemplate: taskTemplateMapper,
  user: userMapper,
  vocabulary: vocabularyMapper,
  flow: flowMapper,
  flowModule: flowModuleMapper,
  hierarchyGroup: hierarchyGroupMapper,
  hierarchyStructure: hierarchyStructureMapper,
  hoursOfOperation: hoursOfOperationMapper,
  instance: instanceMapper,
  lambdaFunction: lambdaFunctionMapper,
  phoneNumber: phoneNumberMapper,
  prompt: promptMapper,
  queue: queueMapper,
  quickConnect: quickConnectMapper,
  routingProfile: routingProfileMapper,
  rule: ruleMapper,
  securityKey: securityKeyMapper,
  securityProfile: securityProfileMapper,
  testCase: testCaseMapper,
  trafficDistributionGroup: trafficDistributionGroupMapper,
  view: viewMapper,
};
