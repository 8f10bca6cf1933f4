import { didYouMean, quotedList } from "@flowc/diagnostics";

export interface MixedVersions {
  /** Names of packages by the version that they have. */
  readonly versions: Readonly<Record<string, readonly string[]>>;
}

export interface NoCredentials {
  readonly environment: string;
  readonly reason: string;
  readonly similar: string | undefined;
}

export interface HeldState {
  readonly environment: string;
  readonly location: string;
  /** Who holds it, in words; absent when the lock does not say. */
  readonly holder: string | undefined;
  readonly life: "running" | "ended" | "unknown";
}

/** What a doctor finds. */
export const doctorCodes = {
  CLI310: {
    name: "no-old-node",
    severity: "error",
    message: (p: { readonly found: string; readonly needed: string }) =>
      `This is Node ${p.found}; flowc needs ${p.needed}.`,
    help: () => "Install a newer Node, from nodejs.org or with the version manager that you use.",
  },
  CLI311: {
    name: "no-mixed-versions",
    severity: "error",
    message: (p: MixedVersions) =>
      `Packages of flowc have different versions: ${Object.entries(p.versions)
        .map(([version, names]) => `${version} (${names.join(", ")})`)
        .join(" and ")}.`,
    help: () => "They are made for each other: give all of them one version in package.json, and install again.",
  },
  CLI312: {
    name: "no-missing-project-package",
    severity: "warning",
    message: (p: { readonly root: string; readonly packages: readonly string[] }) =>
      `${p.root} has not installed ${quotedList(p.packages)}.`,
    help: (p: { readonly packages: readonly string[] }) =>
      `Your editor, the compiler and the tests look for them there. Run npm install, or for the first time: npm install --save-dev ${p.packages.join(" ")}`,
  },
  CLI313: {
    name: "no-loose-compiler",
    severity: "warning",
    message: (p: { readonly problem: string }) => `${p.problem}.`,
    help: (p: { readonly mend: string }) => p.mend,
  },
  CLI314: {
    name: "no-broken-binary",
    severity: "error",
    message: (p: { readonly package: string; readonly reason: string }) =>
      `${p.package} does not run here: ${p.reason}`,
    help: () =>
      "It brings a program for each kind of machine. Install the packages on this machine again: not from a copy of another one's node_modules, and without leaving out optional packages.",
  },
  CLI315: {
    name: "no-missing-credentials",
    severity: "warning",
    message: (p: NoCredentials) => `There are no AWS credentials for "${p.environment}": ${p.reason}.`,
    help: (p: NoCredentials) =>
      `${didYouMean(p.similar)}Set AWS_PROFILE, or sign in with the AWS CLI. A machine in AWS may have a role, which is not asked for here.`,
  },
  CLI316: {
    name: "no-held-state",
    severity: "warning",
    message: (p: HeldState) =>
      `The state of "${p.environment}" is locked${p.holder === undefined ? "" : ` by ${p.holder}`} (${p.location}).`,
    help: (p: HeldState) => {
      if (p.life === "ended") return "Whoever locked it has ended: the next deploy takes the lock over.";
      if (p.life === "running") return "Wait until it is done.";
      return `Wait until it is done. When nobody works there any more: flowc state unlock --env ${p.environment}`;
    },
  },
  CLI317: {
    name: "no-unwritable-folder",
    severity: "error",
    message: (p: { readonly folder: string; readonly reason: string; readonly use: string }) =>
      `Nothing can be written to ${p.folder}: ${p.reason}. It is for ${p.use}.`,
    help: () => "Make it a folder that you may write to.",
  },
  CLI318: {
    name: "no-unignored-folder",
    severity: "warning",
    message: (p: { readonly folders: readonly string[]; readonly root: string }) =>
      `git does not ignore ${quotedList(p.folders)} in ${p.root}.`,
    help: (p: { readonly folders: readonly string[] }) =>
      `Add ${p.folders.map((folder) => `${folder}/`).join(" and ")} to .gitignore: what is in there belongs to this machine only.`,
  },
  CLI319: {
    name: "no-unusable-loopback",
    severity: "error",
    message: (p: { readonly reason: string }) => `No server can listen on 127.0.0.1: ${p.reason}.`,
    help: () => "The built-in Connect and the page need it. Look at the firewall and at the limits of the container.",
  },
} as const;
