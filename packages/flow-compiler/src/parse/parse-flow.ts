import {
  documentKey,
  type FlowUnit,
  flowTypes,
  type GraphType,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  memberOf,
  parseArn,
  parseJson,
} from "@flowc/connect-model";
import { compareSpans, type Diagnostic, nearest, type Span } from "@flowc/diagnostics";
import { createLineMap } from "../json-text/line-map.js";
import { isDeeperThan } from "../json-text/nesting.js";
import { scanJson } from "../json-text/scan-json.js";
import { plainSpelling, readSpelling, type Spelling } from "../json-text/spelling.js";
import type { SyntaxProblem } from "../json-text/syntax-problem.js";
import { flowTypeWords, readFlowType } from "../wire/flow-type-names.js";
import { type ContentPlace, type DocumentPlaces, documentPlaces, fileStart } from "./document-spans.js";
import { nameFromFile } from "./flow-name-of.js";
import { jsonTypeWords, type ShapeProblem } from "./object-reader.js";
import { type OpenedDocument, openDocument } from "./open-document.js";
import { parseDiagnostics } from "./parse-diagnostics.js";
import { readContent } from "./read-content.js";
import { readModuleContract } from "./read-module-contract.js";

/** What is known about a document besides its text. */
export interface ParseOptions {
  /** Path of the file, for messages and, when nothing better is there, for the flow's name. */
  readonly file: string;
  /** Name of the flow. Default: what the wrapper, the metadata or the file's name says. */
  readonly name?: string;
  /** Type of the flow. Default: what the wrapper, the metadata or `Settings` says, else `CONTACT_FLOW`. */
  readonly type?: GraphType;
}

export interface ParseResult {
  /** Absent when the document is no flow at all. */
  readonly unit?: FlowUnit;
  /** All findings; those of `unit` when there is one. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Most characters that are read. Connect takes 256,000 of content; an export of the console is under 1 MB. */
export const maxDocumentCharacters = 2_000_000;

/** Most levels of nesting that are read. Real flows stay under twenty. */
export const maxDocumentDepth = 100;

/** Most actions that are read. Connect takes 250. */
const maxActions = 20_000;

/** Most findings of one kind about the shape of a document. A file that is not worth more is broken as a whole. */
const mostShapeProblems = 1_000;

/**
 * Reads a flow or flow module from JSON: its plain content, an answer of describe-contact-flow or
 * describe-contact-flow-module, or an object with `Name`, `Type` and `Content`. Nothing is lost: `emitFlow` with the
 * unit's form writes the content back as it was.
 *
 * Reports FLOW801 to FLOW811. Never throws, and needs memory in proportion to the limits above only.
 *
 * @example
 * ```ts
 * const { unit, diagnostics } = parseFlow(text, { file: "flows/main.json" });
 * ```
 */
export function parseFlow(text: string, options: ParseOptions): ParseResult {
  return new DocumentParser(text.startsWith("\uFEFF") ? text.slice(1) : text, options).parse();
}

class DocumentParser {
  readonly #text: string;
  readonly #options: ParseOptions;
  readonly #diagnostics: Diagnostic[] = [];
  #places: DocumentPlaces | undefined;

  constructor(text: string, options: ParseOptions) {
    this.#text = text;
    this.#options = options;
  }

  parse(): ParseResult {
    const unit = this.#unit();
    const diagnostics = this.#diagnostics.sort((a, b) => compareSpans(a.span, b.span));
    return unit === undefined ? { diagnostics } : { unit: { ...unit, diagnostics }, diagnostics };
  }

  #unit(): Omit<FlowUnit, "diagnostics"> | undefined {
    const document = this.#read();
    if (document === undefined) return undefined;
    const { content } = document;
    const blocks = new Map<string, string>();
    const places = documentPlaces(this.#contentPlace(document), blocks);
    this.#places = places;
    if (!this.#isFlow(content)) return undefined;
    const actions = memberOf(content, "Actions");
    if (Array.isArray(actions) && actions.length > maxActions) return this.#refuseUnbounded(actions.length);
    const spelling = this.#spelling(document, content);
    if (spelling.isCut) return this.#refuseUnbounded(0);
    const read = readContent(content, spelling);
    read.blocks.forEach((block, index) => {
      if (!blocks.has(block.identifier)) blocks.set(block.identifier, read.blockPointers[index]!);
    });
    const name = this.#name(document, read.metadata);
    const description = firstText(document.description, read.metadata && memberOf(read.metadata, "description"));
    const { version, entry, metadata, settings } = read;
    for (const problem of read.problems.slice(0, mostShapeProblems)) this.#reportShape(problem, name);
    const graph = {
      name,
      type: this.#type(document, name, metadata, settings),
      ...(description !== undefined && { description }),
      version,
      entry,
      blocks: read.blocks,
      ...(metadata !== undefined && { metadata }),
      ...(settings !== undefined && { settings }),
    };
    const contract = graph.type === "MODULE" ? readModuleContract(document.contract) : undefined;
    const id = typeof document.id === "string" ? (parseArn(document.id)?.id ?? document.id) : undefined;
    return {
      graph,
      spans: places,
      form: read.form,
      ...(id !== undefined && { id }),
      ...(contract && { contract }),
    };
  }

  /** The document's value with its content found, or undefined after a report. */
  #read(): (OpenedDocument & { content: JsonValue }) | undefined {
    const limit = maxDocumentCharacters;
    if (this.#text.length > limit) {
      this.#report(
        parseDiagnostics.create("FLOW802", { characters: this.#text.length, limit }, { span: this.#start() }),
      );
      return undefined;
    }
    const value = parseJson(this.#text);
    if (value === undefined) return this.#refuseSyntax(this.#text);
    if (isDeeperThan(value, maxDocumentDepth)) return this.#refuseDepth();
    const document = openDocument(value, parseJson);
    const { content, heldText } = document;
    if (content === undefined) return this.#refuseSyntax(heldText ?? "", document);
    if (heldText !== undefined && isDeeperThan(content, maxDocumentDepth)) return this.#refuseDepth();
    return { ...document, content };
  }

  #isFlow(content: JsonValue): content is JsonObject {
    const span = this.#start();
    if (!isJsonObject(content)) {
      this.#report(parseDiagnostics.create("FLOW805", { found: `it is ${jsonTypeWords(content)}` }, { span }));
      return false;
    }
    const modules = memberOf(content, "modules");
    if (Array.isArray(modules) && memberOf(content, "start") !== undefined) {
      this.#report(parseDiagnostics.create("FLOW806", { modules: modules.length }, { span }));
      return false;
    }
    if (["Actions", "StartAction", "Version"].some((name) => memberOf(content, name) !== undefined)) return true;
    this.#report(
      parseDiagnostics.create("FLOW805", { found: "it has none of Version, StartAction and Actions" }, { span }),
    );
    return false;
  }

