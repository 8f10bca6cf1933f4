import type { Branch, FallibleOptions } from "../../recording/branch.js";
import type { Place } from "../../recording/recorder.js";
import { type ParameterInput, parametersFrom, text } from "../../values/parameter.js";
import type { Text } from "../../values/value.js";

/** Whose membership is asked about. */
export interface SegmentMember {
  readonly profileId: Text;
  /** Name of the segment definition. */
  readonly segment: Text;
}

export interface SegmentOutcomes<F> extends FallibleOptions<F> {
  /** Without it the flow goes on. */
  readonly inSegment?: Branch<F>;
  /** Without it the flow goes on. */
  readonly notInSegment?: Branch<F>;
}

/** The answers by operand. */
export interface JourneySegmentOutcomes<F> extends FallibleOptions<F> {
  readonly answers?: Readonly<Record<string, Branch<F>>>;
}

export interface CheckSegmentMembership {
  /**
   * Asks whether a customer belongs to a segment of Customer Profiles.
   *
   * Console block: Customer profiles, check segment membership (`CheckSegmentMembershipForCustomerProfile`).
   * Source: exports of one public repository, 2026-11-20; no page names the action.
   *
   * @example
   * ```ts
   * f.checkSegmentMembership({ profileId: f.attributes("profileId"), segment: "loyal" }, {
   *   inSegment: (f) => f.changeRoutingPriority({ priority: 1 }),
   * });
   * ```
   */
  checkSegmentMembership(member: SegmentMember, outcomes: SegmentOutcomes<this>): this;

  /**
   * The same under the name that the guide gives the action (`CheckSegmentMembership`), for journeys of outbound
   * campaigns. AWS publishes neither its parameters nor its answers: look them up in an export of your instance.
   *
   * Source: Amazon Connect administrator guide, 2026-11-20; the form in the Flow language is assumed.
   * @param parameters as the console writes them
   */
  checkJourneySegmentMembership(
    parameters: Readonly<Record<string, ParameterInput>>,
    outcomes?: JourneySegmentOutcomes<this>,
  ): this;
}

export function checkSegmentMembership(
  place: Place,
  { profileId, segment }: SegmentMember,
  outcomes: SegmentOutcomes<never>,
): void {
  place.block(
    {
      type: "CheckSegmentMembershipForCustomerProfile",
      parameters: { ProfileRequestData: { ProfileId: text(profileId), SegmentName: text(segment) } },
      about: text(segment),
      outcomes: [
        place.condition({ operand: "True" }, "inSegment", outcomes.inSegment),
        place.condition({ operand: "False" }, "notInSegment", outcomes.notInSegment),
        place.failure(),
      ],
      next: { copies: "NoMatchingError" },
    },
    outcomes,
  );
}

export function checkJourneySegmentMembership(
  place: Place,
  parameters: Readonly<Record<string, ParameterInput>>,
  outcomes: JourneySegmentOutcomes<never> = {},
): void {
  const answers = Object.entries(outcomes.answers ?? {});
  place.block(
    {
      type: "CheckSegmentMembership",
      parameters: parametersFrom(parameters),
      outcomes: [...answers.map(([operand, branch]) => place.condition({ operand }, operand, branch)), place.failure()],
    },
    outcomes,
  );
}
