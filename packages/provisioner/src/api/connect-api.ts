/** What an operation takes and gives, in the members of the Amazon Connect API. */
export type ApiInput = Readonly<Record<string, unknown>>;
export type ApiOutput = Readonly<Record<string, unknown>>;

/**
 * The Connect API as the engine needs it: one call, no retries of its own. Refusals are thrown as `ConnectApiError`.
 * `@flowc/provisioner/aws` makes one on the AWS SDK.
 */
export interface ConnectApi {
  /**
   * @param operation name as the API spells it, for example `CreateQueue`
   * @param input members of the operation's input
   */
  send(operation: string, input: ApiInput): Promise<ApiOutput>;
  /** False for a service without rate limits, such as the built-in Connect. Default true: calls are paced. */
  readonly hasRateLimits?: boolean;
}

/** What is known of a refused or broken call. */
export interface ApiFailure {
  /** Error name of the service (`DuplicateResourceException`), or of the transport (`TimeoutError`). */
  readonly name: string;
  readonly message: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number;
  /** The service's problems with flow content, in its words. */
  readonly problems?: readonly string[];
  /** Other members of the error, for example `ResourceType` of `ResourceInUseException`. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly requestId?: string;
}

/** A call that the service refused, or of which no answer came. */
export class ConnectApiError extends Error {
  readonly operation: string;
  readonly failure: ApiFailure;

  constructor(operation: string, failure: ApiFailure) {
    super(`${operation}: ${failure.name}: ${failure.message}`);
    this.name = "ConnectApiError";
    this.operation = operation;
    this.failure = failure;
  }
}
