import {
  arnPattern,
  isReferenceValue,
  type ParameterValue,
  parseArn,
  parseJsonPath,
  type ReferenceKind,
  type ReferenceTarget,
  type ResourceArn,
} from "@flowc/connect-model";
import { type BindingTable, readOpenMark } from "@flowc/flow-compiler";
import type { ReferenceDetail } from "../blocks/call-sketch.js";
import { suffixes } from "../declarations/kinds.js";
import { constantName, type NameScope } from "../names/constant-name.js";
import { type Code, call, literal, member, name, object } from "../program/code.js";
import type { ResourceNames } from "./resource-names.js";

/** A constant of `resources.ts`. */
export interface ResourceDeclaration {
  readonly constant: string;
  readonly code: Code;
  /** Said above it: where its name does not come from the documents. */
  readonly comment?: string;
}

/** A reference to a thing that Connect holds, as a constant. */
export interface DeclaredResource {
  readonly constant: string;
  /** It names the thing; else the constant holds text that stands for its ARN or id. */
  readonly isReference: boolean;
  readonly qualifier?: string;
}

/** The constant of a resource that is declared. */
export type DeclaredConstant = (kind: ReferenceKind, name: string) => string | undefined;

const madeUp = "Its name is not in the documents that were read: the bindings say what it is.";

/**
 * The things that imported flows refer to, each under one constant. ARNs become references by name, and the bindings
 * keep what each name meant, so that a build writes the same ARNs again. Text that is no whole ARN of the kind, an id or
 * something that a template tool fills in, is no reference: the constant holds the text.
 */
export class Resources {
  readonly #names: ResourceNames;
  readonly #scope: NameScope;
  readonly #declared: DeclaredConstant;
  readonly #declarations: ResourceDeclaration[] = [];
  readonly #constants = new Map<string, string>();
  readonly #known = new Map<string, string>();
  readonly #madeUp = new Set<string>();
  readonly #bound = new Map<ReferenceKind, Map<string, { readonly arn: string }>>();

  /**
   * @param scope the names that constants may not take
   * @param declared the constant of what is declared, and not only named
   */
  constructor(names: ResourceNames, scope: NameScope, declared: DeclaredConstant = () => undefined) {
    this.#names = names;
    this.#scope = scope;
    this.#declared = declared;
  }

  /** The constants in the order of first use. */
  get declarations(): readonly ResourceDeclaration[] {
    return this.#declarations;
  }

  /** What every name means: the ARN that stood in the documents. */
  get bindings(): BindingTable {
    return this.#bound;
  }

  /**
   * The constant for what a parameter names, declared on first use. Nothing for text that can name nothing: empty, or a
   * path whose value is known when the contact is there.
   */
  declare(kind: ReferenceKind, value: ParameterValue, detail: ReferenceDetail = {}): DeclaredResource | undefined {
    if (isReferenceValue(value)) return this.#typed(kind, value["$flowc.reference"], detail);
    if (typeof value !== "string" || value.trim() === "" || parseJsonPath(value).path !== undefined) return undefined;
    const mark = readOpenMark(value);
    if (mark?.kind === kind) return this.#typed(kind, mark, detail);
    const arn = arnPattern(kind).test(value) ? parseArn(value) : undefined;
    return arn?.kind === kind ? this.#named(kind, value, arn, detail) : this.#text(kind, value);
  }

  #named(kind: ReferenceKind, value: string, arn: ResourceArn, detail: ReferenceDetail): DeclaredResource {
    const { bare, qualifier } = withoutQualifier(arn, value);
    const named = this.#nameOf(kind, bare, arn);
    // A Lambda function carries its qualifier in its name, other references beside them.
    if (kind === "lambdaFunction" && qualifier !== undefined) {
      return { constant: this.#constant(kind, `${named}:${qualifier}`, detail), isReference: true };
    }
    const constant = this.#constant(kind, named, detail);
    return { constant, isReference: true, ...(qualifier !== undefined && { qualifier }) };
  }

  #text(kind: ReferenceKind, text: string): DeclaredResource {
    const key = JSON.stringify([kind, text]);
    const before = this.#constants.get(key);
    if (before !== undefined) return { constant: before, isReference: false };
    const wanted = constantName(this.#names.get(text) ?? wordsOf(kind, text), kind);
    const constant = this.#take(kind, wanted);
    this.#constants.set(key, constant);
    const isTyped = text.startsWith("arn:") || idShape.test(text);
    this.#declarations.push({ constant, code: isTyped ? literal(text) : call(name("placeholder"), literal(text)) });
    return { constant, isReference: false };
  }

