import { type ManagerWords, managerWords, type PackageManager } from "./package-manager.js";

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

/** A workflow that checks every change. What it runs is what its author runs. */
export function workflowText({ packageManager, node, isComplete, subfolder }: WorkflowOptions): string {
  const { inWorkflow, exec } = managerWords[packageManager];
  const steps = [
    "- uses: actions/checkout@v4",
    "- uses: actions/setup-node@v4",
    "  with:",
    `    node-version: ${node}`,
    ...inWorkflow,
    ...commands(exec, isComplete).map((command) => `- run: ${command}`),
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
    ...(subfolder === undefined
      ? []
      : ["    defaults:", "      run:", `        working-directory: ${JSON.stringify(subfolder)}`]),
    "    steps:",
    ...steps.map((line) => `      ${line}`),
    "",
  ].join("\n");
}

function commands(exec: ManagerWords["exec"], isComplete: boolean): readonly string[] {
  const checks = ["tsc", "flowc check --format github"];
  const tries = ["flowc test --coverage", "flowc deploy --yes"];
  return [...checks, ...(isComplete ? tries : ["flowc build"])].map((command) => `${exec} ${command}`);
}
