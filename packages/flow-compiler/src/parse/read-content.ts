import {
  type Block,
  type Branch,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  type ObjectForm,
  type WireForm,
} from "@flowc/connect-model";
import type { Spelling } from "../json-text/spelling.js";
import { memberOrder } from "../wire/member-names.js";
import { escapeReserved } from "../wire/reserved-member.js";
import { isList, isText, isTextList, ObjectReader, type ShapeProblem, wrongType } from "./object-reader.js";

/** A flow content taken apart: what the graph holds, and how it was spelled. */
export interface ReadContent {
  readonly version: string;
  readonly entry: string;
  readonly blocks: readonly Block[];
  readonly metadata?: JsonObject;
  readonly settings?: JsonObject;
  readonly form: WireForm;
  /** Pointer of each block in the document, by its place in `blocks`. */
  readonly blockPointers: readonly string[];
  readonly problems: readonly ShapeProblem[];
}

/**
 * Takes a flow content apart without losing anything. A member of the right JSON type goes into the graph; everything
 * else stays verbatim in the form, and the graph holds the empty value in its place (`""`, no branches, `{}`).
 * @param spelling of the content, with pointers from its root
 */
export function readContent(content: JsonObject, spelling: Spelling): ReadContent {
  return new ContentReader(spelling).read(content);
}

class ContentReader {
  readonly #spelling: Spelling;
  readonly #objects: Record<string, ObjectForm> = {};
  readonly #problems: ShapeProblem[] = [];

  constructor(spelling: Spelling) {
    this.#spelling = spelling;
  }

  read(content: JsonObject): ReadContent {
    const document = this.#object(content, "", "the flow");
    const version = document.required("Version", isText, "a string") ?? "";
    const entry = document.text("StartAction");
    const metadata = document.optional("Metadata", isJsonObject, "an object");
    const actions = document.required("Actions", isList, "a list") ?? [];
    const settings = document.optional("Settings", isJsonObject, "an object");
    const blockPointers: string[] = [];
    const blocks = this.#elements(actions, "/Actions", "an entry of Actions", (action, pointer) => {
      blockPointers.push(pointer);
      return this.#block(action, pointer);
    });
    document.close(
      memberOrder.document.filter((name) => !optionalInDocument.has(name) || memberOf(content, name) !== undefined),
    );
    for (const [pointer, members] of this.#spelling.orders) this.#objects[pointer] ??= { members };
    return {
      version,
      entry,
      blocks,
      ...(metadata !== undefined && { metadata }),
      ...(settings !== undefined && { settings }),
      form: { objects: this.#objects, numbers: Object.fromEntries(this.#spelling.numbers) },
      blockPointers,
      problems: this.#problems,
    };
  }

  #block(action: JsonObject, pointer: string): Block {
    const named = memberOf(action, "Identifier");
    const label = typeof named === "string" && named !== "" ? `"${named}"` : `the action at ${pointer}`;
    const members = this.#object(action, pointer, label);
    const parameters = members.optional("Parameters", isJsonObject, "an object") ?? {};
    const identifier = members.text("Identifier");
    const type = members.text("Type");
    const transitions = members.optional("Transitions", isJsonObject, "an object");
    const branches = transitions === undefined ? [] : this.#branches(transitions, `${pointer}/Transitions`, label);
    members.close(memberOrder.action);
    return { identifier, type, parameters: escapeReserved(parameters) as Block["parameters"], branches };
  }

  #branches(transitions: JsonObject, pointer: string, label: string): Branch[] {
    const members = this.#object(transitions, pointer, label);
    const next = members.optional("NextAction", isText, "a string");
    const errors = members.optional("Errors", isList, "a list") ?? [];
    const conditions = members.optional("Conditions", isList, "a list") ?? [];
    members.close([
      ...(next === undefined ? [] : ["NextAction"]),
      ...(errors.length === 0 ? [] : ["Errors"]),
      ...(conditions.length === 0 ? [] : ["Conditions"]),
    ]);
    return [
      ...(next === undefined ? [] : [{ kind: "next", target: next } as const]),
      ...this.#elements(conditions, `${pointer}/Conditions`, `a condition of ${label}`, (entry, at) =>
        this.#condition(entry, at, label),
      ),
      ...this.#elements(errors, `${pointer}/Errors`, `an error branch of ${label}`, (entry, at) =>
        this.#error(entry, at, label),
      ),
    ];
  }

  #error(entry: JsonObject, pointer: string, label: string): Branch {
    const members = this.#object(entry, pointer, `an error branch of ${label}`);
    const target = members.text("NextAction");
    const errorType = members.text("ErrorType");
    members.close(memberOrder.error);
    return { kind: "error", errorType, target };
  }

  #condition(entry: JsonObject, pointer: string, label: string): Branch {
    const owner = `a condition of ${label}`;
    const members = this.#object(entry, pointer, owner);
    const target = members.text("NextAction");
    const condition = members.required("Condition", isJsonObject, "an object");
    members.close(memberOrder.condition);
    if (condition === undefined) return { kind: "condition", operator: "", operands: [], target };
    const test = this.#object(condition, `${pointer}/Condition`, owner);
    const operator = test.text("Operator");
    const operands = test.optional("Operands", isTextList, "a list of strings") ?? [];
    test.close(memberOrder.test);
    return { kind: "condition", operator, operands, target };
  }

  /** Reads the entries of a list that are objects; the others stay in the form of the list, under their index. */
  #elements<T>(
    list: readonly JsonValue[],
    pointer: string,
    member: string,
    read: (entry: JsonObject, pointer: string) => T,
  ): T[] {
    const found: T[] = [];
    const extra: [string, JsonValue][] = [];
    list.forEach((entry, index) => {
      const at = `${pointer}/${index}`;
      if (isJsonObject(entry)) found.push(read(entry, at));
      else {
        extra.push([String(index), entry]);
        this.#problems.push(wrongType(at, member, "an object", entry));
      }
    });
    if (extra.length > 0) {
      this.#objects[pointer] = { members: list.map((_, index) => String(index)), extra: Object.fromEntries(extra) };
    }
    return found;
  }

  #object(object: JsonObject, pointer: string, owner: string): ObjectReader {
    return new ObjectReader(object, pointer, owner, this.#spelling, this.#objects, this.#problems);
  }
}

const optionalInDocument: ReadonlySet<string> = new Set(["Metadata", "Settings"]);
