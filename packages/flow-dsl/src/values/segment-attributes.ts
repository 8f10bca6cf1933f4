import type { FlowGoesOn } from "../recording/branch.js";
import type { Handles } from "./handles.js";
import { handleOf, type LooseText, type Value } from "./value.js";

/**
 * Segment attributes that the service fills, by name.
 * Source: Amazon Connect administrator guide, "List of available contact attributes", 2026-11-20.
 */
export interface ServiceSegmentAttributes {
  /** The kind of the channel, for example `connect:Guide`, `connect:SMS`. */
  readonly "connect:Subtype": string;
  readonly "connect:Direction": string;
  readonly "connect:EmailSubject": string;
  readonly "connect:X-SES-SPAM-VERDICT": string;
  readonly "connect:X-SES-VIRUS-VERDICT": string;
  readonly "connect:BlockReasonHeader": string;
  readonly "connect:CreatedByUser": string;
  readonly "connect:AssignmentType": string;
  readonly "connect:ContactExpiry": string;
  readonly "connect:ScreenSharingDetails": string;
  readonly "connect:RedactedFields": string;
  /** `EXPERIENCE_VALIDATION` in a simulated contact. */
  readonly "connect:ValidationTestType": string;
  /** What Authenticate customer has found out. */
  readonly "connect:CustomerAuthentication": {
    readonly Status: "AUTHENTICATED" | "FAILED" | "TIMEOUT";
    readonly ClientId: string;
    readonly IdentityProvider: string;
    readonly AssociatedCustomerId: string;
    readonly AuthenticationMethod: "CONNECT" | "CUSTOM";
  };
}

/** Handles of segment attributes: `f.system.segment("connect:Subtype")`. Declare your own with `segmentAttributes`. */
export interface SegmentHandles extends FlowGoesOn {
  <N extends keyof ServiceSegmentAttributes>(name: N): Handles<ServiceSegmentAttributes>[N];
  (name: string): Value<LooseText>;
}

/** The handles behind `f.system.segment`. */
export const segmentHandles: SegmentHandles = handleOf("$.SegmentAttributes");
