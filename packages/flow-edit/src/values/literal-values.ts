import type { Block } from "@flowc/connect-model";
import type { EditSource } from "../edit.js";
import type { Literal } from "../source/literal.js";
import { type TemplateText, templateOf, valuesIn } from "../source/template.js";
import type { ArgumentPart } from "./argument-parts.js";
import { type BlockPart, partsOfBlock } from "./block-parts.js";
import type { Candidate } from "./candidate.js";
import { bestPart, canBe } from "./match.js";
import { ownChoices } from "./own-forms.js";
import { conditionsOf, parameterAt, spellingOf } from "./parameter-at.js";
import { manyMade, originOf, short } from "./why.js";

/** Options that are no values of a block: `label` is edited as a name, an `id` is pinned for good. */
const ownOptions: ReadonlySet<string> = new Set(["label", "id"]);

/** Finds what the literals and keys in the arguments of a call became in its block. */
export class LiteralValues {
  readonly #block: Block;
  readonly #beside: readonly Block[];
  readonly #parts: readonly BlockPart[];
  /** Pointers that a literal was found for. */
  readonly #taken = new Set<string>();

  constructor({ block, beside = [] }: EditSource) {
    this.#block = block;
    this.#beside = beside;
    this.#parts = partsOfBlock(block);
  }

