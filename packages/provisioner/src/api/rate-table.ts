/** A token bucket's size and refill. */
export interface RateLimit {
  /** Calls per second. */
  readonly perSecond: number;
  /** Calls that may come at once. */
  readonly burst: number;
}

/** What the API allows per account, region and operation when nothing else is listed (documented, checked 2026-11-20). */
const defaultRate: RateLimit = { perSecond: 2, burst: 5 };

/** Operations with a limit of their own (documented, checked 2026-11-20). */
const operationRates: Readonly<Record<string, RateLimit>> = {
  ListIntegrationAssociations: { perSecond: 25, burst: 50 },
  SearchContacts: { perSecond: 0.5, burst: 1 },
  CreateEvaluationForm: { perSecond: 3, burst: 5 },
  UpdateEvaluationForm: { perSecond: 3, burst: 5 },
  DescribeEvaluationForm: { perSecond: 3, burst: 5 },
  ListEvaluationForms: { perSecond: 3, burst: 5 },
};

/** The limit of an operation. */
export function rateOf(operation: string): RateLimit {
  return operationRates[operation] ?? defaultRate;
}
