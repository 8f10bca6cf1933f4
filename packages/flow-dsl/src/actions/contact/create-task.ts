import type { Parameters } from "@flowc/connect-model";
import type { FallibleOptions, FlowGoesOn } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { FlowTarget, Target } from "../../resources/targets.js";
import { decimal, given, type ParameterInput, parametersFrom, referenceOrText, text } from "../../values/parameter.js";
import type { Numeric, Text, Value } from "../../values/value.js";
import type { AttributeValues } from "./set-contact-attributes.js";

/** A link or a fact that the agent sees with the task. */
export interface TaskReference {
  readonly type: "STRING" | "EMAIL" | "URL" | "NUMBER" | "DATE" | "ATTACHMENT";
  readonly value: Text;
}

interface TaskContent {
  /** Shown to the agent. */
  readonly name: Text;
  /** Shown to the agent. */
  readonly description?: Text;
  /** Contact attributes of the task. */
  readonly attributes?: AttributeValues;
  /** By the name that the agent sees. */
  readonly references?: Readonly<Record<string, TaskReference>>;
  /** As the API spells them, for example `{ "connect:ContactExpiry": { ValueMap: ... } }`. Seen in exports only. */
  readonly segmentAttributes?: Readonly<Record<string, ParameterInput>>;
  /**
   * When it starts: after 1 to 518,400 seconds (six days), or at a time. A time is text with date and time, from a
   * handle Unix seconds; one in the past takes `onError`. Default: now.
   */
  readonly start?: TaskDelay | TaskTime;
}

type OneStart = "A task starts after a delay or at a time, not both.";

export interface TaskDelay {
  readonly afterSeconds: Numeric;
  readonly at?: CannotBe<OneStart>;
}

export interface TaskTime {
  readonly at: Text;
  readonly afterSeconds?: CannotBe<OneStart>;
}

/** A task that a flow routes. */
export interface TaskByFlow extends TaskContent {
  /** What routes the task. It must exist. */
  readonly flow: FlowTarget<"CONTACT_FLOW">;
  readonly template?: Target<"taskTemplate">;
}

/** A task from a template, which may name the flow. */
export interface TaskByTemplate extends TaskContent {
  readonly template: Target<"taskTemplate">;
  readonly flow?: FlowTarget<"CONTACT_FLOW">;
}

/** The task that was made last. */
export interface CreatedTask extends FlowGoesOn {
  readonly contactId: Value<string>;
}

export interface CreateTask {
  /**
   * Makes a task for agents. The contact goes on.
   *
   * Console block: Create task (`CreateTask`). Source: Amazon Connect developer guide, public conformance probes and
   * exports, 2026-11-20.
   * @returns the contact id of the task
   *
   * @example
   * ```ts
   * const task = f.createTask({ flow: existing.flow("Tasks"), name: "Call back", start: { afterSeconds: 3600 } });
   * f.setContactAttributes({ taskId: task.contactId });
   * ```
   */
  createTask(task: TaskByFlow | TaskByTemplate, options?: FallibleOptions<this>): CreatedTask;
}

export function createTask(
  place: Place,
  task: TaskByFlow | TaskByTemplate,
  options?: FallibleOptions<never>,
): CreatedTask {
  const { name, description, attributes, references, segmentAttributes, start, flow, template } = task;
  const content = parametersFrom({
    Name: name,
    Description: description,
    Attributes: attributes && Object.fromEntries(Object.entries(attributes).map(([k, v]) => [k, text(v as Text)])),
    References:
      references &&
      Object.fromEntries(Object.entries(references).map(([k, { type, value }]) => [k, { Value: value, Type: type }])),
    SegmentAttributes: segmentAttributes,
  });
  const step = place.block(
    {
      type: "CreateTask",
      parameters: given({
        ...content,
        ContactFlowId: flow && referenceOrText(flow),
        TaskTemplateId: template && referenceOrText(template),
        ...(start && startParameters(start)),
      }),
      about: text(name),
      outcomes: [place.failure()],
    },
    options,
  );
  return { contactId: place.result("$.Task.ContactId", step) } as CreatedTask;
}

function startParameters(start: TaskDelay | TaskTime): Parameters {
  return isDelay(start) ? { DelaySeconds: decimal(start.afterSeconds) } : { ScheduledTime: text(start.at) };
}

function isDelay(start: TaskDelay | TaskTime): start is TaskDelay {
  return start.afterSeconds !== undefined;
}
