import { isJsonObject, type JsonObject, parseJson } from "@flowc/connect-model";
import type { Words } from "./caller-script.js";

/** What is left of a line, read from the left. Readers give undefined when the words do not fit. */
export class ScriptLine {
  #rest: string;

  constructor(text: string) {
    this.#rest = text.trim();
  }

  /** What has not been read yet. */
  get rest(): string {
    return this.#rest;
  }

  /** Reads these words, in any letter case, when they come next. */
  takes(words: string): boolean {
    const wanted = words.split(" ").join("\\s+");
    const found = new RegExp(`^${wanted}(?=\\s|$)`, "i").exec(this.#rest);
    if (found === null) return false;
    this.#rest = this.#rest.slice(found[0].length).trimStart();
    return true;
  }

  /** Reads one word, or several in double quotes. */
  word(): string | undefined {
    const [found] = /^(?:"(?:[^"\\]|\\.)*"(?=\s|$)|[^\s"]\S*)/.exec(this.#rest) ?? [];
    if (found === undefined) return undefined;
    this.#rest = this.#rest.slice(found.length).trimStart();
    return unquoted(found);
  }

  /** Reads all that is left, which may stand in double quotes. Undefined when nothing is. */
  text(): string | undefined {
    const all = this.#rest;
    this.#rest = "";
    return all === "" ? undefined : unquoted(all);
  }

  /** Reads all that is left as a JSON object; nothing is an empty one. */
  object(): JsonObject | undefined {
    const all = this.#rest;
    this.#rest = "";
    if (all === "") return {};
    const value = parseJson(all);
    return isJsonObject(value) ? value : undefined;
  }

  /** Reads all that is left as words to listen for. */
  words(): Words | undefined {
    const [, source, flags = ""] = /^\/(.+)\/([a-z]*)$/.exec(this.#rest) ?? [];
    if (source === undefined) {
      const text = this.text();
      return text === undefined || text.trim() === "" ? undefined : { kind: "part", text };
    }
    if (!isPattern(source, flags)) return undefined;
    this.#rest = "";
    return { kind: "pattern", source, flags };
  }
}

function unquoted(text: string): string | undefined {
  if (!text.startsWith('"')) return text;
  const value = parseJson(text);
  return typeof value === "string" ? value : undefined;
}

function isPattern(source: string, flags: string): boolean {
  try {
    // Flags that remember a position would make the same words sound different the second time.
    return new RegExp(source, flags) instanceof RegExp && !/[gy]/.test(flags);
  } catch {
    return false;
  }
}

const units: Readonly<Record<string, number>> = {
  s: 1,
  second: 1,
  seconds: 1,
  m: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
};

/** A length of time in seconds: `30`, `30s`, `2 minutes`, `1 hour`. */
export function secondsOf(text: string): number | undefined {
  const [, amount, unit = "s"] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim()) ?? [];
  const factor = units[unit.toLowerCase() || "s"];
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/**
 * A point in time as milliseconds since 1970-01-01 UTC: `2026-11-20T10:00`, with seconds and an offset (`Z`, `+01:00`)
 * where wanted. Without an offset it is UTC.
 */
export function instantOf(text: string): number | undefined {
  const [, day, time = "T00:00", zone = "Z"] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const at = Date.parse(`${day}${time}${zone}`);
  // The 30th of February is read as the 2nd of March: what is not written back the same is no day.
  const isDay = new Date(Date.parse(`${day}T00:00Z`)).toISOString().startsWith(day);
  return Number.isNaN(at) || !isDay ? undefined : at;
}
