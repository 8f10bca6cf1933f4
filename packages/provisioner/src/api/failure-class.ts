import type { ApiFailure } from "./connect-api.js";

/**
 * What a failure means for the caller. The names come from the API model; that `LimitExceededException` is a quota,
 * although it carries the status of throttling, is documented per operation (checked 2026-11-20).
 */
export type FailureClass =
  | "throttled"
  | "server"
  | "unreachable"
  | "quota"
  | "not-found"
  | "invalid-request"
  | "in-use"
  | "name-taken"
  | "denied"
  | "invalid-flow"
  | "refused";

const byName: Readonly<Record<string, FailureClass>> = {
  ThrottlingException: "throttled",
  TooManyRequestsException: "throttled",
  LimitExceededException: "quota",
  ServiceQuotaExceededException: "quota",
  ResourceNotFoundException: "not-found",
  UserNotFoundException: "not-found",
  ContactFlowNotPublishedException: "not-found",
  InvalidRequestException: "invalid-request",
  ResourceInUseException: "in-use",
  ResourceNotReadyException: "in-use",
  OperationAbortedException: "in-use",
  DuplicateResourceException: "name-taken",
  ResourceConflictException: "name-taken",
  ResourceAlreadyExistsException: "name-taken",
  AccessDeniedException: "denied",
  UnrecognizedClientException: "denied",
  ExpiredTokenException: "denied",
  InvalidSignatureException: "denied",
  SignatureDoesNotMatch: "denied",
  MissingAuthenticationTokenException: "denied",
  CredentialsProviderError: "denied",
  InvalidContactFlowException: "invalid-flow",
  InvalidContactFlowModuleException: "invalid-flow",
  InternalServiceException: "server",
};

/** Sorts a failure by what can be done about it. */
export function classifyFailure({ name, status }: ApiFailure): FailureClass {
  const known = byName[name];
  if (known !== undefined) return known;
  if (status === undefined) return "unreachable";
  if (status === 429) return "throttled";
  return status >= 500 && status !== 501 ? "server" : "refused";
}

/** Tells whether the service may have acted although it did not say so: a repetition can meet its own first effect. */
export function isAmbiguous(kind: FailureClass): boolean {
  return kind === "server" || kind === "unreachable";
}
