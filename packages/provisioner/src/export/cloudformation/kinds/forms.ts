import { isJsonObject } from "@flowc/connect-model";
import { wireFields } from "../../../resources/task-template/fields.js";
import { idOf } from "../../declared.js";
import type { ExportMembers, ExportValue } from "../../export-value.js";
import { type CloudFormationMapper, tagList, unlessEmpty } from "../mapper.js";

export const taskTemplateMapper: CloudFormationMapper = {
  arn: "Arn",
  map(declared, { instanceArn }) {
    const { Fields, Constraints, Defaults } = wireFields(declared.items("fields") as never);
    return [
      {
        type: "AWS::Connect::TaskTemplate",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Description: declared.text("description"),
          ContactFlowArn: declared.arn("flow"),
          SelfAssignContactFlowArn: declared.arn("selfAssignFlow"),
          Fields: Fields as unknown as ExportValue,
          Constraints: Constraints as unknown as ExportMembers,
          Defaults: unlessEmpty((Defaults?.DefaultFieldValues ?? []) as unknown as readonly ExportValue[]),
          Status: declared.text("status"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

export const evaluationFormMapper: CloudFormationMapper = {
  arn: "EvaluationFormArn",
  map(declared, { instanceArn }) {
    const scoring = declared.members("scoring");
    const review = declared.members("review");
    const people = Array.isArray(review.recipients) ? review.recipients : [];
    const interaction = declared.text("interaction");
    const language = declared.text("language");
    return [
      {
        type: "AWS::Connect::EvaluationForm",
        properties: {
          InstanceArn: instanceArn,
          Title: declared.name,
          Description: declared.text("description"),
          Items: declared.items("items") as unknown as ExportValue,
          ScoringStrategy:
            scoring.mode === undefined
              ? undefined
              : { Mode: String(scoring.mode), Status: scoring.enabled === false ? "DISABLED" : "ENABLED" },
          AutoEvaluationConfiguration: { Enabled: declared.value("autoEvaluation") === true },
          TargetConfiguration: interaction === undefined ? undefined : { ContactInteractionType: interaction },
          LanguageConfiguration: language === undefined ? undefined : { FormLanguage: language },
          ReviewConfiguration:
            people.length === 0
              ? undefined
              : {
                  ReviewNotificationRecipients: people.map((user) => ({
                    Type: "USER_ID",
                    Value: { UserId: idOf(user) },
                  })),
                  EligibilityDays: typeof review.eligibilityDays === "number" ? review.eligibilityDays : undefined,
                },
          Status: declared.text("status"),
          Tags: tagList(declared),
        },
      },
    ];
  },
};

export const predefinedAttributeMapper: CloudFormationMapper = {
  map(declared, { instanceArn }) {
    const allowed = declared.text("allowedValues");
    const values = declared.items("values").filter((value) => !isJsonObject(value));
    return [
      {
        type: "AWS::Connect::PredefinedAttribute",
        properties: {
          InstanceArn: instanceArn,
          Name: declared.name,
          Values: { StringList: unlessEmpty(values.map(String)) },
          Purposes: unlessEmpty(declared.items("purposes").map(String)),
          AttributeConfiguration:
            allowed === undefined ? undefined : { EnableValueValidationOnAssociation: allowed === "ONLY_THESE" },
        },
      },
    ];
  },
};
