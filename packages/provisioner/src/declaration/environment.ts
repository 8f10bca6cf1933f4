/** Where a project is deployed to: one Connect instance in one region. The same source can be deployed to many. */
export interface Environment {
  /** The author's name of it, for example `local`, `test` or `production`. */
  readonly name: string;
  /** AWS region of the instance, for example `eu-west-2`. */
  readonly region: string;
  /** Twelve digits. Only needed before the instance exists; afterwards its ARN says it. */
  readonly accountId?: string;
  /** Alias, id or ARN of the instance here, when it differs from the alias in the declaration. */
  readonly instanceAlias?: string;
  /** Whether an instance that is not there may be created. An account may create and delete 100 in 30 days. */
  readonly createInstance: boolean;
  /** Full ARNs of Lambda functions by declared name, where region and account of the environment do not give them. */
  readonly lambdaFunctions?: Readonly<Record<string, string>>;
  /** ARNs of Lex bot aliases by name as flows refer to them (`OrderBot:prod`): Connect cannot list them by name. */
  readonly lexBots?: Readonly<Record<string, string>>;
  /** Tags that every resource gets; a tag of the declaration wins over one of the environment. */
  readonly tags?: Readonly<Record<string, string>>;
}
