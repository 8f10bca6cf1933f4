import { arnOf, idOf } from "../../declared.js";
import type { ExportValue } from "../../export-value.js";
import type { MappedResource } from "../../mapped-resource.js";
import { type TerraformMapper, tagMap } from "../mapper.js";

/** A number, and its flow as an association of its own: provider 6 has that. */
export const phoneNumberMapper: TerraformMapper = {
  type: "aws_connect_phone_number",
  id: "id",
  map(declared, { instanceId, instanceArn }) {
    for (const property of ["number", "importedFrom"]) {
      if (declared.value(property) === undefined) continue;
      declared.leaveOut(property, "Terraform only claims new numbers, so there is nothing of it");
      declared.ignore("description", "flow", "trafficDistributionGroup");
      return [];
    }
    const flow = declared.value("flow");
    const self = {
      "$flowc.reference": { kind: "phoneNumber", name: declared.name },
    } as const;
    const number: MappedResource = {
      type: "aws_connect_phone_number",
      properties: {
        target_arn: declared.arn("trafficDistributionGroup") ?? instanceArn,
        country_code: declared.text("country"),
        type: declared.text("type"),
        prefix: declared.text("prefix"),
        description: declared.text("description"),
        tags: tagMap(declared),
      },
    };
    const association = (contact_flow_id: ExportValue): MappedResource => ({
      type: "aws_connect_phone_number_contact_flow_association",
      companion: "flow",
      properties: { instance_id: instanceId, phone_number_id: idOf(self), contact_flow_id },
      after: [arnOf(self)],
    });
    return flow === undefined ? [number] : [number, association(idOf(flow))];
  },
};
