import { type ApiFailure, type ApiOutput, type ConnectApi, ConnectApiError } from "../../api/connect-api.js";
import { ServiceClients } from "./services.js";

/** Where and as whom the API is called. */
export interface AwsConnectApiOptions {
  readonly region: string;
  /** Another endpoint than those of AWS, for all services; for example that of the built-in Connect. */
  readonly endpoint?: string;
  /** False for an endpoint without rate limits. Default true: the engine paces its calls as AWS demands. */
  readonly hasRateLimits?: boolean;
  /** Absent: the SDK's own chain (environment, profile, role). */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** A Connect API that can also give its connections back. */
export interface AwsConnectApi extends ConnectApi {
  close(): void;
}

/** A call that nobody answers is given up and tried again, instead of being waited for without an end. */
const timeouts = { connectionTimeout: 10_000, requestTimeout: 60_000, throwOnRequestTimeout: true };

/**
 * The Connect API on the AWS SDK, and its neighbours by prefix (`logs:`, `lambda:`, `lex:`, `sts:`, `secretsmanager:`).
 * A service's part of the SDK is loaded with its first call. The SDK's own retries are off: the engine does them,
 * because it knows that `LimitExceededException` is a quota although it carries the status of throttling.
 */
export function createAwsConnectApi(options: AwsConnectApiOptions): AwsConnectApi {
  const clients = new ServiceClients({
    region: options.region,
    maxAttempts: 1,
    requestHandler: timeouts,
    ...(options.endpoint !== undefined && { endpoint: options.endpoint }),
    ...(options.credentials !== undefined && { credentials: options.credentials }),
  });
  return {
    hasRateLimits: options.hasRateLimits ?? true,
    async send(operation, input): Promise<ApiOutput> {
      const { client, command } = await clients.prepare(operation, input);
      try {
        const { $metadata: _, ...output } = await client.send(command);
        return output;
      } catch (error) {
        throw new ConnectApiError(operation, failureOf(error));
      }
    },
    close: () => clients.close(),
  };
}

/** The members by which the SDK's errors are told apart; all of them optional. */
interface SdkError {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly problems?: readonly { readonly message?: string }[];
  readonly Problems?: readonly { readonly message?: string }[];
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}

/** Reads the SDK's error as data. A transport error has no status: whether the service acted is then unknown. */
function failureOf(error: unknown): ApiFailure {
  const { name, message, code, problems, Problems, $metadata, ...rest } = { ...(error as object) } as SdkError;
  const thrown = error as SdkError;
  const texts = (problems ?? Problems)?.flatMap((problem) => problem.message ?? []);
  const status = $metadata?.httpStatusCode;
  return {
    name: status === undefined && code !== undefined ? code : (name ?? thrown.name ?? "UnknownError"),
    message: message ?? thrown.message ?? "",
    ...(status !== undefined && { status }),
    ...(texts && { problems: texts }),
    ...($metadata?.requestId !== undefined && { requestId: $metadata.requestId }),
    details: rest as Readonly<Record<string, unknown>>,
  };
}
