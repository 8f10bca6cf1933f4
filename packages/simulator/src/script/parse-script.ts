import { type Diagnostic, nearest, type Place } from "@flowc/diagnostics";
import { traceDiagnostics } from "../diagnostics/trace-diagnostics.js";
import type { CallerScript, ScriptAct, ScriptExpectation, ScriptStart, ScriptStep } from "./caller-script.js";
import { ScriptLine } from "./script-line.js";
import { agentReaders, callReaders, type LineReading, participantReaders, startReaders } from "./step-readers.js";

/** A script that was read, and what could not be: SIM152 and SIM153, on their lines. */
export interface ParsedScript {
  readonly script: CallerScript;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one line said, or why it could not be read. Nothing for a blank line or a comment. */
export type ParsedLine =
  | Exclude<LineReading, { readonly expected: string }>
  | { readonly diagnostic: Diagnostic }
  | undefined;

const who = ["agent", "customer"] as const;

/** Every beginning of a line. */
const beginnings = [startReaders, participantReaders, callReaders].flatMap((readers) => Object.keys(readers));
const agentBeginnings = [agentReaders, participantReaders].flatMap((readers) => Object.keys(readers));

function find<T>(line: ScriptLine, readers: Readonly<Record<string, T>>): { word: string; reader: T } | undefined {
  for (const [word, reader] of Object.entries(readers)) if (line.takes(word)) return { word, reader };
  return undefined;
}

function readingOf(line: ScriptLine): { readonly word: string; readonly reading: LineReading } | undefined {
  const participant = who.find((one) => line.takes(one));
  const act = find(line, participantReaders);
  if (act !== undefined) return { word: act.word, reading: act.reader(line, participant ?? "customer") };
  const other =
    participant === undefined
      ? (find(line, startReaders) ?? find(line, callReaders))
      : participant === "agent"
        ? find(line, agentReaders)
        : undefined;
  return other && { word: other.word, reading: other.reader(line) };
}

/** Reads one line of a script, as a file holds it or as somebody types it. */
export function parseScriptLine(text: string, place: Place = {}): ParsedLine {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  const line = new ScriptLine(trimmed);
  const found = readingOf(line);
  if (found === undefined) return { diagnostic: unknown(trimmed, place) };
  const { word, reading } = found;
  if (!("expected" in reading)) return reading;
  const value = trimmed.replace(new RegExp(`^.*?\\b${word.split(" ").join("\\s+")}\\s*`, "i"), "");
  return { diagnostic: traceDiagnostics.create("SIM153", { word, value, expected: reading.expected }, place) };
}

/** Of how the contact begins, after it has begun. */
function tooLate(text: string, place: Place): Diagnostic {
  const [, word = "", value = ""] = /^(\S+)\s*(.*)$/s.exec(text.trim()) ?? [];
  const expected = "to stand above all that happens: it says how the contact begins";
  return traceDiagnostics.create("SIM153", { word, value, expected }, place);
}

function unknown(text: string, place: Place): Diagnostic {
  const isAgent = /^agent\b/i.test(text);
  const known = isAgent ? agentBeginnings.map((word) => `agent ${word}`) : [...beginnings, ...who];
  const [first = "", second = ""] = text.split(/\s+/);
  const similar = nearest(isAgent ? `${first} ${second}` : first, known) ?? nearest(`${first} ${second}`, known);
  return traceDiagnostics.create("SIM152", { words: text, similar, known }, place);
}

/**
 * Reads a caller script: one thing per line, in the order of the call. Blank lines and lines that begin with `#` say
 * nothing. What cannot be read is a diagnostic; the rest is still there.
 *
 * @param file the file that the text is from, for the places of diagnostics
 * @example
 * ```ts
 * const { script } = parseScript('at 2026-11-20T10:00Z\nhears "press 1"\npresses 1\nreaches queue Sales\n');
 * ```
 */
export function parseScript(text: string, file?: string): ParsedScript {
  const diagnostics: Diagnostic[] = [];
  const steps: ScriptStep[] = [];
  let start: ScriptStart = {};
  for (const [index, content] of text.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const parsed = parseScriptLine(content, spot(file, line, content));
    if (parsed === undefined) continue;
    if ("diagnostic" in parsed) diagnostics.push(parsed.diagnostic);
    else if ("step" in parsed) steps.push(atLine(parsed.step, line));
    else if (steps.length > 0) diagnostics.push(tooLate(content, spot(file, line, content)));
    else start = { ...start, ...parsed.start, ...attributes(start, parsed.start) };
  }
  return { script: { start, steps }, diagnostics };
}

function atLine(step: ScriptAct | ScriptExpectation, line: number): ScriptStep {
  return { ...step, line };
}

function attributes(before: ScriptStart, now: ScriptStart): Pick<ScriptStart, "attributes"> {
  return now.attributes === undefined ? {} : { attributes: { ...before.attributes, ...now.attributes } };
}

function spot(file: string | undefined, line: number, content: string): Place {
  if (file === undefined) return {};
  const column = content.length - content.trimStart().length + 1;
  return { span: { file, line, column, end: { line, column: Math.max(column + 1, content.trimEnd().length + 1) } } };
}
