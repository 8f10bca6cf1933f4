import type { ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

/** Switches by their names in the declaration and in CloudFormation. */
const attributes: Readonly<Record<string, string>> = {
  contactFlowLogs: "ContactflowLogs",
  contactLens: "ContactLens",
  autoResolveBestVoices: "AutoResolveBestVoices",
  useCustomTtsVoices: "UseCustomTTSVoices",
  earlyMedia: "EarlyMedia",
  multiPartyConference: "MultiPartyConference",
  highVolumeOutbound: "HighVolumeOutBound",
  enhancedContactMonitoring: "EnhancedContactMonitoring",
  enhancedChatMonitoring: "EnhancedChatMonitoring",
  multiPartyChatConference: "MultiPartyChatConference",
  messageStreaming: "MessageStreaming",
};

/** An instance that is there is a parameter: CloudFormation cannot change what it did not make. */
export const instanceMapper: CloudFormationMapper = {
  arn: "Arn",
  map(declared, { makesInstance }) {
    declared.ignore("create", "identityManagement", "inboundCalls", "outboundCalls", "directoryId");
    if (!makesInstance) {
      const why = "the instance is there already, and CloudFormation only changes what it made";
      const set = Object.keys(declared.resource.properties).filter(
        (name) => name in attributes || name.endsWith("Calls"),
      );
      for (const property of set) declared.leaveOut(property, why);
      return [];
    }
    const switches = Object.entries(attributes).map(([property, attribute]): [string, ExportValue] => {
      const value = declared.value(property);
      return [attribute, typeof value === "boolean" ? value : undefined];
    });
    return [
      {
        type: "AWS::Connect::Instance",
        properties: {
          InstanceAlias: declared.name,
          IdentityManagementType: declared.text("identityManagement"),
          DirectoryId: declared.text("directoryId"),
          Attributes: {
            InboundCalls: declared.value("inboundCalls") !== false,
            OutboundCalls: declared.value("outboundCalls") !== false,
            ...Object.fromEntries(switches),
          },
          Tags: tagList(declared),
        },
      },
    ];
  },
};
