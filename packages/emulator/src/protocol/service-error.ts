/**
 * A refusal as the service words it: the name of the error and its members. The status and the form on the wire
 * follow from the model. Throwing one of these is how an operation refuses a request.
 */
export class ServiceError extends Error {
  override readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
  /** HTTP status of a name that the model does not have. */
  readonly status: number | undefined;

  constructor(name: string, members: Readonly<Record<string, unknown>>, status?: number) {
    super(typeof members.Message === "string" ? members.Message : name);
    this.name = name;
    this.members = members;
    this.status = status;
  }
}

/** A value that breaks the model or the rules of the service. */
export const invalidParameter = (Message: string) => new ServiceError("InvalidParameterException", { Message });

/** A request that cannot be served in this form or state. */
export const invalidRequest = (Message: string) => new ServiceError("InvalidRequestException", { Message });

/** A thing that does not exist, or that lives in another instance. */
export const resourceNotFound = (Message: string) => new ServiceError("ResourceNotFoundException", { Message });

/** A name that is taken. */
export const duplicateResource = (Message: string) => new ServiceError("DuplicateResourceException", { Message });

/** A thing that is associated already. */
export const resourceConflict = (Message: string) => new ServiceError("ResourceConflictException", { Message });

/** A quota of the instance or account that is reached. */
export const limitExceeded = (Message: string) => new ServiceError("LimitExceededException", { Message });

/** A quota of views that is reached: they do not use LimitExceeded. */
export const tooManyRequests = (Message: string) => new ServiceError("TooManyRequestsException", { Message });

/** A deletion of something that another thing still refers to. */
export const resourceInUse = (Message: string, ResourceType: string, ResourceId: string) =>
  new ServiceError("ResourceInUseException", { Message, ResourceType, ResourceId });

/** An idempotency token that was used before with other parameters. */
export const idempotencyConflict = (Message: string) => new ServiceError("IdempotencyException", { Message });

/** A body or query value that is not of the form that the model wants; the model has no name for it. */
export const serializationProblem = (Message: string) => new ServiceError("SerializationException", { Message }, 400);

// Which error stands in where an operation does not declare the first choice.
const substitutes: Readonly<Record<string, readonly string[]>> = {
  InvalidParameterException: ["InvalidRequestException"],
  InvalidRequestException: ["InvalidParameterException"],
  ResourceNotFoundException: ["InvalidParameterException", "InvalidRequestException"],
  DuplicateResourceException: ["ResourceConflictException", "InvalidRequestException"],
  LimitExceededException: ["ServiceQuotaExceededException", "InvalidRequestException", "InvalidParameterException"],
  ResourceInUseException: ["ResourceConflictException", "ConflictException", "InvalidRequestException"],
  IdempotencyException: ["InvalidRequestException", "InvalidParameterException"],
};

/**
 * The refusal in the name that the operation declares: operations do not agree on which error says the same thing.
 * A refusal without a declared substitute is returned unchanged.
 */
export function asDeclared(error: ServiceError, declared: readonly string[]): ServiceError {
  if (declared.includes(error.name)) return error;
  const substitute = substitutes[error.name]?.find((name) => declared.includes(name));
  return substitute === undefined ? error : new ServiceError(substitute, { Message: error.message });
}
