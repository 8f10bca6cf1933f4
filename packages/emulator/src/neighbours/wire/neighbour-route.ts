import type { IncomingHttpHeaders } from "node:http";
import type { WireAnswer } from "../../protocol/encode-response.js";
import type { ServiceError } from "../../protocol/service-error.js";

/** A request as it came in. */
export interface NeighbourRequest {
  readonly method: string;
  /** Raw path with the query. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request to a neighbouring service: which operation it names, and how that service reads and writes. */
export interface NeighbourRoute {
  /** IAM action, for example `logs:CreateLogGroup`. The emulator need not have it. */
  readonly name: string;
  /** Reads the input. Throws a `ServiceError` for what is not of the protocol's form. */
  readonly input: () => Readonly<Record<string, unknown>>;
  readonly answer: (output: object) => WireAnswer;
  readonly refuse: (error: ServiceError) => WireAnswer;
}

/** Statuses of refusals that are the same in every service; everything else is 400 unless the error says so. */
const statuses: Readonly<Record<string, number>> = { ThrottlingException: 429, InternalServiceException: 500 };

/** The HTTP status of a refusal. */
export const statusOf = (error: ServiceError) => error.status ?? statuses[error.name] ?? 400;
