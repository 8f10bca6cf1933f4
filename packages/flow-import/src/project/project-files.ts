import { type JsonObject, parseArn } from "@flowc/connect-model";
import { type BindingTable, bindingsFileVersion } from "@flowc/flow-compiler";
import { CodeText } from "../print/code-text.js";
import { sourceFile } from "../print/source-file.js";
import { type Code, call, name } from "../program/code.js";
import { jsonCode } from "../program/json-code.js";

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

/** The environment that a new project is for. */
export interface ProjectEnvironment {
  readonly name: string;
  /** Its members in the configuration. */
  readonly config: JsonObject;
}

/** What a project is made for, when it declares resources. */
export interface DeclaringProject {
  /** Files that declare resources. */
  readonly resources: readonly string[];
  readonly environment?: ProjectEnvironment | undefined;
}

/** The configuration of the project that flows are imported into, for where there is none yet. */
export function configFileText(tables: readonly BindingTable[], declaring?: DeclaringProject): Promise<string> {
  return configText(declaring === undefined ? importedConfig(regionOf(tables)) : declaringConfig(declaring, tables));
}

/** The configuration of a project that only holds flows: its environment is the ARNs that they came with. */
function importedConfig(region: string | undefined): JsonObject {
  const environments = { [importedEnvironment]: { region: region ?? "", bindings: bindingsFile } };
  return { flows: ["flows/**/*.flow.ts"], ...(region !== undefined && { environments }) };
}

function declaringConfig({ resources, environment }: DeclaringProject, tables: readonly BindingTable[]): JsonObject {
  const isUsual = resources.every((file) => file === "resources.ts");
  const bots = tables.flatMap((table) =>
    [...(table.get("lexBot") ?? [])].map(([name, { arn }]) => [name, arn] as const),
  );
  // Connect lists no bot by its name.
  const known = { ...environment?.config, ...(bots.length > 0 && { lexBots: Object.fromEntries(bots) }) };
  const environments = environment && Object.keys(known).length > 0 ? { [environment.name]: known } : undefined;
  return { ...(!isUsual && { resources: [...resources] }), ...(environments && { environments }) };
}

function configText(config: JsonObject): Promise<string> {
  return sourceFile({
    imports: [{ moduleSpecifier: "flowc", namedImports: [{ name: "defineConfig" }] }],
    constants: [],
    exported: new CodeText(new Set()).code(call(name("defineConfig"), jsonCode(config))),
  });
}

/** The region of the first ARN that says one. */
function regionOf(tables: readonly BindingTable[]): string | undefined {
  const arns = tables.flatMap((table) => [...table.values()].flatMap((names) => [...names.values()]));
  return arns.map(({ arn }) => parseArn(arn)?.region).find((region) => region !== undefined && region !== "");
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Path of the bindings in a project. */
export { bindingsFile };
