/** What one member of the configuration must be. */
export interface MemberShape {
  /** The type in words, for the diagnostic. */
  readonly words: string;
  readonly isRequired?: boolean;
  accepts(value: unknown): boolean;
}

/** Members of an object of the configuration by name. */
export type Shape = Readonly<Record<string, MemberShape>>;

const isText = (value: unknown) => typeof value === "string" && value !== "";

const text: MemberShape = { words: "text that is not empty", accepts: isText };
const globs: MemberShape = {
  words: 'a list of file patterns such as ["flows/**/*.flow.ts"]',
  accepts: (value) => Array.isArray(value) && value.every(isText),
};
const trueOrFalse: MemberShape = { words: "true or false", accepts: (value) => typeof value === "boolean" };
const account: MemberShape = {
  words: 'an AWS account id of 12 digits in quotes, such as "123456789012"',
  accepts: (value) => typeof value === "string" && /^\d{12}$/.test(value),
};
const region: MemberShape = {
  words: 'an AWS region such as "eu-west-2"',
  accepts: (value) => typeof value === "string" && /^[a-z]{2}(-[a-z]+)+-\d+$/.test(value),
};
const address: MemberShape = {
  words: 'an http or https address such as "http://127.0.0.1:4510"',
  accepts: (value) => typeof value === "string" && /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
};
const table: MemberShape = {
  words: 'an object with one member per environment, such as { prod: { region: "eu-west-2" } }',
  accepts: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

const texts: MemberShape = {
  words: 'an object of texts, such as { Environment: "production" }',
  accepts: (value) => table.accepts(value) && Object.values(value as object).every(isText),
};

export const configShape: Shape = { flows: globs, resources: globs, outDir: text, environments: table };

export const localEnvironmentShape: Shape = {
  region,
  accountId: account,
  instanceAlias: text,
  dataDirectory: text,
  lambdaFunctions: texts,
  lexBots: texts,
  tags: texts,
  state: text,
  bindings: text,
};

export const awsEnvironmentShape: Shape = {
  region: { ...region, isRequired: true },
  accountId: account,
  instanceAlias: text,
  createInstance: trueOrFalse,
  endpoint: address,
  lambdaFunctions: texts,
  lexBots: texts,
  tags: texts,
  state: text,
  bindings: text,
};
