/** A token bucket's size and refill. */
export interface RequestRate {
  /** Calls per second. */
  readonly perSecond: number;
  /** Calls that may come at once. */
  readonly burst: number;
}

/** What Connect allows per account, region and operation when nothing else is listed. */
const usual: RequestRate = { perSecond: 2, burst: 5 };
const evaluation: RequestRate = { perSecond: 3, burst: 5 };

/**
 * Operations of Connect with a rate of their own (quota page of the administrator guide, checked 2026-11-20). It lists
 * "evaluation actions" as one rate; taken to be everything about evaluation forms and evaluations.
 */
const ownRates: Readonly<Record<string, RequestRate>> = {
  ActivateEvaluationForm: evaluation,
  CreateEvaluationForm: evaluation,
  CreateIntegrationAssociation: usual,
  DeactivateEvaluationForm: evaluation,
  DeleteContactEvaluation: evaluation,
  DeleteEvaluationForm: evaluation,
  DeleteIntegrationAssociation: usual,
  DescribeContactEvaluation: evaluation,
  DescribeEvaluationForm: evaluation,
  ListContactEvaluations: evaluation,
  ListEvaluationForms: evaluation,
  ListEvaluationFormVersions: evaluation,
  ListIntegrationAssociations: { perSecond: 25, burst: 50 },
  SearchContacts: { perSecond: 0.5, burst: 1 },
  SearchEvaluationForms: evaluation,
  StartContactEvaluation: evaluation,
  SubmitContactEvaluation: evaluation,
  UpdateContactEvaluation: evaluation,
  UpdateEvaluationForm: evaluation,
};

/**
 * What the neighbouring services allow, by the prefix of their operations: at least this for each operation that is
 * used here (their quota pages, checked 2026-11-20).
 */
const neighbours: Readonly<Record<string, RequestRate>> = {
  lambda: { perSecond: 15, burst: 15 },
  lex: { perSecond: 5, burst: 5 },
  logs: { perSecond: 5, burst: 5 },
  secretsmanager: { perSecond: 50, burst: 50 },
  sts: { perSecond: 10, burst: 10 },
};

/**
 * How often an operation may be called, per account and region: all instances there share it.
 * @param operation name as the API spells it; of another service with its IAM prefix: `logs:CreateLogGroup`
 */
export function requestRate(operation: string): RequestRate {
  const prefix = operation.split(":", 1)[0] ?? "";
  return ownRates[operation] ?? neighbours[prefix] ?? usual;
}
