import { createRequire } from "node:module";
import { existingFiles } from "../output/write-files.js";
import { nameOfFolder } from "./project-name.js";
import { templateText } from "./template.js";

/** What the package of a project needs. */
export interface ProjectPackage {
  /** One that npm takes. */
  readonly name: string;
  /** Whether it has tests of its flows. */
  readonly isTested: boolean;
  readonly declaresResources: boolean;
}

const require = createRequire(import.meta.url);

/** The files that make a folder a package in TypeScript, wherever a project comes from: `package.json`, `tsconfig.json`. */
export function packageFiles(project: ProjectPackage): ReadonlyMap<string, string> {
  return new Map([
    ["package.json", packageText(project)],
    ["tsconfig.json", templateText("tsconfig.json")],
  ]);
}

/**
 * What makes a folder that flows are brought into a project, as far as the folder does not have it.
 * @param config text of its configuration
 */
export function missingProjectFiles(
  folder: string,
  config: string,
  { declaresResources }: Pick<ProjectPackage, "declaresResources">,
): ReadonlyMap<string, string> {
  const files = packageFiles({ name: nameOfFolder(folder), isTested: false, declaresResources });
  const all = new Map([["flowc.config.ts", config], ...files]);
  for (const name of existingFiles(folder, all.keys())) all.delete(name);
  return all;
}

function packageText({ name, isTested, declaresResources }: ProjectPackage): string {
  const own = `^${versionOf("@flowc/flow-dsl")}`;
  const manifest = {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    engines: { node: ">=20.19" },
    scripts: {
      types: "tsc",
      check: "flowc check",
      build: "flowc build",
      ...(isTested && { test: "flowc test --coverage" }),
      ...(declaresResources && { plan: "flowc plan", deploy: "flowc deploy" }),
    },
    dependencies: { "@flowc/flow-dsl": own, ...(declaresResources && { "@flowc/provisioner": own }), flowc: own },
    devDependencies: {
      ...(isTested && { "@flowc/testing": own }),
      typescript: ">=5.9",
      ...(isTested && { vitest: vitestRange() }),
    },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** All packages of flowc are released under one version. */
function versionOf(name: string): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}

/** The versions of vitest that the expectations of `@flowc/testing` work with. */
function vitestRange(): string {
  const { peerDependencies } = require("@flowc/testing/package.json") as {
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  return peerDependencies.vitest ?? "*";
}
