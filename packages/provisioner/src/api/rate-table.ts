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

/**
 * What the neighbouring services allow, by the prefix of their operations: at least this for each operation used here
 * (their quota pages, checked 2026-11-20).
 */
const neighbourRates: Readonly<Record<string, RateLimit>> = {
  lambda: { perSecond: 15, burst: 15 },
  lex: { perSecond: 5, burst: 5 },
  logs: { perSecond: 5, burst: 5 },
  secretsmanager: { perSecond: 50, burst: 50 },
  sts: { perSecond: 10, burst: 10 },
};

/** The limit of an operation. */
export function rateOf(operation: string): RateLimit {
  const prefix = operation.split(":", 1)[0] ?? "";
  return operationRates[operation] ?? neighbourRates[prefix] ?? defaultRate;
}
