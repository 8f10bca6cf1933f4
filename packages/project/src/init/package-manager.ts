/** What installs the packages of a project. */
export const packageManagers = ["npm", "pnpm", "yarn"] as const;

export type PackageManager = (typeof packageManagers)[number];

/** How a package manager is told what to do. */
export interface ManagerWords {
  /** Installs what package.json names. */
  readonly install: string;
  /** Stands before a command of an installed package. */
  readonly exec: string;
  /** Lines of a workflow of GitHub Actions that install exactly what the lock file says. */
  readonly inWorkflow: readonly string[];
  /** Files that it needs, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Checked 2026-11-21 with the documentation of each. In CI pnpm and yarn keep to their lock files by themselves. */
export const managerWords: Readonly<Record<PackageManager, ManagerWords>> = {
  npm: { install: "npm install", exec: "npx", inWorkflow: ["- run: npm ci"], files: {} },
  pnpm: {
    install: "pnpm install",
    exec: "pnpm exec",
    inWorkflow: ["- run: npm install --global pnpm", "- run: pnpm install"],
    files: {
      "pnpm-workspace.yaml": `# Packages whose install scripts may run: esbuild fetches its program for this machine.
allowBuilds:
  esbuild: true
onlyBuiltDependencies:
  - esbuild
`,
    },
  },
  yarn: {
    install: "yarn install",
    exec: "yarn",
    inWorkflow: ["- run: npm install --global corepack", "- run: corepack enable", "- run: yarn install"],
    files: {
      ".yarnrc.yml": "# flowc and its test runner look for packages in node_modules.\nnodeLinker: node-modules\n",
    },
  },
};

/**
 * The package manager that a command was started with, as it says itself in `npm_config_user_agent`, for example
 * `pnpm/10.2.0 npm/? node/v20.19.0 linux x64`. npm when nothing is said.
 */
export function runningManager(environment: Readonly<Record<string, string | undefined>>): PackageManager {
  const [, name] = /^([a-z]+)\//.exec(environment.npm_config_user_agent ?? "") ?? [];
  return packageManagers.find((manager) => manager === name) ?? "npm";
}
