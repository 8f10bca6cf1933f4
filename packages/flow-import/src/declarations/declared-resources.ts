import {
  isJsonObject,
  isReferenceValue,
  type JsonValue,
  type ParameterValue,
  type ReferenceKind,
  type ReferenceTarget,
  type ResourceKind,
  referenceKinds,
  referenceMember,
} from "@flowc/connect-model";
import { constantName, type NameScope } from "../names/constant-name.js";
import { CodeText } from "../print/code-text.js";
import { type SourceConstant, sourceFile } from "../print/source-file.js";
import { type Code, call, list, literal, member, name, object } from "../program/code.js";
import { jsonCode } from "../program/json-code.js";
import { namesIn } from "../program/names-in.js";
import { type ArrangedSource, arrangeSources } from "./arrange.js";
import { rankOf, suffixes } from "./kinds.js";
import { type DeploymentSource, keyOf, type ResourceSource } from "./resource-source.js";

/** Finds or makes the constant of something that is not declared here. */
export type Mention = (kind: ReferenceKind, value: ParameterValue) => { readonly constant: string } | undefined;

/** Package that declarations come from. */
const declaring = "@flowc/provisioner";

/** The resources that are declared beside flows, each under a constant of its own. */
export class DeclaredResources {
  readonly #arranged: readonly ArrangedSource[];
  readonly #constants = new Map<string, string>();
  readonly #deployments: readonly { readonly constant: string; readonly code: Code }[];

  /** @param scope the names that constants may not take */
  constructor(sources: readonly ResourceSource[], deployments: readonly DeploymentSource[], scope: NameScope) {
    this.#deployments = deployments.map((source) => {
      const constant = scope.take(`${constantName(source.name, source.kind)}Deployment`);
      return {
        constant,
        code: call(
          name("deployed"),
          existingCode(source.kind, source.name),
          jsonCode(source.properties as ParameterValue),
        ),
      };
    });
    this.#arranged = arrangeSources(sources);
    // What others refer to has the plainer name.
    for (const { source } of this.#arranged.toSorted((a, b) => rankOf(a.source.kind) - rankOf(b.source.kind))) {
      // The plain name of a function is for what flows call.
      const ending = source.kind === "lambdaFunction" ? "Association" : "";
      const wanted = `${constantName(source.name, source.kind)}${ending}`;
      this.#constants.set(keyOf(source), scope.take(wanted, `${wanted}${suffixes[source.kind] ?? "Resource"}`));
    }
  }

  /** The constant of a declared resource that flows can name. A Lambda function is named with what it answers. */
  constantOf(kind: ResourceKind, called: string): string | undefined {
    if (kind === "lambdaFunction") return undefined;
    const found = this.#arranged.find(({ source }) => source.kind === kind && source.name === called);
    return found === undefined || found.isAfterFlows ? undefined : this.#constants.get(keyOf(found.source));
  }

  /** What the constants are while flows are run: references by name. */
  get constants(): readonly (readonly [string, Code])[] {
    return this.#arranged.flatMap(({ source: { kind, name: called } }) => {
      const constant = this.#constants.get(keyOf({ kind, name: called }));
      if (constant === undefined || !isReferenceKind(kind)) return [];
      return [[constant, call(member(name("existing"), kind), literal(called))] as const];
    });
  }

  /** The file of each constant. */
  get files(): ReadonlyMap<string, string> {
    return new Map(this.#arranged.map(({ source, file }) => [this.#constants.get(keyOf(source)) ?? "", file]));
  }

  /** The declarations by file, as code. */
  sources(mention: Mention): ReadonlyMap<string, readonly { readonly constant: string; readonly code: Code }[]> {
    const files = new Map<string, { readonly constant: string; readonly code: Code }[]>();
    for (const arranged of this.#arranged) {
      const { source, file } = arranged;
      const constant = this.#constants.get(keyOf(source)) ?? "";
      const value = (given: JsonValue) => this.#value(given, arranged, mention);
      const isBare = Object.keys(source.properties).length === 0;
      const given = source.arguments ?? [source.name, ...(isBare ? [] : [source.properties])];
      const code = call(name(source.factory), ...given.map(value));
      files.set(file, [...(files.get(file) ?? []), { constant, code }]);
    }
    if (this.#deployments.length > 0) files.set("deployments.ts", [...this.#deployments]);
    return files;
  }

  #value(given: JsonValue, arranged: ArrangedSource, mention: Mention): Code {
    if (isReferenceValue(given)) return this.#reference(given[referenceMember] as ReferenceTarget, arranged, mention);
    if (Array.isArray(given)) return list(given.map((part: JsonValue) => this.#value(part, arranged, mention)));
    if (!isJsonObject(given)) return literal(given as string | number | boolean | null);
    return object(
      Object.entries(given).map(([key, part]) => ({ name: key, value: this.#value(part, arranged, mention) })),
    );
  }

  #reference(target: ReferenceTarget, { before, isAfterFlows }: ArrangedSource, mention: Mention): Code {
    const { kind, name: called } = target;
    const key = keyOf(target);
    const declared = this.#constants.get(key);
    const exists = existingCode(kind, called);
    if (declared !== undefined) return before.has(key) ? name(declared) : exists;
    if ((kind === "flow" || kind === "flowModule") && !isAfterFlows) return exists;
    const constant = mention(kind, { [referenceMember]: target } as ParameterValue)?.constant;
    return constant === undefined ? exists : name(constant);
  }
}

/** Something by its name; for kinds that `existing` does not offer, as what that would give. */
function existingCode(kind: ResourceKind, called: string): Code {
  if (isReferenceKind(kind)) return call(member(name("existing"), kind), literal(called));
  return object([
    { name: "kind", value: literal(kind) },
    { name: "name", value: literal(called) },
  ]);
}

function isReferenceKind(kind: ResourceKind): kind is ReferenceKind {
  return (referenceKinds as readonly ResourceKind[]).includes(kind);
}

/** A file of declarations. */
export interface DeclarationFile {
  readonly constants: readonly { readonly constant: string; readonly code: Code; readonly comment?: string }[];
  /** Module of each constant of another file, seen from this one. */
  readonly modules: ReadonlyMap<string, string>;
}

/** Writes a file of declarations: its imports, then each as an exported constant. */
export function declarationFile({ constants, modules }: DeclarationFile): Promise<string> {
  const text = new CodeText(new Set());
  const own = new Set(constants.map(({ constant }) => constant));
  const mentioned = [...new Set(constants.flatMap(({ code }) => [...namesIn(code)]))].filter((one) => !own.has(one));
  const byModule = new Map<string, string[]>();
  for (const one of mentioned.toSorted()) {
    const module = modules.get(one) ?? declaring;
    byModule.set(module, [...(byModule.get(module) ?? []), one]);
  }
  const isFile = (module: string) => Number(module.startsWith("."));
  return sourceFile({
    imports: [...byModule]
      .toSorted(([a], [b]) => isFile(a) - isFile(b) || (a < b ? -1 : 1))
      .map(([moduleSpecifier, names]) => ({ moduleSpecifier, namedImports: names.map((one) => ({ name: one })) })),
    constants: constants.map(
      ({ constant, code, comment }): SourceConstant => ({
        name: constant,
        text: text.code(code),
        isExported: true,
        comment,
      }),
    ),
  });
}
