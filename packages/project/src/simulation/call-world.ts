import { readFileSync } from "node:fs";
import { extname, resolve } from "node:path";
import type { JsonValue } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { lambda } from "@flowc/flow-dsl";
import type { ResourceDeclaration } from "@flowc/provisioner";
import { fails, type LambdaReply, timesOut, type WorldOptions } from "@flowc/simulator";
import { handler } from "@flowc/testing";
import { rootOf } from "../inputs/find-root.js";
import { loadModules } from "../loading/load-modules.js";
import { projectDiagnostics } from "../project-diagnostics.js";
import { systemReason } from "../system-reason.js";

/** What is outside the flows of a call, as it is said on the command line. */
export interface CallWorldOptions {
  /** A file that exports a world as default, in TypeScript, or holds one, in JSON. */
  readonly world?: string | undefined;
  /** `name=JSON`, `name=file.json`, `name=file.ts`, `name=file.ts#export`, `name=fails` or `name=times out`. */
  readonly lambdas?: readonly string[] | undefined;
  /** `name=open` or `name=closed`; `*` for all. */
  readonly hours?: readonly string[] | undefined;
  /** What relative paths are relative to. */
  readonly directory: string;
}

/** A world, or why it cannot be made: CLI110 to CLI124, CLI262, CLI263. */
export interface CallWorld {
  readonly options: WorldOptions;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts the world of a call together: the file, then what the command line adds, then what the project declares. */
export async function callWorld(
  given: CallWorldOptions,
  resources: readonly ResourceDeclaration[],
): Promise<CallWorld> {
  const base =
    given.world === undefined ? { options: {}, diagnostics: [] } : await worldOfFile(given.world, given.directory);
  const lambdas = new Map<string, LambdaReply>(Object.entries(base.options.lambdas ?? {}));
  const diagnostics = [...base.diagnostics];
  for (const word of given.lambdas ?? []) {
    const { name, value } = split(word);
    const read = name === "" ? { reason: "it wants name=answer" } : await lambdaReply(name, value, given.directory);
    if ("reply" in read) lambdas.set(name, read.reply);
    else if ("diagnostics" in read) diagnostics.push(...read.diagnostics);
    else diagnostics.push(wrong("--lambda", word, read.reason));
  }
  const hours = new Map(Object.entries(base.options.hours ?? {}));
  for (const word of given.hours ?? []) {
    const { name, value } = split(word);
    if (name !== "" && (value === "open" || value === "closed")) hours.set(name, value);
    else diagnostics.push(wrong("--hours", word, "it wants name=open or name=closed"));
  }
  const options = { ...base.options, lambdas: Object.fromEntries(lambdas), hours: Object.fromEntries(hours) };
  return { options: { ...options, resources: [...(base.options.resources ?? []), ...resources] }, diagnostics };
}

function split(word: string): { readonly name: string; readonly value: string } {
  const at = word.indexOf("=");
  return at === -1 ? { name: "", value: word } : { name: word.slice(0, at).trim(), value: word.slice(at + 1).trim() };
}

function wrong(option: string, given: string, reason: string): Diagnostic {
  return projectDiagnostics.create("CLI262", { option, given, reason });
}

type ReadReply =
  | { readonly reply: LambdaReply }
  | { readonly reason: string }
  | { readonly diagnostics: readonly Diagnostic[] };

async function lambdaReply(called: string, value: string, directory: string): Promise<ReadReply> {
  if (/^fails\b/i.test(value)) return { reply: fails(value.slice("fails".length).trim() || undefined) };
  if (/^times ?out$/i.test(value)) return { reply: timesOut() };
  const [, path = value, name = "handler"] = /^(.*\.[cm]?[jt]s)(?:#(\w+))?$/i.exec(value) ?? [];
  if (/\.[cm]?[jt]s$/i.test(path)) return handlerOf(called, path, name, directory);
  const text = /\.json$/i.test(value) ? textOf(resolve(directory, value)) : { text: value };
  if (text.text === undefined) return { reason: text.reason };
  const json = parsed(text.text);
  return json === undefined ? { reason: "it is neither JSON nor the name of a file" } : { reply: json };
}

/** A handler that nobody has typed. */
type ForeignHandler = (event: unknown, context: unknown) => Readonly<Record<string, string>>;

async function handlerOf(called: string, path: string, name: string, directory: string): Promise<ReadReply> {
  const file = resolve(directory, path);
  const { reason } = textOf(file);
  if (reason !== undefined) return { reason };
  const { modules, diagnostics } = await loadModules([file], rootOf(file));
  const exported = modules.get(file);
  if (exported === undefined) return { diagnostics };
  const run = exported[name] ?? exported.default;
  if (typeof run !== "function") return { reason: `${path} exports no function called "${name}"` };
  // What a file exports cannot be typed; what it answers is checked when it is played.
  return { reply: handler(lambda(called), run as ForeignHandler).reply };
}

async function worldOfFile(path: string, directory: string): Promise<CallWorld> {
  const file = resolve(directory, path);
  const broken = (reason: string): CallWorld => ({
    options: {},
    diagnostics: [projectDiagnostics.create("CLI263", { path, reason })],
  });
  if (extname(file).toLowerCase() === ".json") {
    const { text, reason } = textOf(file);
    if (text === undefined) return broken(reason);
    const value = parsed(text);
    return isOptions(value) ? { options: value, diagnostics: [] } : broken("it holds no JSON object");
  }
  const { reason } = textOf(file);
  if (reason !== undefined) return broken(reason);
  const { modules, diagnostics } = await loadModules([file], rootOf(file));
  const exported = modules.get(file);
  if (exported === undefined) return { options: {}, diagnostics };
  const { default: value } = exported;
  return isOptions(value) ? { options: value, diagnostics } : broken("it has no object as default export");
}

function isOptions(value: unknown): value is WorldOptions {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type ReadText =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

function textOf(file: string): ReadText {
  try {
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    return { reason: systemReason(error) };
  }
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
