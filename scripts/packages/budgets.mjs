/**
 * The most that may come along with a package: packages by number, everything in megabytes (10^6 bytes) of files. What
 * is not listed here only has to stay near its recorded size.
 * @type {Record<string, { packages: number, megabytes: number }>}
 */
export const budgets = {
  "@flowc/flow-dsl": { packages: 4, megabytes: 3.5 },
  "@flowc/flow-compiler": { packages: 6, megabytes: 8 },
  "@flowc/simulator": { packages: 8, megabytes: 6 },
  "@flowc/testing": { packages: 18, megabytes: 23 },
  "@flowc/provisioner": { packages: 55, megabytes: 40 },
  flowc: { packages: 115, megabytes: 110 },
};

/** How far measured sizes may be from the recorded ones: binaries differ between platforms, caret ranges move. */
export const band = { packages: 0.1, bytes: 0.1 };

/**
 * Why each package of others is there, and when it is loaded. Every direct dependency needs its line.
 * @type {Record<string, { gives: string, loaded: string }>}
 */
export const reasons = {
  "@aws-sdk/client-cloudwatch-logs": { gives: "the log groups of flows", loaded: "first call to that service" },
  "@aws-sdk/client-connect": {
    gives: "calls to Amazon Connect; the wire form of the Connect on this machine",
    loaded: "first call, or start of the built-in Connect",
  },
  "@aws-sdk/client-lambda": { gives: "functions that flows invoke", loaded: "first call to that service" },
  "@aws-sdk/client-lex-models-v2": { gives: "bots that flows talk to", loaded: "first call to that service" },
  "@aws-sdk/client-s3": { gives: "a state in a bucket", loaded: "projects that keep their state there" },
  "@aws-sdk/client-secrets-manager": { gives: "passwords and keys", loaded: "first secret that is read" },
  "@aws-sdk/client-sts": { gives: "whose account it is", loaded: "first call to that service" },
  "@clack/prompts": { gives: "questions in a terminal", loaded: "when something is asked" },
  "@rgrove/parse-xml": { gives: "reading SSML", loaded: "with the package" },
  "@smithy/core": {
    gives: "the schemas of the SDK, read by the built-in Connect",
    loaded: "start of the built-in Connect",
  },
  "@smithy/signature-v4": {
    gives: "signatures of requests, checked by the built-in Connect",
    loaded: "start of the built-in Connect",
  },
  chokidar: { gives: "noticing that files change", loaded: "commands that watch" },
  commander: { gives: "arguments of the command", loaded: "at start, from one file with the command" },
  elkjs: { gives: "the layout of pictures", loaded: "when a picture is laid out" },
  "es-module-lexer": { gives: "imports and exports of a loaded project", loaded: "when a project is loaded" },
  esbuild: { gives: "loading a project that is written in TypeScript", loaded: "when a project is loaded" },
  "find-my-way": { gives: "routes of the built-in Connect", loaded: "start of the built-in Connect" },
  "jsonc-parser": { gives: "reading JSON with places", loaded: "with the package" },
  open: { gives: "showing a page in the browser", loaded: "`flowc view`" },
  "oxc-parser": { gives: "reading imports, and comments in sources", loaded: "when a project is loaded" },
  prettier: { gives: "the layout of imported files", loaded: "`flowc import`, `flowc adopt`" },
  "string-width": { gives: "columns that a text takes in a terminal", loaded: "when lines have to fit a terminal" },
  "temporal-polyfill": { gives: "time zones and calendars", loaded: "with the package" },
  tinyglobby: { gives: "the files that a pattern means", loaded: "when a project is loaded" },
  "ts-morph": { gives: "writing TypeScript", loaded: "`flowc import`, `flowc adopt`, edits in the page" },
  uuid: { gives: "identifiers of blocks", loaded: "with the package" },
  "write-file-atomic": { gives: "files that are whole or not there", loaded: "when a state is written" },
};
