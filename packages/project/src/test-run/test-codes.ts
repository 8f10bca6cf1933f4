export interface MissingTests {
  readonly filters: readonly string[];
  /** Pattern that no name matches, where there are files. */
  readonly name: string | undefined;
}

/** What can be in the way of running the tests of a project. */
export const testCodes = {
  CLI280: {
    name: "no-missing-test-package",
    severity: "error",
    message: (p: { readonly package: string; readonly root: string }) =>
      `The package "${p.package}" is not installed in ${p.root}.`,
    help: () => "Install what tests need: npm install --save-dev vitest @flowc/testing",
    source: "flowc",
  },
  CLI281: {
    name: "no-missing-tests",
    severity: "error",
    message: (p: MissingTests) => {
      if (p.name !== undefined) return `No test has "${p.name}" in its name.`;
      if (p.filters.length === 0) return "There are no test files.";
      return `No test file has ${p.filters.map((filter) => `"${filter}"`).join(" or ")} in its path.`;
    },
    help: (p: MissingTests) =>
      p.name === undefined
        ? "Test files end in .test.ts, unless the configuration of vitest says otherwise."
        : "The name is a regular expression, and letter case counts: it is looked for in the names of the groups and of the test, with blanks between them.",
    source: "flowc",
  },
  CLI282: {
    name: "no-failing-test-run",
    severity: "error",
    message: (p: { readonly reason: string }) => `The test run could not start: ${p.reason}`,
    help: () => "Mend the configuration of vitest; `npx vitest run` fails in the same way.",
    source: "flowc",
  },
  CLI284: {
    name: "no-native-difference",
    severity: "error",
    message: (p: {
      readonly test: string;
      readonly environment: string;
      readonly status: string;
      readonly reason: string;
    }) => `"${p.test}" passes here and is ${p.status} in ${p.environment}${p.reason === "" ? "." : `: ${p.reason}`}`,
    help: () => "Deploy the flows as they are now, or tell the simulation what is different there.",
    source: "flowc",
  },
  CLI283: {
    name: "no-coverage-without-calls",
    severity: "error",
    message: () => "Coverage is wanted, and no test simulated a flow.",
    help: () => "Play calls in the tests with `simulate` of @flowc/testing.",
    source: "flowc",
  },
} as const;
