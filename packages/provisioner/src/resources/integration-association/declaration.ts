import { type CommonProperties, declare, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** What an instance can work with besides functions and bots (API model, checked 2026-11-20). */
export const integrationTypes = [
  "ANALYTICS_CONNECTOR",
  "APPLICATION",
  "CALL_TRANSFER_CONNECTOR",
  "CASES_DOMAIN",
  "COGNITO_USER_POOL",
  "EVENT",
  "FILE_SCANNER",
  "MESSAGE_PROCESSOR",
  "PINPOINT_APP",
  "Q_MESSAGE_TEMPLATES",
  "SES_IDENTITY",
  "VOICE_ID",
  "WISDOM_ASSISTANT",
  "WISDOM_KNOWLEDGE_BASE",
  "WISDOM_QUICK_RESPONSES",
] as const;

export type IntegrationType = (typeof integrationTypes)[number];

/** What an integration is used for. */
export type UseCase = "RULES_EVALUATION" | "CONNECT_CAMPAIGNS";

/** The application that events come from. */
export interface EventSource {
  /** 1-100 letters, digits, blanks, underscores and hyphens. */
  readonly name: string;
  /** Address of the application, 1-2000 characters. */
  readonly url: string;
  readonly type?: "SALESFORCE" | "ZENDESK" | "CASES";
}

interface IntegrationBase extends CommonProperties {
  /** ARN of what the instance works with. */
  readonly arn: string;
  /** What it is used for. Absent: as it is. */
  readonly useCases?: readonly UseCase[];
}

/** What an integration declaration takes: events have a source, nothing else has. */
export type IntegrationAssociationProperties =
  | (IntegrationBase & { readonly type: "EVENT"; readonly source: EventSource })
  | (IntegrationBase & { readonly type: Exclude<IntegrationType, "EVENT">; readonly source?: never });

export type IntegrationAssociationDeclaration = ResourceDeclaration<
  "integrationAssociation",
  IntegrationAssociationProperties
>;

/**
 * Another service or application that the instance works with: a Cases domain, an assistant, an e-mail identity, events of
 * a third party. What it names must exist. Connect cannot change one: another type or ARN is another integration.
 *
 * @param name the author's name of it; Connect knows an integration by type and ARN
 * @example
 * ```ts
 * export const cases = integrationAssociation("cases", {
 *   type: "CASES_DOMAIN",
 *   arn: `arn:aws:cases:eu-west-2:${process.env.ACCOUNT}:domain/${process.env.CASES_DOMAIN}`,
 * });
 * ```
 */
export function integrationAssociation(
  name: string,
  properties: IntegrationAssociationProperties,
): IntegrationAssociationDeclaration {
  return declare("integrationAssociation", name, properties, integrationAssociation);
}
