import type { Branch, ConditionBranch, ErrorBranch, Parameters } from "@flowc/connect-model";
import type { Exit, SideBlock } from "../diff-side.js";
import type { Things } from "../things.js";
import { pathWords, spoken, valueWords } from "./value-words.js";

/** In which case a contact takes an outcome of a block. */
export interface Situation {
  /** What follows the caller in a sentence: `who press 2` in "callers who press 2". */
  readonly clause: string;
  /** One step of the way there: `press 2`. */
  readonly step: string;
  /** For choices that a caller makes: `pressing 2`. */
  readonly gerund?: string;
  /** Whether something has to fail for it. */
  readonly isFailure: boolean;
}

/** The case in which a contact takes an outcome; undefined when there is none: it simply goes on. */
export function situationOf(at: SideBlock, { branch }: Exit, things: Things): Situation | undefined {
  if (branch.kind === "next") return undefined;
  return branch.kind === "error"
    ? failure(at, branch, things)
    : (conditions.get(at.block.type) ?? result)(at, branch, things);
}

type Told<B extends Branch> = (at: SideBlock, branch: B, things: Things) => Situation;

function when(clause: string, step = clause): Situation {
  return { clause, step, isFailure: false };
}

function chosen(verb: string, gerund: string, what: string): Situation {
  return { ...when(`who ${verb} ${what}`, `${verb} ${what}`), gerund: `${gerund} ${what}` };
}

/** How the outcomes of the blocks read that people know best; others are told by name. */
const conditions: ReadonlyMap<string, Told<ConditionBranch>> = new Map(
  Object.entries<Told<ConditionBranch>>({
    GetParticipantInput: (_, branch) => chosen("press", "pressing", operandWords(branch)),
    CheckHoursOfOperation(at, branch, things) {
      const isOpen = branch.operands[0] === "True";
      const hours = ownThing(at, "HoursOfOperationId", things) ?? "the hours of the queue";
      return when(`${isOpen ? "within" : "outside"} ${hours}`);
    },
    Compare(at, branch, things) {
      const subject = comparedWords(at.block.parameters, things);
      return when(`whose ${subject} ${testWords(branch)}`, `${subject} ${testWords(branch)}`);
    },
    Loop({ block }, { operands }, things) {
      const { LoopCount: count = null } = block.parameters;
      const tries = /^\d+$/.test(String(count))
        ? triesWords(Number(count))
        : count === null
          ? "its tries"
          : `${valueWords(count, things)} tries`;
      return operands[0] === "DoneLooping" ? when(`after ${tries}`) : when(`in one of ${tries}`, "try");
    },
    ConnectParticipantWithLexBot: (_, branch) =>
      when(`whose intent is ${spoken(branch.operands.join(", "))}`, `ask for ${spoken(branch.operands.join(", "))}`),
    DistributeByPercentage: (_, branch) => when(`who are drawn below ${operandWords(branch)} of 100`),
    CheckMetricData: ({ block }, branch) => when(`when ${metricWords(block.parameters)} ${testWords(branch)}`),
    InvokeFlowModule: (at, branch, things) =>
      when(
        `for whom ${ownThing(at, "FlowModuleId", things) ?? "the module"} returns ${spoken(branch.operands.join(", "))}`,
      ),
    ShowView: (_, branch) => chosen("choose", "choosing", spoken(branch.operands.join(", "))),
    MessageParticipantIteratively: () => when("each time the prompts are interrupted"),
    Wait: (_, { operands }) =>
      operands[0] === "WaitCompleted" ? when("after waiting") : when(`on ${operands.join(", ")}`),
  }),
);

const result: Told<ConditionBranch> = (at, branch) => when(`where ${blockTitle(at)} ${testWords(branch)}`);

function failure(at: SideBlock, branch: ErrorBranch, things: Things): Situation {
  const told = failures.get(branch.errorType);
  if (told !== undefined) return told(at, branch, things);
  const what = ownThing(at, "LambdaFunctionARN", things) ?? blockTitle(at);
  const words = branch.errorType === "NoMatchingError" ? `${what} fails` : `${what} ends with ${branch.errorType}`;
  return { ...when(`for whom ${words}`, words), isFailure: true };
}

const failures: ReadonlyMap<string, Told<ErrorBranch>> = new Map(
  Object.entries<Told<ErrorBranch>>({
    InputTimeLimitExceeded: (at) => (isKeypad(at) ? chosen("press", "pressing", "nothing") : when("who say nothing")),
    NoMatchingCondition: (at, _, things) => otherwise(at, things),
    QueueAtCapacity: () => ({ ...when("who find the queue full", "the queue is full"), isFailure: true }),
    InvalidPhoneNumber: () => when("who enter no valid phone number", "enter no valid phone number"),
    ConnectionTimeLimitExceeded: () => ({ ...when("who are not answered in time"), isFailure: true }),
    CallFailed: () => ({ ...when("whose outside call fails"), isFailure: true }),
    TimeLimitExceeded: (at) => when(`who take too long over ${blockTitle(at)}`),
  }),
);

/** What is left when no condition holds. */
function otherwise(at: SideBlock, things: Things): Situation {
  switch (at.block.type) {
    case "GetParticipantInput":
      return chosen("press", "pressing", "another key");
    case "Compare":
      return when(`whose ${comparedWords(at.block.parameters, things)} is something else`);
    case "ConnectParticipantWithLexBot":
      return when("whose intent is none of these", "ask for something else");
    case "DistributeByPercentage":
      return when("who are drawn last");
    case "CheckMetricData":
      return when(`when ${metricWords(at.block.parameters)} is something else`);
    case "ShowView":
      return when("who choose something else");
    default:
      return when(`where ${blockTitle(at)} gives something else`);
  }
}

function isKeypad({ block }: SideBlock): boolean {
  return block.type === "GetParticipantInput";
}

function comparedWords({ ComparisonValue }: Parameters, things: Things): string {
  if (ComparisonValue === undefined) return "value";
  return typeof ComparisonValue === "string" ? pathWords(ComparisonValue) : valueWords(ComparisonValue, things);
}

function triesWords(count: number): string {
  return count === 1 ? "1 try" : `${count} tries`;
}

function operandWords({ operands }: ConditionBranch): string {
  return operands.join(", ");
}

const operatorWords: Readonly<Record<string, string>> = {
  Equals: "is",
  TextStartsWith: "starts with",
  TextEndsWith: "ends with",
  TextContains: "contains",
  NumberGreaterThan: "is above",
  NumberGreaterOrEqualTo: "is at least",
  NumberLessThan: "is below",
  NumberLessOrEqualTo: "is at most",
  KeyExists: "has the key",
};

function testWords({ operator, operands }: ConditionBranch): string {
  const verb = Object.hasOwn(operatorWords, operator) ? operatorWords[operator] : `is ${operator}`;
  return `${verb} ${operands.map((operand) => (operator.startsWith("Number") ? operand : spoken(operand))).join(", ")}`;
}

/** `NumberOfAgentsStaffed` -> `number of agents staffed`. */
function metricWords({ MetricType: metric }: Parameters): string {
  return (typeof metric === "string" ? metric : "the metric")
    .replaceAll(/(?<=.)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}

function ownThing({ block }: SideBlock, parameter: string, things: Things): string | undefined {
  return Object.hasOwn(block.parameters, parameter) ? valueWords(block.parameters[parameter], things) : undefined;
}

/** A block by the console's name of it, or its type. */
export function blockTitle({ entry, block }: SideBlock): string {
  return `"${entry?.blocks[0] ?? block.type}"`;
}
