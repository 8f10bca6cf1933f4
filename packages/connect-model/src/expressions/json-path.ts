/** One step of a path: a member by name, or an entry of a list by position (from 0). */
export type JsonPathStep =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "index"; readonly index: number };

/** A path into the data of a contact, as the Flow language writes it. */
export interface JsonPath {
  /** The first member: `Attributes` of `$.Attributes.tier`. */
  readonly root: string;
  /** What follows the root. Empty for a bare root such as `$.Channel`. */
  readonly steps: readonly JsonPathStep[];
  /** Wrapped in backticks, as blocks want paths with list positions. */
  readonly backticks: boolean;
}

/** Why a text is not a path: in words, and where in the text. */
export interface JsonPathProblem {
  readonly message: string;
  readonly offset: number;
}

/** What reading a path from a text gave. */
export type JsonPathResult =
  | { readonly path: JsonPath; readonly problem?: undefined }
  | { readonly path?: undefined; readonly problem: JsonPathProblem };

/** A path that was found at the start of a text, and the offset behind it. */
interface Reading {
  readonly steps: readonly JsonPathStep[];
  readonly end: number;
}

const plainMember = /[\p{L}\p{M}\p{N}_-]+/uy;
const firstMember = /[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;
const quotedMember = /\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\]/uy;
const listIndex = /\[(\d+)\]/y;

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function withoutEscapes(quoted: string): string {
  return quoted.replaceAll(/\\(.)/gsu, "$1");
}

interface StepReading {
  readonly step: JsonPathStep;
  readonly end: number;
}

function readMember(pattern: RegExp, text: string, offset: number): StepReading | undefined {
  const plain = match(pattern, text, offset);
  return plain === null ? undefined : { step: { kind: "member", name: plain[0] }, end: pattern.lastIndex };
}

/** `['my name']`, which may follow a dot. */
function readQuoted(text: string, offset: number): StepReading | undefined {
  const quoted = match(quotedMember, text, text[offset] === "." ? offset + 1 : offset);
  if (quoted === null) return undefined;
  const name = withoutEscapes(quoted[1] ?? quoted[2] ?? "");
  return { step: { kind: "member", name }, end: quotedMember.lastIndex };
}

function readIndex(text: string, offset: number): StepReading | undefined {
  const index = match(listIndex, text, offset);
  return index === null ? undefined : { step: { kind: "index", index: Number(index[1]) }, end: listIndex.lastIndex };
}

function readRoot(text: string, offset: number): StepReading | undefined {
  return (text[offset] === "." ? readMember(firstMember, text, offset + 1) : undefined) ?? readQuoted(text, offset);
}

function readStep(text: string, offset: number): StepReading | undefined {
  const plain = text[offset] === "." ? readMember(plainMember, text, offset + 1) : undefined;
  return plain ?? readQuoted(text, offset) ?? readIndex(text, offset);
}

/** Reads the longest path that starts with the `$` at `start`; undefined when none does (`$5`). */
export function readJsonPath(text: string, start: number): Reading | undefined {
  const root = readRoot(text, start + 1);
  if (root === undefined) return undefined;
  const steps = [root.step];
  let end = root.end;
  for (let next = readStep(text, end); next !== undefined; next = readStep(text, end)) {
    steps.push(next.step);
    end = next.end;
  }
  return { steps, end };
}

/** A path from steps of which the first is a member. */
export function pathOf(steps: readonly JsonPathStep[], backticks: boolean): JsonPath {
  const [first, ...rest] = steps;
  return { root: first?.kind === "member" ? first.name : "", steps: rest, backticks };
}

function problemAt(text: string, offset: number): JsonPathProblem {
  const rest = text.slice(offset);
  if (rest.startsWith("["))
    return { message: "a bracket holds a position ([0]) or a quoted name (['my name'])", offset };
  if (rest.startsWith(".")) return { message: "a name must follow the dot", offset };
  return {
    message: `a path cannot go on with ${JSON.stringify(rest[0])}; names with such characters go into ['...']`,
    offset,
  };
}

/**
 * Reads a text that should be one path and nothing else: `$.Attributes.tier`, `$.SegmentAttributes['connect:Subtype']`,
 * `` `$.External.items[0].name` `` (backticks around a path with list positions).
 * Never throws: what is wrong comes back as a problem with its offset in the text.
 */
export function parseJsonPath(text: string): JsonPathResult {
  const backticks = text.length > 1 && text.startsWith("`") && text.endsWith("`");
  const start = backticks ? 1 : 0;
  const stop = backticks ? text.length - 1 : text.length;
  if (text[start] !== "$") return { problem: { message: "a path starts with $.", offset: start } };
  const inner = text.slice(0, stop);
  const reading = readJsonPath(inner, start);
  if (reading === undefined) return { problem: { message: "a name must follow $.", offset: start + 1 } };
  if (reading.end < stop) return { problem: problemAt(inner, reading.end) };
  return { path: pathOf(reading.steps, backticks) };
}

const plainName = /^[\p{L}\p{M}\p{N}_-]+$/u;

function formatStep(step: JsonPathStep): string {
  if (step.kind === "index") return `[${step.index}]`;
  return plainName.test(step.name)
    ? `.${step.name}`
    : `['${step.name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}']`;
}

/** Writes a path: dots where the name allows it, else brackets with single quotes. */
export function formatJsonPath(path: JsonPath): string {
  const text = `$.${path.root}${path.steps.map(formatStep).join("")}`;
  return path.backticks ? `\`${text}\`` : text;
}
