import { readFileSync } from "node:fs";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { emulatorDiagnostics } from "../diagnostics.js";
import type { FaultRule } from "./fault.js";
import type { Rate } from "./rate-limit.js";
import type { Consistency } from "./visibility.js";

/** What a file can say about how the emulator fails: the members of its options of the same names. */
export interface FaultSetup {
  readonly faults?: readonly FaultRule[];
  readonly rateLimit?: boolean | Rate;
  readonly consistency?: Consistency;
}

type Accepts = (value: unknown) => boolean;

interface Member {
  readonly words: string;
  readonly accepts: Accepts;
  readonly isRequired?: boolean;
}

type Members = Readonly<Record<string, Member>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf = (...choices: readonly unknown[]): Member => ({
  words: choices.map((choice) => JSON.stringify(choice)).join(", "),
  accepts: (value) => choices.includes(value),
});
const wholeFrom = (least: number): Member => ({
  words: `a whole number from ${least}`,
  accepts: (value) => Number.isSafeInteger(value) && (value as number) >= least,
});
const positive: Member = { words: "a number above 0", accepts: (value) => typeof value === "number" && value > 0 };
const yesOrNo: Member = oneOf(true, false);

/** What each kind of fault has besides `operations`, `from` and `times`. */
const faultMembers: Readonly<Record<FaultRule["kind"], Members>> = {
  throttle: { retryAfterSeconds: positive },
  serverError: { status: oneOf(500, 502, 503), afterEffect: yesOrNo },
  timeout: { afterEffect: yesOrNo },
  connectionReset: {},
  lostResponse: {},
  crash: { when: { ...oneOf("beforeEffect", "afterEffect", "afterResponse"), isRequired: true } },
  failLater: {
    message: { words: "a text", accepts: (value) => typeof value === "string", isRequired: true },
  },
  staleRead: { writes: wholeFrom(1) },
};

const timing: Members = {
  operations: {
    words: "a list of operations",
    accepts: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string"),
  },
  from: wholeFrom(1),
  times: wholeFrom(1),
};

const setupMembers: Members = {
  faults: { words: "a list of faults", accepts: Array.isArray },
  rateLimit: {
    words: "true, false or { perSecond, burst }",
    accepts: (value) => typeof value === "boolean" || isObject(value),
  },
  consistency: { words: "an object", accepts: isObject },
};

const rateMembers: Members = {
  perSecond: { ...positive, isRequired: true },
  burst: { ...wholeFrom(1), isRequired: true },
};

const consistencyMembers: Members = {
  hiddenReads: wholeFrom(0),
  hiddenSearches: wholeFrom(0),
  hideFromReferences: yesOrNo,
};

/**
 * Reads a file of faults, JSON with the members `faults`, `rateLimit` and `consistency`. Reports EMU116 to EMU118.
 *
 * @example
 * ```json
 * { "rateLimit": true, "faults": [{ "kind": "lostResponse", "operations": ["CreateQueue"], "from": 2 }] }
 * ```
 */
export async function readFaultFile(
  file: string,
): Promise<{ readonly setup?: FaultSetup; readonly diagnostics: readonly Diagnostic[] }> {
  const read = readJson(file);
  if ("reason" in read) {
    return { diagnostics: [emulatorDiagnostics.create("EMU116", { file, reason: read.reason })] };
  }
  // Which operations there are is known to the services, which bring the SDK with them.
  const { operationNames } = await import("../services/operation-names.js");
  const checker = new FaultFileChecker(file, operationNames());
  checker.check(read.value);
  const { diagnostics } = checker;
  return diagnostics.length > 0 ? { diagnostics } : { setup: read.value as FaultSetup, diagnostics };
}

function readJson(file: string): { readonly value: unknown } | { readonly reason: string } {
  try {
    return { value: JSON.parse(readFileSync(file, "utf8")) };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: "it is not JSON" };
    const { code } = error as NodeJS.ErrnoException;
    return { reason: code === "ENOENT" ? "it is not there" : (code ?? String(error)) };
  }
}

class FaultFileChecker {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: string;
  readonly #operations: readonly string[];

  constructor(file: string, operations: readonly string[]) {
    this.#file = file;
    this.#operations = operations;
  }

  check(value: unknown): void {
    if (!isObject(value)) {
      const reason = "it is not an object with faults, rateLimit or consistency";
      this.diagnostics.push(emulatorDiagnostics.create("EMU116", { file: this.#file, reason }));
      return;
    }
    if (!this.#members(value, setupMembers, "")) return;
    if (isObject(value.rateLimit)) this.#members(value.rateLimit, rateMembers, "/rateLimit");
    if (isObject(value.consistency)) this.#members(value.consistency, consistencyMembers, "/consistency");
    for (const [index, rule] of ((value.faults ?? []) as readonly unknown[]).entries()) {
      this.#rule(rule, `/faults/${index}`);
    }
  }

  #rule(rule: unknown, pointer: string): void {
    const kinds = Object.keys(faultMembers);
    const kind = isObject(rule) ? rule.kind : undefined;
    if (!isObject(rule)) this.#wrong(pointer, rule, "an object with a kind");
    else if (typeof kind !== "string" || !kinds.includes(kind)) {
      this.#wrong(`${pointer}/kind`, kind, kinds.join(", "), kinds);
    } else {
      const own = faultMembers[kind as FaultRule["kind"]];
      this.#members(rule, { kind: oneOf(kind), ...own, ...timing }, pointer);
      if (timing.operations?.accepts(rule.operations) === true) this.#operationsOf(rule, pointer);
    }
  }

  #operationsOf({ operations }: Record<string, unknown>, pointer: string): void {
    for (const [index, operation] of (operations as readonly string[]).entries()) {
      if (this.#operations.includes(operation)) continue;
      const similar = nearest(operation, this.#operations);
      const place = { file: this.#file, pointer: `${pointer}/operations/${index}` };
      this.diagnostics.push(emulatorDiagnostics.create("EMU118", { ...place, operation, nearest: similar }));
    }
  }

  #members(value: Record<string, unknown>, members: Members, pointer: string): boolean {
    const before = this.diagnostics.length;
    const known = Object.keys(members);
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.#wrong(`${pointer}/${name}`, undefined, known.join(", "), known);
    }
    for (const [name, { words, accepts, isRequired = false }] of Object.entries(members)) {
      const given = value[name];
      if (given === undefined ? isRequired : !accepts(given)) this.#wrong(`${pointer}/${name}`, given, words);
    }
    return this.diagnostics.length === before;
  }

  #wrong(pointer: string, value: unknown, expected: string, choices: readonly string[] = []): void {
    const name = pointer.slice(pointer.lastIndexOf("/") + 1);
    const found = value === undefined ? undefined : JSON.stringify(value);
    const similar = nearest(typeof value === "string" ? value : name, choices);
    const parameters = { file: this.#file, pointer, found, expected, nearest: similar };
    this.diagnostics.push(emulatorDiagnostics.create("EMU117", parameters));
  }
}
