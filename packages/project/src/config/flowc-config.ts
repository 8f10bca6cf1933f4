import type { ChecksConfig } from "./checks-config.js";

/** A state in an S3 bucket: for teams and build servers. Credentials are those of the environment. */
export interface S3StateConfig {
  /** Name of the bucket. It has to exist. */
  readonly bucket: string;
  /** Key of the state; its lock and its journal are beside it. Default `flowc/<environment>.json`. */
  readonly key?: string;
  /** Region of the bucket. Default that of the environment. */
  readonly region?: string;
  /** Address of an S3-compatible server that knows conditional writes. Default that of Amazon S3. */
  readonly endpoint?: string;
}

/** A file, relative to the configuration; an object, as `s3://bucket/key`; or an object with all there is to say. */
export type StateConfig = string | { readonly s3: S3StateConfig };

/** The built-in Connect on this machine. Every project has it under the name `local`, configured or not. */
export interface LocalEnvironmentConfig {
  /** Region that its ARNs carry. Default `eu-west-2`. */
  readonly region?: string;
  /** Account that its ARNs carry, 12 digits. Default `123456789012`. */
  readonly accountId?: string;
  /** Overrides the alias of the declared instance. */
  readonly instanceAlias?: string;
  /** Full ARNs of Lambda functions by declared name, where region and account do not give them. */
  readonly lambdaFunctions?: Readonly<Record<string, string>>;
  /** ARNs of Lex bot aliases by name as flows refer to them, for example `OrderBot:prod`. */
  readonly lexBots?: Readonly<Record<string, string>>;
  /** Tags of every resource; a tag of a declaration wins. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Folder that holds its data, relative to the configuration. Default `.flowc/local`. */
  readonly dataDirectory?: string;
  /** Where its state is kept. Default the file `state.json` in the data directory. */
  readonly state?: StateConfig;
  /** JSON file that gives ARNs to names, relative to the configuration. */
  readonly bindings?: string;
}

/** An Amazon Connect instance in AWS. The credentials are those that the AWS SDK finds, for example by `AWS_PROFILE`. */
export interface AwsEnvironmentConfig {
  /** AWS region, for example `eu-west-2`. */
  readonly region: string;
  /** Account that must be signed in, 12 digits. Guards against deploying with the wrong credentials. */
  readonly accountId?: string;
  /** Overrides the alias of the declared instance. */
  readonly instanceAlias?: string;
  /** Whether a missing instance may be created. Default false: it is adopted by its alias. */
  readonly createInstance?: boolean;
  /** Full ARNs of Lambda functions by declared name, where region and account do not give them. */
  readonly lambdaFunctions?: Readonly<Record<string, string>>;
  /** ARNs of Lex bot aliases by name as flows refer to them, for example `OrderBot:prod`. */
  readonly lexBots?: Readonly<Record<string, string>>;
  /** Tags of every resource; a tag of a declaration wins. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Address of the Connect API, for a VPC endpoint or another emulator. */
  readonly endpoint?: string;
  /** Where its state is kept. Default the file `state/<environment>.json`. */
  readonly state?: StateConfig;
  /** JSON file that gives ARNs to names, relative to the configuration. */
  readonly bindings?: string;
}

/** The environments of a project by name; `local` is the built-in one. */
export type EnvironmentsConfig = { readonly local?: LocalEnvironmentConfig } & {
  readonly [name: string]: AwsEnvironmentConfig | LocalEnvironmentConfig;
};

/** What `flowc.config.ts` exports. */
export interface FlowcConfig {
  /**
   * Flows of the project: globs of `.flow.ts` and Flow language `.json` files, relative to the configuration.
   * Default `flows/**\/*.flow.ts` and `flows/**\/*.json`.
   */
  readonly flows?: readonly string[];
  /** TypeScript files that declare resources: globs, relative to the configuration. Default `resources.ts`. */
  readonly resources?: readonly string[];
  /** Where `flowc build` writes, relative to the configuration. Default `build`. */
  readonly outDir?: string;
  /** Where the project is deployed to, by name. Default only `local`. */
  readonly environments?: EnvironmentsConfig;
  /** How findings about flows are reported, and what else is looked for. */
  readonly checks?: ChecksConfig;
}

/**
 * Declares the configuration of a project, in `flowc.config.ts`.
 *
 * @example
 * ```ts
 * export default defineConfig({
 *   flows: ["flows/**\/*.flow.ts"],
 *   resources: ["resources.ts"],
 *   environments: { prod: { region: "eu-west-2", instanceAlias: "my-contact-center" } },
 * });
 * ```
 */
export function defineConfig(config: FlowcConfig): FlowcConfig {
  return config;
}
