import { classifyText, type JsonPath } from "@flowc/connect-model";
import { constantName, NameScope } from "../names/constant-name.js";
import { type BranchCode, type Code, name, type Statement } from "../program/code.js";
import type { Program } from "../program/program.js";
import { textCode } from "../text/text-code.js";
import { type Fragments, methodOf, rootsFilledBy, rootsFilledIn } from "./filled-roots.js";
import { methodsWithResults, resultHandle } from "./result-handles.js";

/** A call whose result stands in a root, as far as the text of the program shows. */
interface Source {
  readonly method: string;
  readonly statement: Statement;
}

type Sources = ReadonlyMap<string, Source>;

const nothing: Sources = new Map();

/** Methods whose branches come back to the block: what one round fills, the next can read. */
const returning: ReadonlySet<string> = new Set(["loop", "repeat", "loopPrompts"]);

/**
 * Names the results of blocks that later blocks read: `$.External.tier` becomes `customer.tier`, where `customer` is
 * the constant of the one call that can have filled `$.External` there. Where several can have, the path stays.
 *
 * A handle says the same path whatever it is called, so the program builds the same flow: only what an author reads is
 * better. What stands before in the text decides; fragments and what is reached from elsewhere start with nothing.
 * @param taken names that mean something already
 */
export function nameResults(program: Program, taken: Iterable<string>): Program {
  const fragments: Fragments = new Map(program.shared.map((fragment) => [fragment.name, fragment.body]));
  const naming = new Naming(fragments, [...taken, ...fragments.keys()]);
  return {
    ...program,
    onError: program.onError && naming.code(program.onError, nothing),
    body: naming.branch(program.body, nothing),
    shared: program.shared.map((fragment) => ({ ...fragment, body: naming.branch(fragment.body, nothing) })),
  };
}

class Naming {
  readonly #fragments: Fragments;
  readonly #scope: NameScope;
  readonly #constants = new Map<Statement, string>();

  constructor(fragments: Fragments, taken: readonly string[]) {
    this.#fragments = fragments;
    this.#scope = new NameScope(taken.map((word) => word.toLowerCase()));
  }

  branch(branch: BranchCode, outer: Sources): BranchCode {
    let sources = outer;
    const written = branch.body.map((statement) => {
      const code = this.#call(statement.code, sources);
      sources = this.#after(statement, sources);
      return { statement, code };
    });
    // Whether a result is read is known when all that follows is written.
    const body = written.map(({ statement, code }): Statement => {
      const constant = this.#constants.get(statement);
      return constant === undefined ? { ...statement, code } : { ...statement, kind: "constant", name: constant, code };
    });
    return { ...branch, body };
  }

  /** A statement: a call whose own branches run before its result is there, or after it failed. */
  #call(code: Code, sources: Sources): Code {
    const own = new Set(rootsFilledBy(code));
    const again = returning.has(methodOf(code) ?? "") ? rootsFilledIn(code, this.#fragments) : own;
    const inside = new Map([...sources].filter(([root]) => !own.has(root) && !again.has(root)));
    if (methodOf(code) === "unreachable") return this.code(code, nothing, nothing);
    return this.code(code, sources, inside);
  }

