import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Events of Connect that rules can wait for (API model, checked 2026-11-20). */
export type RuleEvent =
  | "OnPostCallAnalysisAvailable"
  | "OnRealTimeCallAnalysisAvailable"
  | "OnRealTimeChatAnalysisAvailable"
  | "OnPostChatAnalysisAvailable"
  | "OnAfterCallWorkAvailable"
  | "OnAfterChatWorkAvailable"
  | "OnEmailAnalysisAvailable"
  | "OnContactEvaluationSubmit"
  | "OnMetricDataUpdate"
  | "OnCaseCreate"
  | "OnCaseUpdate"
  | "OnSlaBreach"
  | "OnAlertUpdate"
  | "OnSchedulePublish"
  | "OnScheduleUpdate"
  | "OnScheduleTimeOffRequestActivity";

/** Events of other products: they come through an integration. */
export type ForeignRuleEvent = "OnZendeskTicketCreate" | "OnZendeskTicketStatusUpdate" | "OnSalesforceCaseCreate";

/** Who gets an e-mail: users by reference, or by a path such as `$.ContactLens.PostCall.Agent.AgentId`; or by their tags. */
export interface RuleRecipients {
  /** 1-5. */
  readonly users?: readonly (ResourceReference<"user"> | `$.${string}`)[];
  readonly tags?: Readonly<Record<string, string>>;
}

/** Fields of a case by id. Null empties a field. */
export type CaseFields = Readonly<Record<string, string | number | boolean | null>>;

/** What a rule does. Each type at most once. */
export type RuleAction =
  | {
      readonly type: "CREATE_TASK";
      /** 1-512 characters; may hold paths. */
      readonly name: string;
      /** The flow that routes the task, of type `CONTACT_FLOW`. */
      readonly flow: ResourceReference<"flow">;
      /** At most 4,096 characters. */
      readonly description?: string;
      /** What agents can open from the task, by name. */
      readonly references?: Readonly<
        Record<
          string,
          { readonly type: "URL" | "ATTACHMENT" | "NUMBER" | "STRING" | "DATE" | "EMAIL"; readonly value: string }
        >
      >;
    }
  | { readonly type: "ASSIGN_CONTACT_CATEGORY" }
  /** @param name of the event: 1-100 letters, digits and `._-` */
  | { readonly type: "GENERATE_EVENTBRIDGE_EVENT"; readonly name: string }
  | {
      /** An e-mail. */
      readonly type: "SEND_NOTIFICATION";
      /** 1-200 characters. */
      readonly subject?: string;
      /** Plain text of 1-1,024 characters. */
      readonly content: string;
      readonly to: RuleRecipients;
      readonly except?: RuleRecipients;
    }
  /** @param template id of a case template */
  | { readonly type: "CREATE_CASE"; readonly template: string; readonly fields: CaseFields }
  | { readonly type: "UPDATE_CASE"; readonly fields: CaseFields }
  | {
      readonly type: "ASSIGN_SLA";
      /** 1-500 characters. */
      readonly name: string;
      /** 1-1,051,200. */
      readonly minutes: number;
      /** Id of the field that must get a value, and the value. */
      readonly field?: string;
      readonly value?: string | number | boolean | null;
    }
  | { readonly type: "END_ASSOCIATED_TASKS" }
  | { readonly type: "SUBMIT_AUTO_EVALUATION"; readonly form: ResourceReference<"evaluationForm"> }
  /** @param definitions ids of extraction definitions */
  | { readonly type: "EXTRACT_INFORMATION"; readonly definitions: readonly string[] };

interface AnyRule extends RenamableProperties {
  /** What must hold, in the service's rules language: its text, or the object that it is the JSON of. */
  readonly condition: string | object;
  /** 1-10. */
  readonly actions: readonly RuleAction[];
  /** A draft waits for nothing. Default `PUBLISHED`. */
  readonly status?: "PUBLISHED" | "DRAFT";
  /** Only contacts with all of these tags are looked at. */
  readonly contactTags?: Readonly<Record<string, string>>;
}

/** What a rule declaration takes. The event is what the rule is: another event is another rule. */
export type RuleProperties =
  | (AnyRule & { readonly event: RuleEvent; readonly integration?: never })
  | (AnyRule & {
      readonly event: ForeignRuleEvent;
      /** What the events come through: an integration association of type EVENT. */
      readonly integration: ResourceReference<"integrationAssociation">;
    });

export type RuleDeclaration = ResourceDeclaration<"rule", RuleProperties>;

/**
 * A rule: what shall be done when something has happened and a condition holds.
 *
 * @param name 1-200 letters, digits and `._-`, unique in the instance
 * @example
 * ```ts
 * export const escalations = rule("Escalations", {
 *   event: "OnPostCallAnalysisAvailable",
 *   condition: readFileSync("rules/escalations.json", "utf8"),
 *   actions: [
 *     { type: "ASSIGN_CONTACT_CATEGORY" },
 *     { type: "CREATE_TASK", name: "Call back", flow: tasks },
 *   ],
 * });
 * ```
 */
export function rule(name: string, properties: RuleProperties): RuleDeclaration {
  return declare("rule", name, properties, rule);
}
