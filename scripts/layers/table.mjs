/**
 * Which package may import which: a package imports the ones of lower layers only.
 * The reasons are in docs/architecture.md.
 * @type {readonly (readonly string[])[]} folders under packages/, lowest layer first
 */
export const layers = [
  ["diagnostics", "loopback"],
  ["connect-model"],
  ["flow-dsl", "flow-compiler", "simulator", "pictures"],
  ["flow-import", "provisioner", "emulator", "testing", "flow-edit", "viewer"],
  ["project"],
  ["cli"],
];

/**
 * Modules that only some places may import. `in` and `typesIn` name folders below packages/; a place in `typesIn` may
 * import types of them, which leave nothing behind at run time.
 * @type {readonly { what: string, matches: RegExp, in: readonly string[], typesIn?: readonly string[] }[]}
 */
export const confined = [
  {
    what: "a Node built-in",
    matches: /^node:/,
    in: [
      "loopback/src",
      "flow-dsl/src/node",
      "testing/src/node",
      "provisioner/src",
      "emulator/src",
      "viewer/src/server",
      "project/src",
      "cli/src",
    ],
  },
  {
    what: "the AWS SDK",
    matches: /^@(aws-sdk|smithy)\//,
    in: ["provisioner/src/adapters/aws", "emulator/src/model", "emulator/src/protocol"],
    typesIn: ["emulator/src/services", "emulator/src/defaults"],
  },
];

/** Folders of this repository, beside packages/, that the tests of any package may use by a relative path. */
export const sharedByTests = ["scripts/pages", "scripts/terraform", "scripts/test"];

/**
 * Folders of shipped code, below packages/, that users import in their tests only: they may import testing entries,
 * fast-check and vitest, and nothing else that is shipped may import them.
 */
export const madeForTests = ["testing/src/arbitraries", "testing/src/laws", "testing/src/vitest"];