  /** What the roots hold after a statement. */
  #after(statement: Statement, before: Sources): Sources {
    const { code } = statement;
    const lost = rootsFilledIn(code, this.#fragments);
    const after = new Map([...before].filter(([root]) => !lost.has(root)));
    const method = methodOf(code);
    if (method === undefined || !methodsWithResults.has(method)) return after;
    const own = rootsFilledBy(code);
    const inBranches = code.kind === "call" ? code.arguments.map((part) => rootsFilledIn(part, this.#fragments)) : [];
    for (const root of own) {
      if (!inBranches.some((roots) => roots.has(root))) after.set(root, { method, statement });
    }
    return after;
  }

  /** @param inside what the branches in the code start with */
  code(code: Code, sources: Sources, inside: Sources = sources): Code {
    const on = (part: Code) => this.code(part, sources, inside);
    switch (code.kind) {
      case "literal":
        return typeof code.value === "string" ? this.#text(code.value, sources) : code;
      case "name":
        return code;
      case "array":
        return { ...code, items: code.items.map(on) };
      case "object":
        return { ...code, members: code.members.map((member) => ({ ...member, value: on(member.value) })) };
      case "template":
        return { ...code, parts: code.parts.flatMap((part) => this.#part(part, sources, inside)) };
      case "member":
        return { ...code, of: on(code.of) };
      case "branch":
        return this.branch(code, inside);
      case "call":
        return this.#valueAt(code, sources) ?? this.#arguments(code, sources, inside);
    }
  }

  #arguments(code: Code & { kind: "call" }, sources: Sources, inside: Sources): Code {
    const [first, cases] = code.arguments;
    // A declared type would refuse questions about numbers: a table asks for equality only.
    const isCompared = methodOf(code) === "checkContactAttributes" && cases?.kind !== "object";
    const written = code.arguments.map((part) => {
      if (part === first && isCompared) return this.#valueAt(part, sources, true) ?? part;
      return this.code(part, sources, inside);
    });
    return { ...code, callee: this.code(code.callee, sources, inside), arguments: written };
  }

  /** `valueAt("$.External.tier")` as the handle of a result. */
  #valueAt(code: Code, sources: Sources, needsLoose = false): Code | undefined {
    if (code.kind !== "call" || code.callee.kind !== "name" || code.callee.name !== "valueAt") return undefined;
    const [path] = code.arguments;
    const text = path?.kind === "literal" && typeof path.value === "string" ? path.value : "";
    const { kind, paths } = classifyText(text);
    if (kind !== "path" || paths[0] === undefined) return code;
    return this.#handle(paths[0].path, sources, needsLoose) ?? code;
  }

  #text(text: string, sources: Sources): Code {
    return textCode(text, (path) => this.#handle(path, sources));
  }

  #part(part: string | Code, sources: Sources, inside: Sources): readonly (string | Code)[] {
    if (typeof part !== "string") return [this.code(part, sources, inside)];
    const text = this.#text(part, sources);
    if (text.kind === "template") return text.parts;
    return text.kind === "literal" ? [part] : [text];
  }

  #handle(path: JsonPath, sources: Sources, needsLoose = false): Code | undefined {
    const source = sources.get(path.root);
    if (source === undefined) return undefined;
    const before = this.#constants.get(source.statement);
    const handle = resultHandle(source.method, name(before ?? "result"), path);
    if (handle === undefined || (needsLoose && !handle.isLoose)) return undefined;
    if (before !== undefined) return handle.code;
    const constant = this.#scope.take(wantedName(source));
    this.#constants.set(source.statement, constant);
    return resultHandle(source.method, name(constant), path)?.code;
  }
}

/** What a result may be called where nothing better is known, by method. */
const plainNames: Readonly<Record<string, string>> = {
  storeCustomerInput: "digits",
  getCustomerInputWithLex: "said",
  showView: "shown",
  getMetrics: "metrics",
};

const verbs = /^(?:get|fetch|find|load|read|look-?up|query|check|retrieve)(?=[A-Z])/;

/** A name after the function or module that gives the result. */
function wantedName({ method, statement }: Source): string {
  const plain = plainNames[method];
  if (plain !== undefined) return plain;
  const { code } = statement;
  const given = code.kind === "call" ? code.arguments[0] : undefined;
  const asked = given?.kind === "name" ? given.name : "";
  const bare = asked.replace(verbs, "").replace(/(?:Lambda|Function|Module|Fn|Arn)+$/, "");
  if (bare !== "" && bare !== asked) return constantName(bare, "result");
  const named = constantName(`${bare} result`, "result");
  // A long name loses its last word, and then says the function.
  return named.endsWith("Result") ? named : "result";
}