  #spelling(document: OpenedDocument, content: JsonObject): Spelling {
    const held = document.heldText;
    if (held !== undefined) return this.#checkedSpelling(readSpelling(held, content));
    if (document.pointer === "") return this.#checkedSpelling(readSpelling(this.#text, content));
    return withinPointer(this.#checkedSpelling(readSpelling(this.#text, parseJson(this.#text)!)), document.pointer);
  }

  #checkedSpelling(spelling: Spelling): Spelling {
    for (const { name, offset } of spelling.duplicates.slice(0, mostShapeProblems)) {
      this.#report(parseDiagnostics.create("FLOW804", { member: name }, { span: this.#places?.at(offset) }));
    }
    return spelling;
  }

  #name(document: OpenedDocument, metadata: JsonObject | undefined): string {
    const named = firstText(this.#options.name, document.name, metadata && memberOf(metadata, "name"));
    return named ?? nameFromFile(this.#options.file);
  }

  #type(
    document: OpenedDocument,
    flow: string,
    metadata: JsonObject | undefined,
    settings: JsonObject | undefined,
  ): GraphType {
    if (this.#options.type !== undefined) return this.#options.type;
    if (document.isModule) return "MODULE";
    const said = [
      { where: "The document", value: document.type },
      { where: "The metadata", value: metadata && memberOf(metadata, "type") },
    ];
    for (const { where, value } of said) {
      if (typeof value !== "string" || value === "") continue;
      const type = readFlowType(value);
      if (type !== undefined) return type;
      const parameters = { found: value, where, nearest: nearest(value, flowTypeWords), allowed: flowTypes };
      this.#report(parseDiagnostics.create("FLOW811", parameters, { span: this.#start() }));
    }
    if (settings !== undefined) return "MODULE";
    this.#report(
      parseDiagnostics.create("FLOW810", { flow, type: "CONTACT_FLOW" }, { span: this.#start(), subject: { flow } }),
    );
    return "CONTACT_FLOW";
  }

  #reportShape(problem: ShapeProblem, flow: string): void {
    const { pointer, member } = problem;
    const place = { span: this.#places?.find(documentKey, pointer), subject: { flow, pointer } };
    if (problem.kind === "missing") {
      this.#report(parseDiagnostics.create("FLOW808", { member, owner: problem.owner }, place));
    } else {
      const { expected, found } = problem;
      this.#report(parseDiagnostics.create("FLOW807", { member, expected, found }, place));
    }
  }

  /** @param document the wrapper whose `Content` is not JSON; absent when the file itself is not */
  #refuseSyntax(text: string, document?: OpenedDocument): undefined {
    const unknown: SyntaxProblem = { offset: 0, expected: "JSON", found: "something else" };
    const { offset, expected, found, hint } = scanJson(text) ?? unknown;
    const { file } = this.#options;
    const span =
      document === undefined
        ? { file, ...createLineMap(text)(offset) }
        : documentPlaces(this.#contentPlace(document), new Map()).at(offset);
    this.#report(parseDiagnostics.create("FLOW801", { expected, found, hint }, { span }));
    return undefined;
  }

  #contentPlace({ pointer, heldText }: OpenedDocument): ContentPlace {
    return { file: this.#options.file, text: this.#text, pointer, heldText };
  }

  #refuseDepth(): undefined {
    this.#report(parseDiagnostics.create("FLOW803", { limit: maxDocumentDepth }, { span: this.#start() }));
    return undefined;
  }

  /** @param count of actions; 0 when they are not what there is too much of */
  #refuseUnbounded(count: number): undefined {
    this.#report(parseDiagnostics.create("FLOW809", { count, limit: maxActions }, { span: this.#start() }));
    return undefined;
  }

  #start(): Span {
    return fileStart(this.#options.file);
  }

  #report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }
}

function firstText(...candidates: readonly (JsonValue | undefined)[]): string | undefined {
  return candidates.find((candidate): candidate is string => typeof candidate === "string" && candidate !== "");
}

/** The part of a spelling that lies under `base`, with pointers from there. */
function withinPointer(spelling: Spelling, base: string): Spelling {
  if (spelling === plainSpelling) return spelling;
  const under = <T>(map: ReadonlyMap<string, T>) =>
    new Map(
      [...map].filter(([at]) => `${at}/`.startsWith(`${base}/`)).map(([at, held]) => [at.slice(base.length), held]),
    );
  return { ...spelling, orders: under(spelling.orders), numbers: under(spelling.numbers) };
}
