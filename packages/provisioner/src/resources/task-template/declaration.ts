import type { ResourceReference } from "@flowc/connect-model";
import { declare, type RenamableProperties, type ResourceDeclaration } from "../../declaration/resource-declaration.js";

/** Types of fields that agents fill in or leave as they are. */
export type PlainFieldType =
  | "DESCRIPTION"
  | "SCHEDULED_TIME"
  | "QUICK_CONNECT"
  | "URL"
  | "NUMBER"
  | "TEXT"
  | "TEXT_AREA"
  | "DATE_TIME"
  | "BOOLEAN"
  | "EMAIL"
  | "SELF_ASSIGN"
  | "EXPIRY_DURATION";

interface AnyField {
  /** What agents see beside the field, and what constraints know it by: 1-100 characters, once per template. */
  readonly name: string;
  /** 1-255 characters. */
  readonly description?: string;
  /** What the field holds from the start, at most 4,096 characters. */
  readonly default?: string;
  /** Agents cannot change it. */
  readonly isReadOnly?: boolean;
  /** Agents do not see it. */
  readonly isInvisible?: boolean;
}

/** A field of a task template. */
export type TaskField =
  | (AnyField & { readonly type: PlainFieldType; readonly isRequired?: boolean; readonly options?: never })
  /** The name of the task: exactly one per template, and always required. */
  | (AnyField & { readonly type: "NAME"; readonly isRequired?: true; readonly options?: never })
  | (AnyField & {
      readonly type: "SINGLE_SELECT";
      readonly isRequired?: boolean;
      /** 1-50 choices of 1-100 characters. */
      readonly options: readonly string[];
    });

/** What a task template declaration takes. */
export interface TaskTemplateProperties extends RenamableProperties {
  /** The fields in the order in which agents see them, 1-50; one of them is the `NAME`. */
  readonly fields: readonly TaskField[];
  /** The flow that routes the tasks, of type `CONTACT_FLOW`. Needed unless a field of type `QUICK_CONNECT` says who. */
  readonly flow?: ResourceReference<"flow">;
  /** The flow that routes tasks which agents give themselves. */
  readonly selfAssignFlow?: ResourceReference<"flow">;
  /** Agents are offered active templates only. Default `ACTIVE`. */
  readonly status?: "ACTIVE" | "INACTIVE";
  /** 1-255 characters. Connect cannot clear a description once it is there, only replace it. */
  readonly description?: string;
}

export type TaskTemplateDeclaration = ResourceDeclaration<"taskTemplate", TaskTemplateProperties>;

/**
 * A task template: the form that agents fill in for a task, and who gets it.
 *
 * @param name 1-100 characters, unique in the instance
 * @example
 * ```ts
 * export const callback = taskTemplate("Callback", {
 *   flow: tasks,
 *   fields: [
 *     { name: "Title", type: "NAME", default: "Call back" },
 *     { name: "Reason", type: "SINGLE_SELECT", options: ["Billing", "Other"], isRequired: true },
 *   ],
 * });
 * ```
 */
export function taskTemplate(name: string, properties: TaskTemplateProperties): TaskTemplateDeclaration {
  return declare("taskTemplate", name, properties, taskTemplate);
}
