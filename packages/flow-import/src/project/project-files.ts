import { parseArn } from "@flowc/connect-model";
import { type BindingTable, bindingsFileVersion } from "@flowc/flow-compiler";
import { CodeText } from "../print/code-text.js";
import { stringLiteral } from "../print/literals.js";
import { sourceFile } from "../print/source-file.js";
import type { Code } from "../program/code.js";

/** The environment whose bindings are the ARNs that stood in the documents. */
export const importedEnvironment = "imported";

const bindingsFile = `bindings/${importedEnvironment}.json`;

/** A constant of a file that flows share. */
export interface SharedConstant {
  readonly constant: string;
  readonly code: Code;
  readonly comment?: string;
}

/** A file of constants that flows share: resources, attributes. */
export function constantsFile(constants: readonly SharedConstant[], functions: readonly string[]): Promise<string> {
  const text = new CodeText(new Set());
  return sourceFile({
    imports: [{ moduleSpecifier: "@flowc/flow-dsl", namedImports: functions.map((name) => ({ name })) }],
    constants: constants.map(({ constant, code, comment }) => ({
      name: constant,
      text: text.code(code),
      isExported: true,
      comment,
    })),
  });
}

/** The ARNs that names stood for, as `flowc build --env imported` reads them. */
export function bindingsText(tables: readonly BindingTable[]): string {
  const bindings: Record<string, Record<string, unknown>> = {};
  for (const table of tables) {
    for (const [kind, names] of table) {
      const held = [...Object.entries(bindings[kind] ?? {}), ...names];
      bindings[kind] = Object.fromEntries(held);
    }
  }
  return json({ version: bindingsFileVersion, bindings });
}

/** Files that make a folder a project. They are written where there are none yet. */
export async function scaffold(tables: readonly BindingTable[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  files.set("flowc.config.ts", await configText(regionOf(tables)));
  files.set("package.json", json(packageManifest));
  files.set("tsconfig.json", json(compilerConfig));
  return files;
}

function configText(region: string | undefined): Promise<string> {
  const environment = `{ region: ${stringLiteral(region ?? "")}, bindings: ${stringLiteral(bindingsFile)} }`;
  const members = [
    'flows: ["flows/**/*.flow.ts"]',
    ...(region === undefined ? [] : [`environments: { ${importedEnvironment}: ${environment} }`]),
  ];
  return sourceFile({
    imports: [{ moduleSpecifier: "flowc", namedImports: [{ name: "defineConfig" }] }],
    constants: [],
    exported: `defineConfig({ ${members.join(", ")} })`,
  });
}

/** The region of the first ARN that says one. */
function regionOf(tables: readonly BindingTable[]): string | undefined {
  const arns = tables.flatMap((table) => [...table.values()].flatMap((names) => [...names.values()]));
  return arns.map(({ arn }) => parseArn(arn)?.region).find((region) => region !== undefined && region !== "");
}

const packageManifest = {
  name: "contact-center",
  version: "0.1.0",
  private: true,
  type: "module",
  engines: { node: ">=20.19" },
  dependencies: { "@flowc/flow-dsl": "^0.1.0", flowc: "^0.1.0" },
  devDependencies: { typescript: ">=5.9" },
  scripts: {
    check: "flowc check",
    build: "flowc build",
    types: "tsc",
  },
};

const compilerConfig = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023"],
    module: "nodenext",
    moduleResolution: "nodenext",
    resolveJsonModule: true,
    types: [],
    strict: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["*.ts", "flows"],
};

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Path of the bindings in a project. */
export { bindingsFile };
