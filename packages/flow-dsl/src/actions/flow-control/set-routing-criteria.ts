import type { FallibleOptions } from "../../recording/branch.js";
import type { CannotBe } from "../../recording/cannot-be.js";
import type { Place } from "../../recording/recorder.js";
import type { AgentTarget, JsonPath } from "../../resources/targets.js";
import { type ParameterInput, parametersFrom, text } from "../../values/parameter.js";
import { targetWords } from "../../values/prompt.js";
import { isValue, type Numeric, type Text, type Value } from "../../values/value.js";

type OneNeed = "A step needs one thing: a proficiency, agents, allOf or anyOf.";

/** What an agent must be able to do. */
export interface Proficiency {
  /** Name of a predefined attribute, at most 64 characters, for example `Language`. */
  readonly proficiency: Text;
  /** Its value, at most 64 characters, for example `French`. */
  readonly value: Text;
  /** The least level, 1 to 5, or a handle. */
  readonly atLeast: Numeric;
  readonly agents?: CannotBe<OneNeed>;
  readonly allOf?: CannotBe<OneNeed>;
  readonly anyOf?: CannotBe<OneNeed>;
}

/** Up to 10 agents who are preferred. */
export interface PreferredAgents {
  readonly agents: readonly AgentTarget[];
  readonly proficiency?: CannotBe<OneNeed>;
  readonly allOf?: CannotBe<OneNeed>;
  readonly anyOf?: CannotBe<OneNeed>;
}

/** All of up to 8 conditions. */
export interface AllOf {
  readonly allOf: readonly (Proficiency | PreferredAgents)[];
  readonly proficiency?: CannotBe<OneNeed>;
  readonly agents?: CannotBe<OneNeed>;
  readonly anyOf?: CannotBe<OneNeed>;
}

/** Any of up to 3 alternatives. */
export interface AnyOf {
  readonly anyOf: readonly RoutingNeed[];
  readonly proficiency?: CannotBe<OneNeed>;
  readonly agents?: CannotBe<OneNeed>;
  readonly allOf?: CannotBe<OneNeed>;
}

/** Who may take the contact. */
export type RoutingNeed = Proficiency | PreferredAgents | AllOf | AnyOf;

/** A step: who may take the contact, and for how long that holds. */
export interface RoutingStep {
  readonly need: RoutingNeed;
  /** Seconds until the next step counts. Without it the step holds on. */
  readonly forSeconds?: number;
}

export interface SetRoutingCriteria {
  /**
   * Says which agents may take the contact, step by step while it waits. After the last step any agent of the queue
   * may. Takes effect with the transfer to a queue, never for the queue of one agent.
   *
   * Console block: Set routing criteria (`UpdateContactRoutingCriteria`). Alternatives (`anyOf`) are assumed to have
   * the form of the API. Source: public conformance probes and exports, 2026-11-20.
   * @param steps the steps, or a handle that holds the criteria as a Lambda function gave them
   *
   * @example
   * ```ts
   * f.setRoutingCriteria([
   *   { need: { agents: [existing.user("kim")] }, forSeconds: 15 },
   *   { need: { proficiency: "Language", value: "French", atLeast: 3 }, forSeconds: 60 },
   * ]).transferToQueue(support);
   * ```
   */
  setRoutingCriteria(steps: readonly RoutingStep[] | Value<unknown> | JsonPath, options?: FallibleOptions<this>): this;
}

export function setRoutingCriteria(
  place: Place,
  steps: readonly RoutingStep[] | Value<unknown> | JsonPath,
  options?: FallibleOptions<never>,
): void {
  const isPath = typeof steps === "string" || isValue(steps);
  const criteria = isPath ? text(steps) : { Steps: (steps as readonly RoutingStep[]).map(step) };
  place.block(
    {
      type: "UpdateContactRoutingCriteria",
      parameters: parametersFrom({ RoutingCriteria: criteria }),
      about: isPath ? text(steps).slice(2) : (steps as readonly RoutingStep[]).map(({ need }) => words(need)).join(" "),
      outcomes: [place.failure()],
    },
    options,
  );
}

function step({ need, forSeconds }: RoutingStep): ParameterInput {
  return {
    Expression: expression(need),
    Expiry: forSeconds === undefined ? undefined : { DurationInSeconds: forSeconds },
  };
}

function expression(need: RoutingNeed): ParameterInput {
  if (isAllOf(need)) return { AndExpression: need.allOf.map(condition) };
  if (isAnyOf(need)) return { OrExpression: need.anyOf.map(expression) };
  return condition(need);
}

function condition(need: Proficiency | PreferredAgents): ParameterInput {
  if (isAgents(need)) {
    const criteria = { AgentsCriteria: { AgentIds: need.agents } };
    return { AttributeCondition: { ComparisonOperator: "Match", MatchCriteria: criteria } };
  }
  return {
    AttributeCondition: {
      Name: need.proficiency,
      Value: need.value,
      ProficiencyLevel: need.atLeast,
      ComparisonOperator: "NumberGreaterOrEqualTo",
    },
  };
}

function isAllOf(need: RoutingNeed): need is AllOf {
  return need.allOf !== undefined;
}

function isAnyOf(need: RoutingNeed): need is AnyOf {
  return need.anyOf !== undefined;
}

function isAgents(need: Proficiency | PreferredAgents): need is PreferredAgents {
  return need.agents !== undefined;
}

function words(need: RoutingNeed): string {
  if (isAllOf(need)) return need.allOf.map(words).join(" ");
  if (isAnyOf(need)) return need.anyOf.map(words).join(" ");
  return isAgents(need) ? need.agents.map(targetWords).join(" ") : `${need.proficiency} ${need.value}`;
}
