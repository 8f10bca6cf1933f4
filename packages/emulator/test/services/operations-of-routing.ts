import type { Made, Step } from "./every-operation.js";

const instance = (ids: Made) => ({ InstanceId: ids.CreateInstance?.Id });
const hours = (ids: Made) => ({ ...instance(ids), HoursOfOperationId: ids.CreateHoursOfOperation?.HoursOfOperationId });
const override = (ids: Made) => ({ ...hours(ids), ...ids.CreateHoursOfOperationOverride });
const emailId = (ids: Made) => ({ EmailAddressId: ids.CreateEmailAddress?.EmailAddressId });
const email = (ids: Made) => ({ ...instance(ids), ...emailId(ids) });
const alias = (ids: Made) => ({ ...email(ids), AliasConfiguration: emailId(ids) });
const attribute = (ids: Made) => ({ ...instance(ids), Name: "Tier" });
const queue = (ids: Made) => ({ ...instance(ids), QueueId: ids.CreateQueue?.QueueId });
const quickConnect = (ids: Made) => ({ ...instance(ids), QuickConnectId: ids.CreateQuickConnect?.QuickConnectId });
const quickConnects = (ids: Made) => ({ ...queue(ids), QuickConnectIds: [ids.CreateQuickConnect?.QuickConnectId] });
const toPhone = {
  QuickConnectConfig: { QuickConnectType: "PHONE_NUMBER", PhoneConfig: { PhoneNumber: "+442079460000" } },
};
const source = "arn:aws:sms-voice:eu-west-2:123456789012:phone-number/phone-1";
const dates = { EffectiveFrom: "2027-01-01", EffectiveTill: "2027-01-01" };
const basicHours = (ids: Made) => ids.ListHoursOfOperations?.first;

/** Requests about hours, quick connects, attributes, traffic and e-mail addresses. Queues and hours are there. */
export const operationsOfRouting: readonly Step[] = [
  [
    "AssociateHoursOfOperations",
    (ids) => ({ ...hours(ids), ParentHoursOfOperationConfigs: [{ HoursOfOperationId: basicHours(ids) }] }),
  ],
  ["ListChildHoursOfOperations", hours],
  ["DisassociateHoursOfOperations", (ids) => ({ ...hours(ids), ParentHoursOfOperationIds: [basicHours(ids)] })],
  ["CreateHoursOfOperationOverride", (ids) => ({ ...hours(ids), Name: "New Year", Config: [], ...dates })],
  ["DescribeHoursOfOperationOverride", override],
  ["ListHoursOfOperationOverrides", hours],
  ["SearchHoursOfOperationOverrides", instance],
  ["UpdateHoursOfOperationOverride", (ids) => ({ ...override(ids), OverrideType: "CLOSED" })],
  ["GetEffectiveHoursOfOperations", (ids) => ({ ...hours(ids), FromDate: "2027-01-01", ToDate: "2027-01-02" })],
  ["DeleteHoursOfOperationOverride", override],
  ["CreatePredefinedAttribute", (ids) => ({ ...attribute(ids), Values: { StringList: ["Gold"] } })],
  ["DescribePredefinedAttribute", attribute],
  ["ListPredefinedAttributes", instance],
  ["SearchPredefinedAttributes", instance],
  ["UpdatePredefinedAttribute", (ids) => ({ ...attribute(ids), Values: { StringList: ["Silver"] } })],
  ["DeletePredefinedAttribute", attribute],
  ["CreateEmailAddress", (ids) => ({ ...instance(ids), EmailAddress: "help@conformance.email.connect.aws" })],
  ["DescribeEmailAddress", email],
  ["SearchEmailAddresses", instance],
  ["UpdateEmailAddressMetadata", (ids) => ({ ...email(ids), DisplayName: "Help" })],
  ["AssociateEmailAddressAlias", alias],
  ["DisassociateEmailAddressAlias", alias],
  ["UpdateQueueOutboundEmailConfig", (ids) => ({ ...queue(ids), OutboundEmailConfig: {} })],
  ["AssociateQueueEmailAddresses", (ids) => ({ ...queue(ids), EmailAddressesConfig: [emailId(ids)] })],
  ["ListQueueEmailAddresses", queue],
  [
    "DisassociateQueueEmailAddresses",
    (ids) => ({ ...queue(ids), EmailAddressesId: [ids.CreateEmailAddress?.EmailAddressId] }),
  ],
  ["DeleteEmailAddress", email],
  ["ImportPhoneNumber", (ids) => ({ ...instance(ids), SourcePhoneNumberArn: source })],
  ["CreateQuickConnect", (ids) => ({ ...instance(ids), Name: "Office", ...toPhone })],
  ["DescribeQuickConnect", quickConnect],
  ["ListQuickConnects", instance],
  ["SearchQuickConnects", instance],
  ["UpdateQuickConnectName", (ids) => ({ ...quickConnect(ids), Description: "Changed" })],
  ["UpdateQuickConnectConfig", (ids) => ({ ...quickConnect(ids), ...toPhone })],
  ["AssociateQueueQuickConnects", quickConnects],
  ["ListQueueQuickConnects", queue],
  ["DisassociateQueueQuickConnects", quickConnects],
  ["DeleteQuickConnect", quickConnect],
];

const group = (ids: Made) => ({ TrafficDistributionGroupId: ids.CreateTrafficDistributionGroup?.Id });
const distribution = (ids: Made) => ({ Id: ids.CreateTrafficDistributionGroup?.Id });
const groupUser = (ids: Made) => ({ ...group(ids), ...instance(ids), UserId: ids.CreateUser?.UserId });
const shares = [
  { Region: "eu-west-2", Percentage: 90 },
  { Region: "eu-central-1", Percentage: 10 },
];

/** Requests about the traffic of an instance that has a replica. */
export const operationsOfTraffic: readonly Step[] = [
  ["CreateTrafficDistributionGroup", (ids) => ({ ...instance(ids), Name: "Traffic" })],
  ["DescribeTrafficDistributionGroup", group],
  ["ListTrafficDistributionGroups", instance],
  ["GetTrafficDistribution", distribution],
  ["UpdateTrafficDistribution", (ids) => ({ ...distribution(ids), TelephonyConfig: { Distributions: shares } })],
  ["AssociateTrafficDistributionGroupUser", groupUser],
  ["ListTrafficDistributionGroupUsers", group],
  ["DisassociateTrafficDistributionGroupUser", groupUser],
  ["DeleteTrafficDistributionGroup", group],
];