  /** A reference by name: of a graph, or the mark that a build without an environment leaves. */
  #typed(kind: ReferenceKind, target: ReferenceTarget, detail: ReferenceDetail): DeclaredResource | undefined {
    if (target.kind !== kind) return undefined;
    const constant = this.#constant(kind, target.name, detail);
    return { constant, isReference: true, ...(target.qualifier !== undefined && { qualifier: target.qualifier }) };
  }

  /** The name of what an ARN means: as the documents call it, else one that is made from its id. */
  #nameOf(kind: ReferenceKind, bare: string, arn: ResourceArn): string {
    const before = this.#known.get(bare);
    if (before !== undefined) return before;
    const bound = this.#bound.get(kind) ?? new Map<string, { readonly arn: string }>();
    this.#bound.set(kind, bound);
    const given = this.#givenName(kind, bare, arn);
    const free = distinct(given ?? `${kind} ${arn.id.slice(0, 8)}`, (candidate) => !bound.has(candidate));
    bound.set(free, { arn: bare });
    this.#known.set(bare, free);
    if (given === undefined || free !== given) this.#madeUp.add(`${kind} ${free}`);
    return free;
  }

  #givenName(kind: ReferenceKind, bare: string, arn: ResourceArn): string | undefined {
    if (kind === "lambdaFunction") return arn.id;
    return (
      this.#names.get(bare) ??
      this.#names.get(arn.id) ??
      (kind === "view" && arn.account === "aws" ? arn.id : undefined)
    );
  }

  #take(kind: ReferenceKind, wanted: string): string {
    return this.#scope.take(wanted, `${wanted}${suffixes[kind] ?? "Resource"}`);
  }

  #constant(kind: ReferenceKind, resource: string, detail: ReferenceDetail): string {
    const declared = this.#declared(kind, resource);
    if (declared !== undefined) return declared;
    const { response = "STRING_MAP" } = detail;
    const key = JSON.stringify([kind, resource, response]);
    const before = this.#constants.get(key);
    if (before !== undefined) return before;
    const constant = this.#take(kind, constantName(resource, kind));
    this.#constants.set(key, constant);
    const isMadeUp = this.#madeUp.has(`${kind} ${resource}`);
    this.#declarations.push({
      constant,
      code: declarationCode(kind, resource, response),
      ...(isMadeUp && { comment: madeUp }),
    });
    return constant;
  }
}

/** Ids as the service gives them: what the builder takes as such. */
const idShape = /^[^-]*(?:-[^-]*){4,}$/;

/** What the text of a placeholder says, without the marks around it. */
function wordsOf(kind: ReferenceKind, text: string): string {
  const arn = parseArn(text);
  if (arn !== undefined) return /^[0-9a-f-]{36}$/.test(arn.id) ? `${kind} ${arn.id.slice(0, 8)}` : arn.id;
  if (/^[0-9a-f-]{36}$/.test(text)) return `${kind} ${text.slice(0, 8)}`;
  const parts = text.split(/[./:{}<>()|]+/).filter((part) => /\p{L}/u.test(part) && !/^(?:arn|id)$/i.test(part));
  return (parts.at(-1) ?? "").replace(/[\s_-]+(?:arn|id)$/i, "").replace(/(?<=[a-z0-9])(?:Arn|ARN|Id|ID)$/, "");
}

function declarationCode(kind: ReferenceKind, resource: string, response: "STRING_MAP" | "JSON"): Code {
  if (kind !== "lambdaFunction") return call(member(name("existing"), kind), literal(resource));
  const options = response === "JSON" ? [object([{ name: "response", value: literal(response) }])] : [];
  return call(name("lambda"), literal(resource), ...options);
}

function withoutQualifier(arn: ResourceArn, text: string): { bare: string; qualifier?: string } {
  if (arn.qualifier === undefined) return { bare: text };
  return { bare: text.slice(0, -(arn.qualifier.length + 1)), qualifier: arn.qualifier };
}

function distinct(wanted: string, isFree: (name: string) => boolean): string {
  if (isFree(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const next = `${wanted} (${number})`;
    if (isFree(next)) return next;
  }
}
