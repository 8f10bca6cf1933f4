import { defineDiagnostics, didYouMean, quotedList } from "@flowc/diagnostics";
import { adoptCodes } from "./actions/adopt-codes.js";
import { destroyCodes } from "./actions/destroy-codes.js";
import { environmentCodes } from "./actions/environment-codes.js";
import { bindingsCodes } from "./bindings/bindings-codes.js";
import { doctorCodes } from "./doctor/doctor-codes.js";
import { exploreCodes } from "./exploring/explore-codes.js";
import { graphCodes } from "./graph/graph-codes.js";
import { initCodes } from "./init/init-codes.js";
import { simulationCodes } from "./simulation/simulation-codes.js";
import { testCodes } from "./test-run/test-codes.js";
import { viewCommandCodes } from "./view/view-codes.js";
import { watchCodes } from "./watch/watch-codes.js";

interface UnknownMember {
  readonly member: string;
  readonly inside: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

interface MissingMember {
  readonly member: string;
  readonly inside: string;
  readonly expected: string;
}

interface UnknownEnvironment {
  readonly environment: string;
  readonly known: readonly string[];
  readonly similar: string | undefined;
}

interface MissingInput {
  readonly path: string;
  readonly similar: string | undefined;
  /** Whether it was named as the configuration. */
  readonly isConfig?: boolean;
}

interface MissingFlow {
  readonly name: string;
  readonly path: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

interface CompilerMessage {
  readonly text: string;
  readonly hint?: string;
}

interface MissingPackage {
  readonly package: string;
}

interface MissingExport {
  readonly module: string;
  readonly name: string;
  readonly similar: string | undefined;
}

interface MissingImport {
  readonly path: string;
  readonly similar: string | undefined;
}

interface Undeployed {
  readonly block: string;
  readonly resource: string;
  readonly environment: string;
}

interface OtherEnvironment {
  readonly planned: string;
  readonly asked: string;
}

interface Taken {
  readonly folder: string;
  readonly files: readonly string[];
  readonly all: number;
}

const namesOf = (files: readonly string[]) => {
  const shown = files.slice(0, 10).map((one) => `"${one}"`);
  return [...shown, ...(files.length > shown.length ? [`and ${files.length - shown.length} more`] : [])].join(", ");
};

/** Everything that can be wrong around a project before its flows are looked at, and with the files it writes. */
export const projectDiagnostics = defineDiagnostics({
  CLI101: {
    name: "no-missing-config",
    severity: "error",
    message: (p: { from: string }) => `No flowc.config.ts was found in ${p.from} or any folder above it.`,
    help: () =>
      "flowc init makes a project. In one that is elsewhere, go there or point to its configuration with --config. Some commands take files: flowc check flows/main.flow.ts.",
  },
  CLI102: {
    name: "no-config-without-default-export",
    severity: "error",
    message: (p: { found: string }) =>
      `The configuration must be the default export of its file, an object; found ${p.found}.`,
    help: () => 'Write: export default defineConfig({ ... }), with defineConfig from "flowc".',
  },
  CLI103: {
    name: "no-unknown-config-member",
    severity: "error",
    message: (p: UnknownMember) => `"${p.member}" is not a member of ${p.inside}.`,
    help: (p: UnknownMember) => `${didYouMean(p.similar)}Known members: ${p.known.join(", ")}.`,
  },
  CLI104: {
    name: "no-wrong-config-value",
    severity: "error",
    message: (p: { member: string; inside: string; expected: string; found: string }) =>
      `"${p.member}" of ${p.inside} must be ${p.expected}; found ${p.found}.`,
  },
  CLI105: {
    name: "no-missing-config-member",
    severity: "error",
    message: (p: MissingMember) => `${p.inside} needs "${p.member}".`,
    help: (p: MissingMember) => `Add ${p.member}: ${p.expected}.`,
  },
  CLI106: {
    name: "no-unknown-environment",
    severity: "error",
    message: (p: UnknownEnvironment) => `There is no environment "${p.environment}".`,
    help: (p: UnknownEnvironment) => `${didYouMean(p.similar)}The configuration has: ${p.known.join(", ")}.`,
  },
  CLI110: {
    name: "no-missing-input",
    severity: "error",
    message: (p: MissingInput) => `"${p.path}" does not exist.`,
    help: (p: MissingInput) =>
      p.isConfig
        ? `${didYouMean(p.similar)}--config takes the file that has the configuration, such as flowc.config.ts.`
        : `${didYouMean(p.similar)}Give a .flow.ts file, a .json file or a folder that holds some.`,
  },
  CLI111: {
    name: "no-unreadable-input",
    severity: "error",
    message: (p: { path: string; reason: string }) => `"${p.path}" cannot be read: ${p.reason}.`,
    help: () => "Check that it is a text file and that you may read it.",
  },
  CLI112: {
    name: "no-input-of-another-kind",
    severity: "error",
    message: (p: { path: string }) => `"${p.path}" is neither a flow in TypeScript nor one in JSON.`,
    help: () => "Flows in TypeScript end in .flow.ts, flows in the Flow language in .json.",
  },
  CLI113: {
    name: "no-input-without-flows",
    severity: "error",
    message: (p: { path: string }) => `"${p.path}" holds no .flow.ts and no .json file.`,
    help: () => "Folders called node_modules, dist or .flowc are not looked into.",
  },
  CLI114: {
    name: "no-pattern-without-files",
    severity: "error",
    message: (p: { patterns: readonly string[]; folder: string }) =>
      `No file in ${p.folder} matches the flows of the configuration: ${quotedList(p.patterns)}.`,
    help: () => 'Add a flow, or change "flows" in the configuration.',
  },
  CLI115: {
    name: "no-file-without-flow",
    severity: "error",
    message: (p: { file: string; exported: readonly string[] }) =>
      p.exported.length === 0
        ? "This file exports nothing, so there is no flow to work on."
        : `This file exports no flow: ${quotedList(p.exported)} ${p.exported.length === 1 ? "is" : "are"} something else.`,
    help: () => 'Export a flow: export const main = contactFlow("Main", (f) => { ... }).',
  },
  CLI116: {
    name: "no-project-without-flow",
    severity: "warning",
    message: (p: { folder: string }) => `The project in ${p.folder} declares no flow and no resource.`,
    help: () => "Flows and resources count when a file of the configuration exports them.",
  },
  CLI120: {
    name: "no-syntax-error",
    severity: "error",
    message: (p: CompilerMessage) => p.text,
    help: (p: CompilerMessage) => p.hint ?? "Correct the TypeScript in this place.",
  },
  CLI121: {
    name: "no-error-while-loading",
    severity: "error",
    message: (p: { error: string }) => `Running this file stopped with ${p.error}`,
    help: () => "Loading a project runs its files: whatever they do at the top level happens now.",
  },
  CLI122: {
    name: "no-missing-package",
    severity: "error",
    message: (p: MissingPackage) => `The package "${p.package}" is imported here but is not installed.`,
    help: (p: MissingPackage) => `Install it: npm install ${p.package}`,
  },
  CLI123: {
    name: "no-missing-export",
    severity: "error",
    message: (p: MissingExport) => `"${p.module}" has no export called "${p.name}".`,
    help: (p: MissingExport) => `${didYouMean(p.similar)}Check the spelling and the version of the package.`,
  },
  CLI124: {
    name: "no-unwritable-project",
    severity: "error",
    message: (p: { folder: string; reason: string }) => `flowc could not write to ${p.folder}: ${p.reason}.`,
    help: () =>
      "A file has to be there for a moment, so that packages of the project are found. Make the folder writable.",
  },
  CLI125: {
    name: "no-import-of-missing-file",
    severity: "error",
    message: (p: MissingImport) => `"${p.path}" is imported here, but there is no such file.`,
    help: (p: MissingImport) => `${didYouMean(p.similar)}Paths count from the folder of this file.`,
  },
  CLI126: {
    name: "no-undefined-property",
    severity: "error",
    message: (p: { resource: string; property: string }) => `"${p.property}" of ${p.resource} is undefined.`,
    help: () =>
      'It may come from a file that imports this one in a circle: name it instead, as in existing.flow("Main"). Otherwise leave the property out.',
  },
  CLI130: {
    name: "no-foreign-output-folder",
    severity: "error",
    message: (p: { folder: string; files: readonly string[] }) =>
      `${p.folder} holds files that flowc did not write: ${quotedList(p.files)}.`,
    help: () => "A build replaces its whole output folder. Choose another one with --out, or move these files away.",
  },
  CLI131: {
    name: "no-failed-write",
    severity: "error",
    message: (p: { path: string; reason: string }) => `${p.path} could not be written: ${p.reason}.`,
    help: () => "Nothing was left half-written. Correct the cause and run the command again.",
  },
  CLI132: {
    name: "no-broken-bindings-file",
    severity: "error",
    message: (p: { reason: string }) => `This bindings file cannot be used: ${p.reason}.`,
    help: () => 'Write it like { "queue": { "Support": { "arn": "arn:aws:connect:..." } } }.',
  },
  CLI133: {
    name: "no-build-before-deploy",
    severity: "error",
    message: (p: Undeployed) =>
      `"${p.block}" refers to ${p.resource}, which is declared but not deployed to "${p.environment}" yet.`,
    help: (p: Undeployed) =>
      `Run flowc deploy --env ${p.environment} first, or build without --env to leave names open.`,
  },
  CLI134: {
    name: "no-overwritten-file",
    severity: "error",
    message: (p: Taken) =>
      `${p.folder} already has ${p.files.length} of the ${p.all} files that this import would write: ${namesOf(p.files)}.`,
    help: () => "Nothing was written. Choose another folder with --out, or replace these files with --force.",
  },
  CLI150: {
    name: "no-broken-plan-file",
    severity: "error",
    message: (p: { reason: string }) => `This is not a plan that flowc saved: ${p.reason}.`,
    help: () => "Make one with: flowc plan --out FILE",
  },
  CLI151: {
    name: "no-plan-of-another-environment",
    severity: "error",
    message: (p: OtherEnvironment) => `The plan was made for environment "${p.planned}", not for "${p.asked}".`,
    help: (p: OtherEnvironment) => `Deploy it with --env ${p.planned}, or plan again for "${p.asked}".`,
  },
  CLI152: {
    name: "no-unconfirmed-deploy",
    severity: "error",
    message: (p: { reason: "declined" | "no-terminal" }) =>
      p.reason === "declined"
        ? "Nothing was changed: you declined."
        : "Nothing was changed: there is no terminal to ask on.",
    help: () => "Use --yes to go on without being asked.",
  },
  CLI180: {
    name: "no-missing-flow-in-file",
    severity: "error",
    message: (p: MissingFlow) => `"${p.path}" has no flow called "${p.name}".`,
    help: (p: MissingFlow) =>
      `${didYouMean(p.similar)}${p.known.length === 0 ? "It has no flow at all." : `It has ${quotedList(p.known)}.`}`,
  },
  ...bindingsCodes,
  ...environmentCodes,
  ...destroyCodes,
  ...adoptCodes,
  ...simulationCodes,
  ...testCodes,
  ...graphCodes,
  ...exploreCodes,
  ...initCodes,
  ...doctorCodes,
  ...viewCommandCodes,
  ...watchCodes,
});
