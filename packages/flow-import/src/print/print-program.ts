import * as dsl from "@flowc/flow-dsl";
import type { Code } from "../program/code.js";
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
  const text = new CodeText(options.chainable);
  const { declare, builder } = declarations[program.type];
  const fragments = new Set(program.shared.map(({ name }) => name));
  const shared = program.shared.map(({ name, body }): SourceConstant => {
    // A callback that returns a call of another fragment would make the types of both depend on each other.
    const isOpen = [...namesIn(body)].some((used) => fragments.has(used));
    const content = isOpen ? text.block(body, builder) : text.branch(body, builder);
    return { name, text: `shared(${content})`, isExported: false };
  });
  const flow = { name: program.constant, text: flowText(program, text, declare, options), isExported: true };
  const types = shared.length > 0 ? [builder] : [];
  return sourceFile({
    imports: importsOf(program, [declare, ...(shared.length > 0 ? ["shared"] : [])], types, options),
    constants: [...shared, flow],
  });
}

function flowText(program: Program, text: CodeText, declare: string, { origin }: PrintOptions): string {
  const members = [
    ...program.options.map(({ name, value }) => `${name}: ${text.code(value)}`),
    ...(origin === undefined ? [] : ["origin"]),
    ...(program.onError ? [`onError: ${text.code(program.onError)}`] : []),
  ];
  const given = [
    stringLiteral(program.name),
    ...(members.length > 0 ? [`{${members.join(", ")}}`] : []),
    text.block(program.body),
  ];
  return `${declare}(${given.join(", ")})`;
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
