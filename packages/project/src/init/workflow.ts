import { managerWords, type PackageManager } from "./package-manager.js";

/** What a workflow of GitHub Actions has to know. */
export interface WorkflowOptions {
  readonly packageManager: PackageManager;
  /** Major version of Node that it runs. */
  readonly node: number;
  /** Whether the project has tests and everything that a deploy to this machine needs. */
  readonly isComplete: boolean;
  /** Path of the project in its repository, with forward slashes; absent when it is the repository. */
  readonly subfolder?: string | undefined;
}

/** Where the workflow stands in a repository. */
export const workflowFile = ".github/workflows/flowc.yml";

/**
 * A workflow that checks every change. What it runs is what its author runs. For npm it is the first recipe of
 * docs/guide/ci/github-actions.md, letter by letter.
 */
export function workflowText({ packageManager, node, isComplete, subfolder }: WorkflowOptions): string {
  const { inWorkflow, exec } = managerWords[packageManager];
  const steps = [
    "- uses: actions/checkout@v4",
    "  with:",
    "    persist-credentials: false",
    "- uses: actions/setup-node@v4",
    "  with:",
    `    node-version: ${node}`,
    ...inWorkflow,
    ...commands(isComplete).map((command) => `- run: ${exec} ${command}`),
    ...(isComplete ? keptResults(subfolder) : []),
  ];
  return [
    "# Checks every change of the contact centre. Nothing here needs an AWS account.",
    "name: contact centre",
    "on:",
    "  push:",
    "    branches: [main]",
    "  pull_request:",
    "permissions:",
    "  contents: read",
    "jobs:",
    "  check:",
    "    runs-on: ubuntu-latest",
    "    timeout-minutes: 15",
    ...(subfolder === undefined
      ? []
      : ["    defaults:", "      run:", `        working-directory: ${JSON.stringify(subfolder)}`]),
    "    steps:",
    ...steps.map((line) => `      ${line}`),
    "",
  ].join("\n");
}

const results = "test-results";

function commands(isComplete: boolean): readonly string[] {
  const checks = ["tsc", "flowc check --format github"];
  const tries = [
    `flowc test --branches 60 --coverage-folder ${results}/coverage --junit ${results}/junit.xml`,
    "flowc deploy --yes",
  ];
  return [...checks, ...(isComplete ? tries : ["flowc build"])];
}

/** Reports are kept whatever the tests say. An action knows nothing of the folder that commands run in. */
function keptResults(subfolder: string | undefined): readonly string[] {
  const path = subfolder === undefined ? results : JSON.stringify(`${subfolder}/${results}`);
  return [
    "- uses: actions/upload-artifact@v4",
    "  if: always()",
    "  with:",
    `    name: ${results}`,
    `    path: ${path}`,
  ];
}
