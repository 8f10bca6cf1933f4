/** What one member of the configuration must be. */
export interface MemberShape {
  /** The type in words, for the diagnostic. */
  readonly words: string;
  readonly isRequired?: boolean;
  accepts(value: unknown): boolean;
}

/** Members of an object of the configuration by name. */
export type Shape = Readonly<Record<string, MemberShape>>;

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
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
  accepts: isObject,
};

const texts: MemberShape = {
  words: 'an object of texts, such as { Environment: "production" }',
  accepts: (value) => isObject(value) && Object.values(value as object).every(isText),
};

const state: MemberShape = {
  words: 'a file, "s3://bucket/key" or { s3: { bucket: "my-states" } }',
  accepts: (value) =>
    typeof value === "string"
      ? value !== "" && (!value.startsWith("s3:") || /^s3:\/\/[^/]+\/.+$/.test(value))
      : isObject(value) && Object.keys(value as object).join() === "s3",
};

const checks: MemberShape = {
  words: "an object with severities, folders, ignore or rules",
  accepts: isObject,
};

export const configShape: Shape = { flows: globs, resources: globs, outDir: text, environments: table, checks };

export const localEnvironmentShape: Shape = {
  region,
  accountId: account,
  instanceAlias: text,
  dataDirectory: text,
  lambdaFunctions: texts,
  lexBots: texts,
  tags: texts,
  state,
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
  state,
  bindings: text,
};

/** A bucket's name: 3 to 63 lower-case letters, digits, dots and hyphens (S3 user guide, checked 2026-11-20). */
export const s3StateShape: Shape = {
  bucket: {
    words: 'the name of a bucket, such as "my-states"',
    isRequired: true,
    accepts: (value) => typeof value === "string" && /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value),
  },
  key: {
    words: 'a key such as "connect/prod.json", without a slash at its ends',
    accepts: (value) => isText(value) && !/^\/|\/$/.test(value as string),
  },
  region,
  endpoint: address,
};

export const severitySetting: MemberShape = {
  words: '"off", "info", "warning" or "error"',
  accepts: (value) => value === "off" || value === "info" || value === "warning" || value === "error",
};

export const checksShape: Shape = {
  severities: { words: 'severities by code, such as { FLOW701: "off" }', accepts: isObject },
  folders: { words: 'severities by folder, such as { "flows/legacy": { FLOW701: "off" } }', accepts: isObject },
  ignore: { words: "a list of objects with code, flow and reason", accepts: Array.isArray },
  rules: { words: "a list of rules made with defineRule", accepts: Array.isArray },
};

/** A missing reason is told apart: it is the point of the entry. */
export const ignoreShape: Shape = {
  code: { ...text, isRequired: true },
  flow: { ...text, isRequired: true },
  block: text,
  reason: { words: "text", accepts: (value) => typeof value === "string" },
};
