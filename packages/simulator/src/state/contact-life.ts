/** Where a contact is to wait: a queue, or the personal queue of an agent. */
export interface TargetQueue {
  /** Name of the queue; the ARN or id where a document writes one. The agent's where it is a personal queue. */
  readonly queue: string;
  /** Name or ARN of the agent whose personal queue it is. Absent for a queue that several work for. */
  readonly agent?: string;
}

/** What flows have said about how a contact is routed. */
export interface Routing {
  /** 1 comes first. Default 5. */
  readonly priority?: number;
  /** Seconds by which it counts as older than it is; negative: younger. */
  readonly ageSeconds?: number;
  /** How many steps of routing criteria it has. */
  readonly criteriaSteps?: number;
}

/** How a queued callback is tried. */
export interface CallbackPlan {
  /** Number that is called, in E.164 form. */
  readonly number: string;
  /** Calls to the customer that were made so far, and may be made at most. */
  readonly attempts: number;
  readonly maximumAttempts: number;
  readonly retryDelaySeconds: number;
}

/** Something that a contact itself, not one of its blocks, has asked the world. */
export interface LifeRequest {
  readonly request: number;
  /**
   * - `enterQueue`: whether its target queue takes it
   * - `callCustomer`: whether the customer answers the phone
   */
  readonly purpose: "enterQueue" | "callCustomer";
}
