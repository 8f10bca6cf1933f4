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
}

/** What an operation may know of how the emulator was set up. */
export interface Settings {
  /** Region that ARNs carry and that the account is seen in. */
  readonly region: string;
  /** Twelve digits. */
  readonly accountId: string;
  readonly delays: Delays;
  readonly quotas: Quotas;
  /** Content that names a queue or hours which do not exist is refused, too. The service may not look at them. */
  readonly strictReferences: boolean;
}

export interface SettingsOptions {
  readonly region?: string;
  readonly accountId?: string;
  readonly delays?: Partial<Delays>;
  readonly quotas?: Partial<Quotas>;
  /** Default false: only flows, modules and phone numbers that content names must exist. */
  readonly strictReferences?: boolean;
}

/** Fills the settings with their defaults. */
export function createSettings(options: SettingsOptions): Settings {
  return {
    region: options.region ?? "eu-west-2",
    accountId: options.accountId ?? "123456789012",
    delays: { instanceCreationMs: 1000, instanceDeletionMs: 1000, phoneNumberMs: 500, ...options.delays },
    quotas: { ...serviceQuotas, ...options.quotas },
    strictReferences: options.strictReferences ?? false,
  };
}
