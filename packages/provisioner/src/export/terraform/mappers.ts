import type { ResourceKind } from "@flowc/connect-model";
import { lambdaFunctionMapper } from "./kinds/associations.js";
import { flowMapper, flowModuleMapper } from "./kinds/flow.js";
import { hierarchyGroupMapper, hierarchyStructureMapper } from "./kinds/hierarchy.js";
import { hoursOfOperationMapper } from "./kinds/hours-of-operation.js";
import { instanceMapper } from "./kinds/instance.js";
import { lexBotV1Mapper, logGroupMapper, vocabularyMapper } from "./kinds/integrations.js";
import { phoneNumberMapper } from "./kinds/phone-number.js";
import { queueMapper } from "./kinds/queue.js";
import { quickConnectMapper } from "./kinds/quick-connect.js";
import { routingProfileMapper } from "./kinds/routing-profile.js";
import { securityProfileMapper } from "./kinds/security-profile.js";
import { storageConfigMapper } from "./kinds/storage.js";
import { userMapper } from "./kinds/user.js";
import type { TerraformMapper } from "./mapper.js";

/** How each kind is said in Terraform. A kind without a `map` can only be looked up. */
export const terraformMappers: Readonly<Partial<Record<ResourceKind, TerraformMapper>>> = {
  lexBotV1: lexBotV1Mapper,
  logGroup: logGroupMapper,
  storageConfig: storageConfigMapper,
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
  prompt: { type: "aws_connect_prompt", id: "prompt_id", hasDataSource: true },
  queue: queueMapper,
  quickConnect: quickConnectMapper,
  routingProfile: routingProfileMapper,
  securityProfile: securityProfileMapper,
};
