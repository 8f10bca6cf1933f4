import { type Quotas, serviceQuotas } from "../services/quotas.js";

/** Where the emulator takes the time from. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
}

/** How long asynchronous states last, in milliseconds of the emulator's clock. */
export interface Delays {
  /** CreateInstance until ACTIVE. The service takes one to three minutes. */
  readonly instanceCreationMs: number;
  /** DeleteInstance until the instance is gone. */
  readonly instanceDeletionMs: number;
  /** ClaimPhoneNumber and UpdatePhoneNumber until CLAIMED. */
  readonly phoneNumberMs: number;
  /** CreateVocabulary until ACTIVE, and DeleteVocabulary until it is gone. */
  readonly vocabularyMs: number;
  /** CreateTrafficDistributionGroup and UpdateTrafficDistribution until ACTIVE, a deletion until the group is gone. */
  readonly trafficDistributionGroupMs: number;
  /** StartTestCaseExecution until IN_PROGRESS. */
  readonly testCaseStartMs: number;
  /** From there until PASSED or FAILED. */
  readonly testCaseExecutionMs: number;
}

/** What an operation may know of how the emulator was set up. */
export interface Settings {
  /** Region of the request: that of its signature, which the ARNs of what it makes carry. */
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly delays: Delays;
  readonly quotas: Quotas;
  /** Content that names a queue or hours which do not exist is refused, too. The service may not look at them. */
  readonly strictReferences: boolean;
  /** Lambda functions that there are, by name or ARN; undefined: every one. */
  readonly functions: readonly string[] | undefined;
  /** Aliases of Lex V2 bots that there are, by ARN; undefined: every one. */
  readonly bots: readonly string[] | undefined;
  /** Texts of Secrets Manager by name, beside those that are created. */
  readonly secrets: Readonly<Record<string, string>> | undefined;
}

export interface SettingsOptions {
  /** Region of requests whose signature names none. Default `eu-west-2`. */
  readonly region?: string;
  /** Account of every access key that `accounts` does not name. Default `123456789012`. */
  readonly accountId?: string;
  readonly delays?: Partial<Delays>;
  readonly quotas?: Partial<Quotas>;
  /** Default false: only flows, modules and phone numbers that content names must exist. */
  readonly strictReferences?: boolean;
  /**
   * The Lambda functions that there are, by name or ARN; one without a qualifier has every version and alias.
   * Default: every function of the account and region.
   */
  readonly functions?: readonly string[];
  /** The aliases of Lex V2 bots that there are, by ARN. Default: every well-formed one of the account and region. */
  readonly bots?: readonly string[];
  /** Texts that Secrets Manager has, by name. Use made-up ones. */
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Fills the settings with their defaults. */
export function createSettings(options: SettingsOptions): Settings {
  return {
    region: options.region ?? "eu-west-2",
    accountId: options.accountId ?? "123456789012",
    delays: {
      instanceCreationMs: 1000,
      instanceDeletionMs: 1000,
      phoneNumberMs: 500,
      vocabularyMs: 500,
      trafficDistributionGroupMs: 500,
      testCaseStartMs: 200,
      testCaseExecutionMs: 1800,
      ...options.delays,
    },
    quotas: { ...serviceQuotas, ...options.quotas },
    strictReferences: options.strictReferences ?? false,
    functions: options.functions,
    bots: options.bots,
    secrets: options.secrets,
  };
}
