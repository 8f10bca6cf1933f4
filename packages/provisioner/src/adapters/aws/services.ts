import type { ApiInput, ApiOutput } from "../../api/connect-api.js";

/** How a client of any of the services is made. */
interface ClientSettings {
  readonly region: string;
  readonly maxAttempts: number;
  /** Milliseconds. */
  readonly requestHandler: { readonly connectionTimeout: number; readonly requestTimeout: number };
  readonly endpoint?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** What all clients of the SDK have. */
interface ServiceClient {
  send(command: object): Promise<ApiOutput>;
  destroy(): void;
}

/** One package of the SDK: its client, and its commands by name. */
interface ServicePackage {
  readonly Client: new (settings: ClientSettings) => ServiceClient;
  readonly commands: Readonly<Record<string, (new (input: ApiInput) => object) | undefined>>;
}

/** A package as the SDK types it: every client and command with types of its own. */
function servicePackage(Client: unknown, commands: object): ServicePackage {
  return { Client, commands } as ServicePackage;
}

/** The services by the prefix of their operations, which is that of IAM. Each is loaded when it is first called. */
const services: Readonly<Record<string, () => Promise<ServicePackage>>> = {
  connect: async () => {
    const sdk = await import("@aws-sdk/client-connect");
    return servicePackage(sdk.ConnectClient, sdk);
  },
  lambda: async () => {
    const sdk = await import("@aws-sdk/client-lambda");
    return servicePackage(sdk.LambdaClient, sdk);
  },
  lex: async () => {
    const sdk = await import("@aws-sdk/client-lex-models-v2");
    return servicePackage(sdk.LexModelsV2Client, sdk);
  },
  logs: async () => {
    const sdk = await import("@aws-sdk/client-cloudwatch-logs");
    return servicePackage(sdk.CloudWatchLogsClient, sdk);
  },
  secretsmanager: async () => {
    const sdk = await import("@aws-sdk/client-secrets-manager");
    return servicePackage(sdk.SecretsManagerClient, sdk);
  },
  sts: async () => {
    const sdk = await import("@aws-sdk/client-sts");
    return servicePackage(sdk.STSClient, sdk);
  },
};

/** Prefix and command of an operation: `logs:CreateLogGroup` is of `logs`, `CreateQueue` of `connect`. */
function serviceOf(operation: string): { readonly prefix: string; readonly command: string } {
  const colon = operation.indexOf(":");
  return colon < 0
    ? { prefix: "connect", command: operation }
    : { prefix: operation.slice(0, colon), command: operation.slice(colon + 1) };
}

/** Clients by service, each made once, when it is first needed. */
export class ServiceClients {
  readonly #settings: ClientSettings;
  readonly #open = new Map<string, Promise<{ readonly sdk: ServicePackage; readonly client: ServiceClient }>>();
  #isClosed = false;

  constructor(settings: ClientSettings) {
    this.#settings = settings;
  }

  /** The client of an operation and its command. Throws a TypeError when no service has it: a bug of the caller. */
  async prepare(operation: string, input: ApiInput): Promise<{ client: ServiceClient; command: object }> {
    const { prefix, command } = serviceOf(operation);
    const { sdk, client } = await this.#of(prefix, operation);
    const Command = sdk.commands[`${command}Command`];
    if (Command === undefined) throw new TypeError(`The SDK has no operation ${operation}.`);
    return { client, command: new Command(input) };
  }

  /** Gives the connections back. */
  close(): void {
    this.#isClosed = true;
    for (const opening of this.#open.values()) void opening.then(({ client }) => client.destroy());
  }

  #of(prefix: string, operation: string): Promise<{ sdk: ServicePackage; client: ServiceClient }> {
    const known = this.#open.get(prefix);
    if (known !== undefined) return known;
    const load = services[prefix];
    if (load === undefined || !Object.hasOwn(services, prefix)) {
      throw new TypeError(`There is no service for the operation ${operation}.`);
    }
    if (this.#isClosed) throw new TypeError(`The API was closed before ${operation}.`);
    const opening = load().then((sdk) => ({ sdk, client: new sdk.Client(this.#settings) }));
    this.#open.set(prefix, opening);
    return opening;
  }
}