  /** A literal that stands in the arguments, or in a constant that they name. */
  literal(literal: Literal, names: readonly string[], isNested: boolean): Candidate | undefined {
    const { value } = literal;
    if (ownOptions.has(names[0] ?? "") && names.length === 1) return undefined;
    const part = bestPart(names, this.#matching(value), this.#taken);
    // Of a number that is nowhere in the block, such as a share of a distribution, building shows what it changes.
    if (part === undefined && (isNested || typeof value !== "number" || this.isElsewhere(value))) return undefined;
    const label = labelOf(names, part);
    if (part === undefined) {
      return this.#unlessMany({ label, ...kindOf(value), written: { kind: "literal", literal } }, value);
    }
    this.#taken.add(part.pointer);
    const { pointer } = part;
    const spec = part.kind === "value" ? parameterAt(this.#block, pointer) : undefined;
    const conditions = part.kind === "operand" ? conditionsOf(this.#block) : undefined;
    const all = choicesOf(value, spec, conditions?.operands);
    const own = all && ownChoices(label, all);
    if (own && "why" in own) return { label, kind: "choice", value: String(value), why: own.why };
    const choices = own?.choices;
    const found = {
      label,
      ...(choices && typeof value === "string" ? { kind: "choice" as const, value } : kindOf(value)),
      ...(choices && { choices }),
      written: { kind: "literal" as const, literal },
      pointer,
      spec,
      conditions,
    };
    return this.#unlessMany(found, value);
  }

  /** The key of a member: the key of a branch, or the name of an attribute. */
  key(
    { node, key, names }: Extract<ArgumentPart, { kind: "key" }>,
    siblings: readonly string[],
  ): Candidate | undefined {
    const operand = this.#parts.find((part) => part.kind === "operand" && part.value === key);
    const name = this.#parts.find((part) => part.kind === "name" && part.value === key && this.#isFree(part));
    const part = operand ?? name;
    if (part === undefined || this.#taken.has(`${part.pointer}#`)) return undefined;
    this.#taken.add(`${part.pointer}#`);
    const conditions = operand && conditionsOf(this.#block);
    const allowed = conditions && keysOf(conditions.operands, conditions.operandPattern);
    const taken = siblings.filter((other) => other !== key);
    const label = operand ? `key ${key}` : `name of ${names.at(-1) ?? key}`;
    const found: Candidate = {
      label,
      kind: "key",
      value: key,
      ...(allowed && { choices: allowed.filter((word) => !taken.includes(word)) }),
      written: { kind: "key", node },
      pointer: part.pointer,
      conditions,
      taken,
    };
    return this.#unlessMany(found, key);
  }

  /** Something that is not written as itself: a constant that can be edited in its place, or the reason why not. */
  other({ node, names }: Extract<ArgumentPart, { kind: "other" }>): Candidate | undefined {
    const template = templateOf(node);
    const found = template && this.#template(template, names);
    if (found) return found;
    const origin = originOf(node);
    if ("literal" in origin) return this.literal(origin.literal, names, false);
    const part = names.length === 0 ? this.#untaken() : undefined;
    // It belongs to another block that the same call makes.
    if (part === undefined && names.length === 0) return undefined;
    if (part) this.#taken.add(part.pointer);
    return { label: labelOf(names, part), kind: "text", value: short(node), why: origin.why };
  }

  /** Text with expressions inside: the text can be edited, the expressions stay. */
  #template(template: TemplateText, names: readonly string[]): Candidate | undefined {
    const made = this.#parts.filter(
      ({ kind, value }) => kind !== "name" && typeof value === "string" && valuesIn(value, template) !== undefined,
    );
    const part = bestPart(names, made, this.#taken);
    const filled = part && valuesIn(String(part.value), template);
    if (part === undefined || filled === undefined) return undefined;
    this.#taken.add(part.pointer);
    const found: Candidate = {
      label: labelOf(names, part),
      kind: "text",
      value: template.shown,
      written: { kind: "template", template },
      pointer: part.pointer,
      spec: parameterAt(this.#block, part.pointer),
      filled,
    };
    return this.#unlessMany(found, part.value);
  }

  /** What no literal became: the first such parameter is what the first computed argument became. */
  #untaken(): BlockPart | undefined {
    return this.#parts.find(({ kind, pointer }) => kind !== "name" && kind !== "operand" && !this.#taken.has(pointer));
  }

  #matching(value: string | number | boolean): readonly BlockPart[] {
    return this.#parts.filter((part) => canBe(value, part));
  }

  /** Keys are the author's own only where the catalogue says so, or says nothing. */
  #isFree({ pointer }: BlockPart): boolean {
    const holder = parameterAt(this.#block, pointer.slice(0, pointer.lastIndexOf("/")));
    return holder?.value === "map";
  }

  /** Whether it became part of another block that the same call makes at once. */
  isElsewhere(value: string | number | boolean): boolean {
    return this.#beside.some((block) => partsOfBlock(block).some((part) => canBe(value, part)));
  }

  /** A call that runs several times makes several blocks of one type with the same value: an edit would change them all. */
  #unlessMany(candidate: Candidate, value: string | number | boolean): Candidate {
    const alike = this.#beside.filter(
      (block) =>
        block.type === this.#block.type &&
        partsOfBlock(block).some((part) => canBe(value, part) || isNamed(part, value)),
    );
    if (alike.length === 0) return candidate;
    const { label, kind, value: written } = candidate;
    const why = manyMade(alike.length + 1);
    return { label, kind, value: written, why };
  }
}

function isNamed(part: BlockPart, value: string | number | boolean): boolean {
  return part.kind === "name" && part.value === value;
}

function kindOf(value: string | number | boolean): Pick<Candidate, "kind" | "value"> {
  if (typeof value === "boolean") return { kind: "choice", value: String(value) };
  return { kind: typeof value === "number" ? "number" : "text", value: String(value) };
}

function choicesOf(
  value: string | number | boolean,
  spec: Candidate["spec"],
  operands: readonly string[] | undefined,
): readonly string[] | undefined {
  if (typeof value === "boolean") return ["true", "false"];
  if (typeof value !== "string") return undefined;
  const options = spec?.value === "enum" ? spec.options : operands;
  const spelling = options && spellingOf(options, value);
  return spelling && options?.map(spelling);
}

/** All keys that a pattern of one sign allows: those of a telephone. */
function keysOf(operands: readonly string[] | undefined, pattern: string | undefined): readonly string[] | undefined {
  if (operands !== undefined) return operands;
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern);
  const isOneSign = !expression.test("11") && !expression.test("aa");
  return isOneSign ? Array.from("1234567890*#").filter((sign) => expression.test(sign)) : undefined;
}

/** The name of the option, else that of the parameter: `TextToSpeechVoice` is `textToSpeechVoice`. */
function labelOf(names: readonly string[], part: BlockPart | undefined): string {
  const name = names.at(-1);
  if (name !== undefined) return name;
  if (part?.kind === "operand") return "value";
  const parameter = part?.path.findLast((step) => !/^\d+$/.test(step)) ?? "value";
  const isAbbreviation = parameter === parameter.toUpperCase();
  return isAbbreviation ? parameter.toLowerCase() : parameter.charAt(0).toLowerCase() + parameter.slice(1);
}
