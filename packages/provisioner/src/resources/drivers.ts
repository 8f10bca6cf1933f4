import type { ResourceKind } from "@flowc/connect-model";
import type { ResourceDriver } from "../driver/resource-driver.js";
import { agentStatusDriver } from "./agent-status/driver.js";
import { approvedOriginDriver } from "./approved-origin/driver.js";
import { emailAddressDriver } from "./email-address/driver.js";
import { evaluationFormDriver } from "./evaluation-form/driver.js";
import { flowDriver } from "./flow/driver.js";
import { flowModuleDriver } from "./flow-module/driver.js";
import { hierarchyGroupDriver } from "./hierarchy-group/driver.js";
import { hierarchyStructureDriver } from "./hierarchy-structure/driver.js";
import { hoursOfOperationDriver } from "./hours-of-operation/driver.js";
import { instanceDriver } from "./instance/driver.js";
import { integrationAssociationDriver } from "./integration-association/driver.js";
import { lambdaFunctionDriver } from "./lambda-function/driver.js";
import { lexBotDriver } from "./lex-bot/driver.js";
import { lexBotV1Driver } from "./lex-bot-v1/driver.js";
import { logGroupDriver } from "./log-group/driver.js";
import { phoneNumberDriver } from "./phone-number/driver.js";
import { predefinedAttributeDriver } from "./predefined-attribute/driver.js";
import { promptDriver } from "./prompt/driver.js";
import { queueDriver } from "./queue/driver.js";
import { quickConnectDriver } from "./quick-connect/driver.js";
import { routingProfileDriver } from "./routing-profile/driver.js";
import { ruleDriver } from "./rule/driver.js";
import { securityKeyDriver } from "./security-key/driver.js";
import { securityProfileDriver } from "./security-profile/driver.js";
import { storageConfigDriver } from "./storage-config/driver.js";
import { taskTemplateDriver } from "./task-template/driver.js";
import { testCaseDriver } from "./test-case/driver.js";
import { trafficDistributionGroupDriver } from "./traffic-distribution-group/driver.js";
import { userDriver } from "./user/driver.js";
import { viewDriver } from "./view/driver.js";
import { vocabularyDriver } from "./vocabulary/driver.js";

/** Drivers by kind. */
export type Drivers = ReadonlyMap<ResourceKind, ResourceDriver>;

/** Every kind that can be deployed. A driver takes only declarations of its own kind: the registry keeps that so. */
export const drivers: Drivers = new Map(
  [
    instanceDriver,
    hoursOfOperationDriver,
    queueDriver,
    quickConnectDriver,
    flowDriver,
    flowModuleDriver,
    lambdaFunctionDriver,
    phoneNumberDriver,
    predefinedAttributeDriver,
    trafficDistributionGroupDriver,
    emailAddressDriver,
    promptDriver,
    storageConfigDriver,
    approvedOriginDriver,
    securityKeyDriver,
    logGroupDriver,
    lexBotDriver,
    lexBotV1Driver,
    integrationAssociationDriver,
    vocabularyDriver,
    hierarchyStructureDriver,
    hierarchyGroupDriver,
    agentStatusDriver,
    securityProfileDriver,
    routingProfileDriver,
    userDriver,
    evaluationFormDriver,
    viewDriver,
    taskTemplateDriver,
    ruleDriver,
    testCaseDriver,
  ].map((driver) => [driver.kind, driver as unknown as ResourceDriver]),
);

/** The driver of a kind that is known to be deployable. */
export function driverOf(kind: ResourceKind): ResourceDriver {
  const driver = drivers.get(kind);
  if (driver === undefined) throw new Error(`there is no driver for ${kind}`);
  return driver;
}
