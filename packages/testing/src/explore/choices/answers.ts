import { findAction, type JsonObject, type JsonValue, selectMode, writesOf } from "@flowc/connect-model";
import type { Answer, Question, RecordQuestion, Request, SimulationState } from "@flowc/simulator";
import { askingThread, type ExploredProgram, errorTypesOf, type Standing, standingOf } from "../explored-program.js";
import { another, conditionsOf, tellingValues } from "../open/compared.js";
import { openObject } from "../open/open-value.js";
import { pathsUnder } from "../open/program-reads.js";
import { type CostedChoice, costs } from "./choice.js";

/** What one kind of question can be answered with; the usual answer first. */
type Values<Q extends Question> = (
  question: Q,
  asker: Standing,
  explored: ExploredProgram,
) => readonly (JsonValue | typeof nobodySays)[];

/** Nobody says anything, and the block knows what that means: a queue that nobody describes takes every contact. */
const nobodySays = Symbol("nobody says");

type AnswerValues = { readonly [K in Question["kind"]]?: Values<Extract<Question, { kind: K }>> };

/** An object with an open value for every path that anything reads under the roots. */
function openRoots(asker: Standing, explored: ExploredProgram, roots: readonly string[]): JsonObject {
  const paths = roots.flatMap((root) => pathsUnder(explored.reads, root)).filter((path) => path.length > 0);
  return openObject(`${asker.flow}/${asker.block}`, paths);
}

/** What the conditions of the asking block are about. */
function conditionValues({ blockProgram }: Standing): JsonValue[] {
  return tellingValues(conditionsOf(blockProgram));
}

function lambdaValues(asker: Standing, explored: ExploredProgram): JsonObject {
  const results = pathsUnder(explored.reads, "LambdaInvocation").flatMap(([first, ...rest]) =>
    first === "ResultData" && rest.length > 0 ? [rest] : [],
  );
  const external = pathsUnder(explored.reads, "External").filter((path) => path.length > 0);
  return openObject(`${asker.flow}/${asker.block}`, [...external, ...results]);
}

/** Throws of dice on both sides of every limit that the block has a condition for. */
function throws(sides: number, asker: Standing): JsonValue[] {
  const limits = conditionsOf(asker.blockProgram).flatMap(({ operands }) => operands.map(Number));
  const near = [0, ...limits.flatMap((limit) => [Math.ceil(limit) - 1, Math.ceil(limit)]), sides - 1];
  return [...new Set(near)].filter((value) => value >= 0 && value < sides).sort((a, b) => a - b);
}

/** The roots that the action of a block fills: `Customer`. */
function filledRoots({ blockProgram: { block } }: Standing): string[] {
  const entry = findAction(block.type);
  const paths = entry === undefined ? [] : writesOf(entry, selectMode(entry, block.parameters));
  return paths.map((path) => path.replace(/^\$\./, "").replace(/[.[].*$/, ""));
}

/** Records that are looked for: one is found, or none. */
const lookups = new Set(["GetCase", "GetCustomerProfile", "GetCustomerProfileObject"]);

/** What a store of records gives: what the block fills, open; or one of the words that its conditions are about. */
function recordValues({ operation, store }: RecordQuestion, asker: Standing, explored: ExploredProgram): JsonValue[] {
  if (store === "segment") return [true, false];
  if (store === "content") return ["Text of the email"];
  if (operation === "ListDataTableValues") {
    const paths = pathsUnder(explored.reads, "DataTableList").flatMap(([, ...rest]) => (rest.length > 0 ? [rest] : []));
    return [openObject(`${asker.flow}/${asker.block}`, paths)];
  }
  const found = openRoots(asker, explored, filledRoots(asker));
  return lookups.has(operation) ? [[found], []] : [found];
}

/** What a bot understands: the intents that anything asks for, and none of them. */
function lexTurns(asker: Standing, explored: ExploredProgram): JsonValue[] {
  const compared = explored.compared.get("$.Lex.IntentName") ?? [];
  const intents = tellingValues([...conditionsOf(asker.blockProgram), ...compared]).filter(
    (value) => typeof value === "string" && value !== another,
  );
  const about = (member: string) =>
    openObject(
      `${asker.flow}/${asker.block}`,
      pathsUnder(explored.reads, "Lex").flatMap(([first, name]) =>
        first === member && name !== undefined ? [[name]] : [],
      ),
    );
  const [slots, sessionAttributes] = [about("Slots"), about("SessionAttributes")];
  return [...intents, "FallbackIntent"].map((intent) => ({ intent, slots, sessionAttributes }));
}

const values: AnswerValues = {
  lambda: ({ invocation }, asker, explored) =>
    invocation === "ASYNCHRONOUS" ? [null] : [lambdaValues(asker, explored)],
  lex: (_question, asker, explored) => lexTurns(asker, explored),
  aiAgent: (_question, asker) => conditionValues(asker).map((result) => ({ result })),
  authentication: () => [{ result: "signedIn" }, { result: "optedOut" }, { result: "failed" }],
  hours: (_question, asker) => {
    const overrides = conditionsOf(asker.blockProgram)
      .flatMap(({ operands }) => operands)
      .filter((operand) => !/^(true|false)$/i.test(operand));
    return [true, false, ...overrides.map((name) => ({ open: false, overrides: [name] }))];
  },
  queue: () => [nobodySays, { takes: true, agent: "Agent", acceptsAfterSeconds: 30 }],
  metrics: ({ metric }, asker, explored) => {
    if (metric === undefined) return [openRoots(asker, explored, ["Metrics"])];
    return conditionValues(asker).map((value) => (Number.isNaN(Number(value)) ? 0 : Number(value)));
  },
  thirdParty: () => [{ outcome: "answered", talksSeconds: 60 }, { outcome: "noAnswer" }, { outcome: "failed" }],
  chance: ({ sides }, asker) => throws(sides, asker),
  record: recordValues,
};

/** Whoever is on the contact does it, or nobody need say. */
const leftToOthers: ReadonlySet<Question["kind"]> = new Set<Question["kind"]>(["prompt", "view"]);

function valuesFor(request: Request, asker: Standing, explored: ExploredProgram): ReturnType<Values<Request>> {
  // Each entry of the table is kept under the kind of question that it takes.
  const candidates = values[request.kind] as Values<Request> | undefined;
  if (candidates !== undefined) return candidates(request, asker, explored);
  return conditionsOf(asker.blockProgram).length === 0 ? [null] : conditionValues(asker);
}

/** How the world could answer a request. What nobody can choose is answered with `unknown`. */
export function answerChoices(explored: ExploredProgram, state: SimulationState, request: Request): CostedChoice[] {
  const asking = askingThread(state, request.id);
  const standing = asking && standingOf(explored.program, asking.thread);
  const about = { kind: "answer", request: request.id, asks: request.kind } as const;
  const nothing: Answer = { kind: "unknown" };
  if (standing === undefined) return [{ choice: { ...about, answer: nothing }, cost: costs.usual }];
  const asker = { flow: standing.flow, block: standing.block };
  const choose = (answer: Answer, cost: number): CostedChoice => ({ choice: { ...about, asker, answer }, cost });
  if (leftToOthers.has(request.kind)) return [choose(nothing, costs.usual)];
  const good = valuesFor(request, standing, explored).map((value, index) =>
    choose(
      value === nobodySays ? { kind: "unknown" } : { kind: "value", value },
      index === 0 ? costs.usual : costs.unusual,
    ),
  );
  const bad = errorTypesOf(standing.blockProgram).map((error) => choose({ kind: "error", error }, costs.trouble));
  return [...good, ...bad];
}
