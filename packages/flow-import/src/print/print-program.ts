import * as dsl from "@flowc/flow-dsl";
import type { BranchCode, Code } from "../program/code.js";
import { namesIn } from "../program/names-in.js";
import { declarations, type Program } from "../program/program.js";
import { type Chainable, CodeText } from "./code-text.js";
import { stringLiteral } from "./literals.js";
import { type SourceConstant, sourceFile } from "./source-file.js";

/** Where the names of a program come from. */
export interface PrintOptions {
  readonly chainable: Chainable;
  /** Module of each name that is not the builder's: `./resources.js`. */
  readonly modules: ReadonlyMap<string, string>;
  /** Module of the origin. */
  readonly origin?: string;
}

/** Writes a program as the source of its file. */
export async function printProgram(program: Program, options: PrintOptions): Promise<string> {
  const text = new CodeText(options.chainable, new Set(program.shared.map(({ name }) => name)));
  const { declare, builder, types: named = [] } = declarations[program.type];
  const late = lateNames(program, options);
  const shared = program.shared.map(({ name, body }): SourceConstant => {
    return { name, text: `shared(${callbackText(body, text, late, builder)})`, isExported: false };
  });
  const flow = { name: program.constant, text: flowText(program, text, late, options), isExported: true };
  const types = [...(shared.length > 0 ? [builder] : []), ...named];
  return sourceFile({
    imports: importsOf(program, [declare, ...(shared.length > 0 ? ["shared"] : [])], types, options),
    constants: [...shared, flow],
  });
}

/** Constants that name flows and fragments: what they are may depend on what is being written. */
function lateNames({ shared, constant }: Program, { modules }: PrintOptions): ReadonlySet<string> {
  const flows = [...modules].filter(([, module]) => module.endsWith(".flow.js")).map(([name]) => name);
  return new Set([constant, ...shared.map(({ name }) => name), ...flows]);
}

/**
 * A callback at the top of a file. One that returns a call which names another flow or fragment would make the types of
 * both depend on each other: in braces it returns nothing.
 */
function callbackText(body: BranchCode, text: CodeText, late: ReadonlySet<string>, type?: string): string {
  const isLate = [...namesIn(body)].some((used) => late.has(used));
  return isLate && body.body.length > 0 ? text.block(body, type) : text.branch(body, type);
}

function flowText(program: Program, text: CodeText, late: ReadonlySet<string>, { origin }: PrintOptions): string {
  const { onError } = program;
  const members = [
    ...program.options.map(({ name, value }) => `${name}: ${text.code(value)}`),
    ...(origin === undefined ? [] : ["origin"]),
    ...(onError
      ? [`onError: ${onError.kind === "branch" ? callbackText(onError, text, late) : text.code(onError)}`]
      : []),
  ];
  const given = [
    stringLiteral(program.name),
    ...(members.length > 0 ? [`{${members.join(", ")}}`] : []),
    text.block(program.body),
  ];
  const { declare, typeArguments = "" } = declarations[program.type];
  return `${declare}${typeArguments}(${given.join(", ")})`;
}

function importsOf(
  program: Program,
  used: readonly string[],
  types: readonly string[],
  { modules, origin }: PrintOptions,
) {
  const mentioned = new Set(used);
  const parts: Code[] = [
    program.body,
    ...(program.onError ? [program.onError] : []),
    ...program.shared.map(({ body }) => body),
    ...program.options.map(({ value }) => value),
  ];
  for (const part of parts) for (const name of namesIn(part)) mentioned.add(name);
  const byModule = new Map<string, string[]>();
  for (const name of [...mentioned].sort()) {
    if (name === program.constant) continue;
    const module = modules.get(name) ?? (Object.hasOwn(dsl, name) ? "@flowc/flow-dsl" : undefined);
    if (module !== undefined) byModule.set(module, [...(byModule.get(module) ?? []), name]);
  }
  return [
    ...[...byModule].sort(byFirst).map(([module, names]) => ({
      moduleSpecifier: module,
      namedImports: [
        ...(module === "@flowc/flow-dsl" ? types.map((name) => ({ name, isTypeOnly: true })) : []),
        ...names.map((name) => ({ name })),
      ],
    })),
    ...(origin === undefined
      ? []
      : [{ moduleSpecifier: origin, defaultImport: "origin", attributes: [{ name: "type", value: "json" }] }]),
  ];
}

/** Packages before files. */
function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return Number(a.startsWith(".")) - Number(b.startsWith(".")) || (a < b ? -1 : 1);
}
