import {
  type Block,
  classifyText,
  type FlowGraph,
  formatJsonPath,
  isReferenceValue,
  type JsonPath,
  type ParameterValue,
  parseJsonPath,
} from "@flowc/connect-model";
import type { HandleCode } from "../blocks/call-sketch.js";
import { decimalOf } from "../blocks/parameters.js";
import { type Code, call, literal, type Member, member, name, object } from "../program/code.js";

/** Where attributes live: as the first member of a path. */
export type AttributeRoot = "Attributes" | "FlowAttributes";

/** Declared attributes, as `attributes.ts` holds them. */
export interface AttributeDeclarations {
  /** `contactAttributes({...})` and `flowAttributes({...})` under their constants; none where nothing is used. */
  readonly declarations: readonly { readonly constant: string; readonly code: Code }[];
  /** The handle of a declared attribute, and all that it can be when that is known. */
  handle(path: JsonPath): HandleCode | undefined;
}

const constants = { Attributes: "attributes", FlowAttributes: "flowValues" } as const satisfies Record<
  AttributeRoot,
  string
>;
const functions = { Attributes: "contactAttributes", FlowAttributes: "flowAttributes" } as const;
const roots = ["Attributes", "FlowAttributes"] as const satisfies readonly AttributeRoot[];

/** Most words that an attribute may be to be declared by them. */
const mostWords = 8;

/** What the flows do with one attribute. */
interface AttributeUse {
  /** Literals that it is set to. */
  readonly set: Set<string>;
  /** Literals that it is compared with for equality. */
  readonly compared: Set<string>;
  /** It is also set to something that is not known here, or asked another question. */
  isOpen: boolean;
  /** It is asked what only a number can be asked; every other thing asked is a number too. */
  asksNumber: boolean;
  asksText: boolean;
}

/**
 * Collects the attributes that flows set and read, to be declared once. An attribute that is only ever set to a few
 * literals, and compared with those only, is declared by them (`oneOf`), one that is compared as a number as such, every
 * other one as text. One that is asked as text and as a number is not declared.
 */
export function collectAttributes(graphs: readonly FlowGraph[]): AttributeDeclarations {
  const collector = new AttributeCollector();
  for (const { blocks } of graphs) for (const block of blocks) collector.read(block);
  return collector.declare();
}

class AttributeCollector {
  readonly #uses: Record<AttributeRoot, Map<string, AttributeUse>> = {
    Attributes: new Map(),
    FlowAttributes: new Map(),
  };

  read(block: Block): void {
    this.#paths(block.parameters);
    for (const branch of block.branches) if (branch.kind === "condition") this.#paths(branch.operands);
    if (block.type === "UpdateContactAttributes") this.#settings("Attributes", block.parameters.Attributes);
    if (block.type === "UpdateFlowAttributes") this.#settings("FlowAttributes", block.parameters.FlowAttributes);
    if (block.type === "Compare") this.#comparison(block);
  }

  declare(): AttributeDeclarations {
    const types = new Map<AttributeUse, AttributeType>();
    const declarations = roots.flatMap((root) => {
      const members = [...this.#uses[root]]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([attribute, use]): Member[] => {
          const type = typeOf(use);
          if (type === undefined || !isName(attribute)) return [];
          types.set(use, type);
          return [{ name: attribute, value: typeCode(type) }];
        });
      return members.length === 0
        ? []
        : [{ constant: constants[root], code: call(name(functions[root]), object(members)) }];
    });
    return {
      declarations,
      handle: (path) => {
        const root = roots.find((candidate) => candidate === path.root);
        const [step, ...more] = path.steps;
        if (root === undefined || step?.kind !== "member" || more.length > 0 || path.backticks) return undefined;
        const use = this.#uses[root].get(step.name);
        const type = use && types.get(use);
        if (type === undefined) return undefined;
        const code = member(name(constants[root]), step.name);
        if (type === "number") return { code, asks: "number" };
        return type === "string" ? { code } : { code, values: type };
      },
    };
  }

  #use(root: AttributeRoot, attribute: string): AttributeUse {
    const before = this.#uses[root].get(attribute);
    if (before !== undefined) return before;
    const use: AttributeUse = {
      set: new Set(),
      compared: new Set(),
      isOpen: false,
      asksNumber: false,
      asksText: false,
    };
    this.#uses[root].set(attribute, use);
    return use;
  }

  /** Every attribute that some text reads. */
  #paths(value: ParameterValue): void {
    if (typeof value === "string") {
      for (const { path, text } of classifyText(value).paths) {
        if (formatJsonPath(path) === text) this.#path(path);
      }
    } else if (typeof value === "object" && value !== null && !isReferenceValue(value)) {
      for (const inner of Object.values(value)) this.#paths(inner as ParameterValue);
    }
  }

  #path(path: JsonPath): AttributeUse | undefined {
    const root = roots.find((candidate) => candidate === path.root);
    const [step, ...more] = path.steps;
    if (root === undefined || step?.kind !== "member" || more.length > 0 || path.backticks) return undefined;
    return this.#use(root, step.name);
  }

  #settings(root: AttributeRoot, settings: ParameterValue | undefined): void {
    if (typeof settings !== "object" || settings === null) return;
    for (const [attribute, given] of Object.entries(settings)) {
      const use = this.#uses[root].get(attribute) ?? this.#use(root, attribute);
      const value = root === "FlowAttributes" ? heldValue(given as ParameterValue) : (given as ParameterValue);
      if (typeof value === "string" && classifyText(value).kind === "literal") use.set.add(value);
      else use.isOpen = true;
    }
  }

  #comparison({ parameters, branches }: Block): void {
    const { ComparisonValue: text } = parameters;
    const { path } = typeof text === "string" ? parseJsonPath(text) : { path: undefined };
    const use = path && this.#path(path);
    if (use === undefined) return;
    for (const branch of branches) {
      if (branch.kind !== "condition") continue;
      const [operand = ""] = branch.operands;
      if (branch.operator === "Equals") use.compared.add(operand);
      else use.isOpen = true;
      if (branch.operator.startsWith("Number")) use.asksNumber = true;
      else if (branch.operator !== "Equals" || decimalOf(operand) === undefined) use.asksText = true;
    }
  }
}

function heldValue(given: ParameterValue): ParameterValue | undefined {
  return typeof given === "object" && given !== null && "Value" in given ? (given.Value as ParameterValue) : undefined;
}

/**
 * Names with these characters are none: the service refuses them, and exports have paths there whose value is the name.
 * `__proto__` would not be a member of an object that is written out.
 */
function isName(attribute: string): boolean {
  return !/[$.]/.test(attribute) && attribute !== "__proto__";
}

/** Text, a number, or the only words that it can be. */
type AttributeType = "string" | "number" | readonly string[];

function typeOf(use: AttributeUse): AttributeType | undefined {
  if (use.asksNumber) return use.asksText ? undefined : "number";
  return wordsOf(use) ?? "string";
}

function typeCode(type: AttributeType): Code {
  return typeof type === "string" ? literal(type) : call(name("oneOf"), ...type.map((word) => literal(word)));
}

/** The words that an attribute can be, when nothing else was seen. */
function wordsOf({ set, compared, isOpen }: AttributeUse): readonly string[] | undefined {
  const isClosed = !isOpen && set.size > 1 && set.size <= mostWords && compared.size > 0;
  return isClosed && [...compared].every((word) => set.has(word)) ? [...set].sort() : undefined;
}
