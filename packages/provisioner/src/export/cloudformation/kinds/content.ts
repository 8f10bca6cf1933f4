import { contentOfText } from "../../../resources/view/content.js";
import type { ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList } from "../mapper.js";

export const promptMapper: CloudFormationMapper = {
  arn: "PromptArn",
  map(declared, { instanceArn }) {
    // Only says that the audio under the same address is another one now.
    declared.ignore("version");
    return [
      {
        type: "AWS::Connect::Prompt",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          S3Uri: declared.text("s3Uri"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

/** Views are published: CloudFormation has no drafts. Their versions are left to it. */
export const viewMapper: CloudFormationMapper = {
  arn: "ViewArn",
  map(declared, { instanceArn }) {
    declared.ignore("published");
    if (declared.value("draft") !== undefined) {
      declared.leaveOut("draft", "CloudFormation publishes every view it makes");
    }
    const { template, actions } = contentOfText(declared.text("content") ?? declared.text("draft") ?? "{}");
    return [
      {
        type: "AWS::Connect::View",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          Template: template as ExportValue,
          Actions: [...actions],
          Tags: tagList(declared),
        },
      },
    ];
  },
};
