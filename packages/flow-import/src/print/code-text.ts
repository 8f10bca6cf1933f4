import type { BranchCode, Code, Statement } from "../program/code.js";
import { isIdentifier, memberName, stringLiteral, templateText } from "./literals.js";

/** Calls after which others may follow in a chain: they return the builder. */
export type Chainable = ReadonlySet<Code>;

/** Writes code as TypeScript, correct but not yet laid out. */
export class CodeText {
  readonly #chainable: Chainable;
  readonly #fragments: ReadonlySet<string>;

  /** @param fragments names that lead to another part of the flow */
  constructor(chainable: Chainable, fragments: ReadonlySet<string> = new Set()) {
    this.#chainable = chainable;
    this.#fragments = fragments;
  }

  code(code: Code): string {
    switch (code.kind) {
      case "literal":
        return typeof code.value === "string" ? stringLiteral(code.value) : String(code.value);
      case "array":
        return `[${code.items.map((item) => this.code(item)).join(", ")}]`;
      case "object":
        return `{${code.members.map(({ name, value }) => this.#member(name, value)).join(", ")}}`;
      case "template":
        return `\`${code.parts.map((part) => (typeof part === "string" ? templateText(part) : `\${${this.code(part)}}`)).join("")}\``;
      case "name":
        return code.name;
      case "member":
        return `${this.code(code.of)}${isIdentifier(code.name) ? `.${code.name}` : `[${stringLiteral(code.name)}]`}`;
      case "call":
        return `${this.code(code.callee)}(${code.arguments.map((given) => this.code(given)).join(", ")})`;
      case "branch":
        return this.branch(code);
    }
  }

  #member(name: string, value: Code): string {
    const isShort = value.kind === "name" && value.name === name;
    return isShort ? name : `${memberName(name)}: ${this.code(value)}`;
  }

  /**
   * A callback. One expression stands without braces.
   * @param type of the builder, where the compiler cannot know it
   */
  branch({ parameters, body }: BranchCode, type?: string): string {
    const head = `(${parameters.map((name, at) => (at === 0 && type !== undefined ? `${name}: ${type}` : name)).join(", ")}) =>`;
    if (body.length === 0) return `${head} ${parameters[0] ?? "{}"}`;
    const lines = this.statements(body, true);
    const [only, ...others] = lines;
    const isExpression = only !== undefined && others.length === 0 && body.at(-1)?.kind === "expression";
    return isExpression ? `${head} ${only}` : `${head} {\n${lines.map((line) => `${line};`).join("\n")}\n}`;
  }

  /** Braces also around a single statement: what the callback returns is then not looked at. */
  block({ parameters, body }: BranchCode, type?: string): string {
    const lines = this.statements(body, false);
    return `(${parameters[0]}${type === undefined ? "" : `: ${type}`}) => {\n${lines.map((line) => `${line};`).join("\n")}\n}`;
  }

  /** The statements, with calls that follow one another chained where that reads well. */
  statements(body: readonly Statement[], isBranch: boolean): string[] {
    const groups = this.#groups(body);
    const [first, second, ...more] = groups;
    if (isBranch && first !== undefined && second !== undefined && more.length === 0 && first.length <= 2) {
      const joined = this.#joined(first, second);
      if (joined !== undefined) return [joined];
    }
    return groups.map((group) => this.#group(group));
  }

  /** A short run and what ends it, as one expression. */
  #joined(run: readonly Statement[], end: readonly Statement[]): string | undefined {
    const [last, ...others] = end;
    if (last?.kind !== "expression" || others.length > 0 || !run.every((it) => this.#isChainable(it))) return undefined;
    if (run.some(({ code }) => this.#leadsAway(code))) return undefined;
    const chain = this.#group(run);
    const jump = jumpTarget(last.code);
    if (jump !== undefined) return `${jump}(${chain})`;
    return isBuilderCall(last.code) ? chain + this.code(last.code).slice(1) : undefined;
  }

  /** Runs of calls without branches; a call with branches stands alone. */
  #groups(body: readonly Statement[]): Statement[][] {
    const groups: Statement[][] = [];
    let isOpen = false;
    for (const statement of body) {
      const follows =
        isOpen && statement.kind === "expression" && isBuilderCall(statement.code) && !this.#leadsAway(statement.code);
      if (follows) groups.at(-1)?.push(statement);
      else groups.push([statement]);
      isOpen = this.#isChainable(statement) && !this.#leadsAway(statement.code);
    }
    return groups;
  }

  /** Whether a call has branches that lead elsewhere: one that just goes on does not stand in the way of a chain. */
  #leadsAway(code: Code): boolean {
    switch (code.kind) {
      case "branch":
        return code.body.length > 0;
      case "name":
        return this.#fragments.has(code.name) || /^again\d*$/.test(code.name);
      case "array":
        return code.items.some((item) => this.#leadsAway(item));
      case "object":
        return code.members.some(({ value }) => this.#leadsAway(value));
      case "call":
        return code.arguments.some((given) => this.#leadsAway(given));
      default:
        return false;
    }
  }

  #isChainable(statement: Statement): boolean {
    return statement.kind === "expression" && this.#chainable.has(statement.code);
  }

  #group(group: readonly Statement[]): string {
    const [first, ...others] = group;
    if (first === undefined) return "";
    const start = first.kind === "constant" ? `const ${first.name} = ${this.code(first.code)}` : this.code(first.code);
    return [start, ...others.map(({ code }) => this.code(code).slice(1))].join("");
  }
}

/** `f.something(...)`. */
function isBuilderCall(code: Code): boolean {
  return code.kind === "call" && code.callee.kind === "member" && isBuilder(code.callee.of);
}

function isBuilder(code: Code): boolean {
  return code.kind === "name" && code.name === "f";
}

/** `goodbye(f)`. */
function jumpTarget(code: Code): string | undefined {
  if (code.kind !== "call" || code.callee.kind !== "name") return undefined;
  const [given, ...others] = code.arguments;
  return given !== undefined && others.length === 0 && isBuilder(given) ? code.callee.name : undefined;
}
