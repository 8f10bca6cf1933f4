import type { PermissionPlace } from "./operation-places.js";
import type { PolicyCondition } from "./policy-document.js";

/** What an operation does in other services with the rights of its caller. */
export interface ExtraPermission {
  readonly actions: readonly string[];
  readonly place: PermissionPlace;
  readonly condition?: PolicyCondition;
}

const directories: ExtraPermission = { actions: ["ds:DescribeDirectories"], place: "anything" };

/** Connect extends the policy of the service-linked role of the instance. */
const roleOfService: ExtraPermission = {
  actions: ["iam:GetRolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:AttachRolePolicy"],
  place: "serviceRole",
};

const createRoleOfService: ExtraPermission = {
  actions: ["iam:CreateServiceLinkedRole"],
  place: "serviceRole",
  condition: { StringEquals: { "iam:AWSServiceName": "connect.amazonaws.com" } },
};

const flowLogs: ExtraPermission = { actions: ["logs:CreateLogGroup"], place: "logGroup" };

const storage: readonly ExtraPermission[] = [
  directories,
  roleOfService,
  { actions: ["s3:GetBucketAcl", "s3:GetBucketLocation"], place: "buckets" },
  { actions: ["kms:DescribeKey", "kms:CreateGrant", "kms:RetireGrant"], place: "keys" },
  { actions: ["kinesis:DescribeStream", "firehose:DescribeDeliveryStream"], place: "streams" },
];

const audio: readonly ExtraPermission[] = [
  { actions: ["s3:GetObject", "s3:GetObjectAcl"], place: "objects" },
  { actions: ["kms:Decrypt"], place: "keys", condition: { StringLike: { "kms:ViaService": "s3.*.amazonaws.com" } } },
];

const lexPolicy: readonly ExtraPermission[] = [
  roleOfService,
  {
    actions: [
      "lex:GetBot",
      "lex:DescribeBotAlias",
      "lex:CreateResourcePolicy",
      "lex:UpdateResourcePolicy",
      "lex:CreateResourcePolicyStatement",
      "lex:DeleteResourcePolicy",
      "lex:DeleteResourcePolicyStatement",
    ],
    place: "lexBots",
  },
];

const integrations: readonly ExtraPermission[] = [
  directories,
  createRoleOfService,
  roleOfService,
  {
    actions: [
      "app-integrations:CreateApplicationAssociation",
      "app-integrations:CreateEventIntegrationAssociation",
      "app-integrations:DeleteApplicationAssociation",
      "app-integrations:DeleteEventIntegrationAssociation",
      "app-integrations:GetApplication",
      "cases:GetDomain",
      "events:DeleteRule",
      "events:ListTargetsByRule",
      "events:PutRule",
      "events:PutTargets",
      "events:RemoveTargets",
      "mobiletargeting:GetApp",
      "ses:GetIdentityVerificationAttributes",
      "voiceid:DescribeDomain",
      "wisdom:GetAssistant",
      "wisdom:GetKnowledgeBase",
      "wisdom:GetMessageTemplate",
      "wisdom:GetQuickResponse",
      "wisdom:TagResource",
    ],
    place: "anything",
  },
];

const mail: readonly ExtraPermission[] = [
  { actions: ["ses:DescribeReceiptRule", "ses:GetEmailIdentity", "ses:UpdateReceiptRule"], place: "anything" },
  // Which role is passed is the service's choice; that it can only be one for mail is assumed.
  {
    actions: ["iam:PassRole"],
    place: "anything",
    condition: { StringEquals: { "iam:PassedToService": ["connect.amazonaws.com", "ses.amazonaws.com"] } },
  },
];

const caseFields: ExtraPermission = {
  actions: ["cases:GetTemplate", "cases:ListFieldOptions", "cases:ListFields"],
  place: "anything",
};

/**
 * Permissions besides that of the operation itself, as the CloudFormation handlers of the same resources list them
 * (registry schemas of 2026-08-07, and the Amazon Connect administrator guide; checked 2026-11-20).
 */
export const extraPermissions: Readonly<Record<string, readonly ExtraPermission[]>> = {
  CreateInstance: [
    {
      actions: [
        "ds:AuthorizeApplication",
        "ds:CheckAlias",
        "ds:CreateAlias",
        "ds:CreateDirectory",
        "ds:CreateIdentityPoolDirectory",
        "ds:DescribeDirectories",
        "ds:UnauthorizeApplication",
      ],
      place: "anything",
    },
    createRoleOfService,
    roleOfService,
    flowLogs,
  ],
  DeleteInstance: [
    { actions: ["ds:DeleteDirectory", "ds:DescribeDirectories", "ds:UnauthorizeApplication"], place: "anything" },
  ],
  ListInstances: [directories],
  DescribeInstance: [directories],
  UpdateInstanceAttribute: [directories, createRoleOfService, roleOfService, flowLogs],
  ListInstanceStorageConfigs: [directories],
  DescribeInstanceStorageConfig: [directories],
  AssociateInstanceStorageConfig: storage,
  UpdateInstanceStorageConfig: storage,
  DisassociateInstanceStorageConfig: storage,
  AssociateLambdaFunction: [{ actions: ["lambda:AddPermission"], place: "functions" }],
  DisassociateLambdaFunction: [{ actions: ["lambda:RemovePermission"], place: "functions" }],
  AssociateBot: lexPolicy,
  AssociateLexBot: lexPolicy,
  DisassociateBot: lexPolicy,
  DisassociateLexBot: lexPolicy,
  CreateIntegrationAssociation: integrations,
  DeleteIntegrationAssociation: integrations,
  CreatePrompt: audio,
  UpdatePrompt: audio,
  CreateEmailAddress: mail,
  DeleteEmailAddress: mail,
  ImportPhoneNumber: [
    {
      actions: [
        "sms-voice:DescribePhoneNumbers",
        "social-messaging:GetLinkedWhatsAppBusinessAccountPhoneNumber",
        "social-messaging:TagResource",
      ],
      place: "anything",
    },
  ],
  CreateRule: [caseFields],
  UpdateRule: [caseFields],
};
