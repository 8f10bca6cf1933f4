import type { ExportValue } from "../../export-value.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

/** Switches by their names in the declaration and in Terraform. */
const switches: Readonly<Record<string, string>> = {
  contactFlowLogs: "contact_flow_logs_enabled",
  contactLens: "contact_lens_enabled",
  autoResolveBestVoices: "auto_resolve_best_voices_enabled",
  earlyMedia: "early_media_enabled",
  multiPartyConference: "multi_party_conference_enabled",
};

/** An instance that is there is looked up by its alias: Terraform cannot change what it does not manage. */
export const instanceMapper: TerraformMapper = {
  type: "aws_connect_instance",
  id: "id",
  hasDataSource: true,
  map(declared, { makesInstance }) {
    declared.ignore("create", "identityManagement", "directoryId", "inboundCalls", "outboundCalls");
    if (!makesInstance) {
      const why = "the instance is looked up, and Terraform only changes what it manages";
      const set = Object.keys(declared.resource.properties).filter(
        (name) => name in switches || name.endsWith("Calls"),
      );
      for (const property of set) declared.leaveOut(property, why);
      return [];
    }
    const enabled = Object.entries(switches).map(([property, argument]): [string, ExportValue] => {
      const value = declared.value(property);
      return [argument, typeof value === "boolean" ? value : undefined];
    });
    return [
      {
        type: "aws_connect_instance",
        properties: {
          instance_alias: declared.name,
          identity_management_type: declared.text("identityManagement"),
          directory_id: declared.text("directoryId"),
          inbound_calls_enabled: declared.value("inboundCalls") !== false,
          outbound_calls_enabled: declared.value("outboundCalls") !== false,
          ...Object.fromEntries(enabled),
          tags: tagMap(declared),
        },
      },
    ];
  },
};
