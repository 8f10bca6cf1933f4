import type { JsonValue } from "@flowc/connect-model";
import type { Answer } from "../request/request.js";

/**
 * What somebody outside the flows answers, as a scenario says it: a value `V`, a fault, an answer that takes its time,
 * several in turn, or a function of what was asked, `Q`.
 */
export type Reply<V, Q> = V | Fault | Late<V, Q> | InTurn<V, Q> | ((asked: Q) => Reply<V, Q> | Promise<Reply<V, Q>>);

/** Answers by what was asked, at once or later. Throwing is failing. */
export type Asked<V, Q> = (asked: Q) => Reply<V, Q> | Promise<Reply<V, Q>>;

const fault = Symbol("fault");
const late = Symbol("late");
const turns = Symbol("turns");

/** Something goes wrong. Made by `fails`, `timesOut` and `malformed`. */
export interface Fault {
  readonly [fault]: Answer;
}

/** An answer that comes later on the virtual clock. Made by `after`. */
export interface Late<V, Q> {
  readonly [late]: number;
  readonly reply: Reply<V, Q>;
}

/** Another answer each time. Made by `inTurn`. */
export interface InTurn<V, Q> {
  readonly [turns]: readonly Reply<V, Q>[];
}

/** It fails. `error`: an error type of the Flow language, or what went wrong in words. Default `NoMatchingError`. */
export function fails(error = "NoMatchingError"): Fault {
  return { [fault]: { kind: "error", error } };
}

/** Nothing comes within the time limit of the block. */
export function timesOut(): Fault {
  return { [fault]: { kind: "timeout" } };
}

/** An answer of the wrong shape, whatever its type should be. */
export function malformed(value: JsonValue): Fault {
  return { [fault]: { kind: "value", value } };
}

/** An answer that comes `seconds` later on the virtual clock. */
export function after<V, Q>(seconds: number, reply: Reply<V, Q>): Late<Said<V>, Q> {
  return { [late]: seconds, reply: said(reply) };
}

/** The first answer the first time, the next the next time; the last from then on. */
export function inTurn<V, Q>(...replies: readonly [Reply<V, Q>, ...Reply<V, Q>[]]): InTurn<Said<V>, Q> {
  return { [turns]: replies.map(said) };
}

/** What is said but for faults: a reply that is nothing but a fault is a reply of any kind of value. */
type Said<V> = Exclude<V, Fault>;

function said<V, Q>(reply: Reply<V, Q>): Reply<Said<V>, Q> {
  return reply as Reply<Said<V>, Q>;
}

function isObject(reply: unknown): reply is object {
  return typeof reply === "object" && reply !== null;
}

function isFault(reply: unknown): reply is Fault {
  return isObject(reply) && fault in reply;
}

function isLate<V, Q>(reply: Reply<V, Q>): reply is Late<V, Q> {
  return isObject(reply) && late in reply;
}

function isInTurn<V, Q>(reply: Reply<V, Q>): reply is InTurn<V, Q> {
  return isObject(reply) && turns in reply;
}

function isFunction<V, Q>(reply: Reply<V, Q>): reply is Asked<V, Q> {
  return typeof reply === "function";
}

function isPromise<T>(value: T | Promise<T>): value is Promise<T> {
  return isObject(value) && "then" in value && typeof value.then === "function";
}

function delayed(answer: Answer, seconds: number): Answer {
  return answer.kind === "unknown" ? answer : { ...answer, afterSeconds: (answer.afterSeconds ?? 0) + seconds };
}

/** What a function that threw says: the error's name and message, as a Lambda function's error is told. */
function thrown(error: unknown): Answer {
  return { kind: "error", error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** Lets `then` follow a value that may take its time. */
function whenDone<T, R>(value: T | Promise<T>, then: (value: T) => R | Promise<R>): R | Promise<R> {
  return isPromise(value) ? value.then(then) : then(value);
}

/**
 * The same reply to another question: whatever it is made of, faults and turns included.
 * @param ask makes the question that the reply takes of the one that is asked; throwing is failing
 * @param give makes of each value what is replied instead
 */
export function convertReply<V, Q, W, R>(
  reply: Reply<V, Q>,
  ask: (asked: R) => Q | Promise<Q>,
  give: (value: V) => Reply<W, R>,
): Reply<W, R> {
  const convert = (part: Reply<V, Q>): Reply<W, R> => convertReply(part, ask, give);
  if (isFault(reply)) return reply;
  if (isLate(reply)) return after(reply[late], convert(reply.reply));
  if (isInTurn(reply)) return { [turns]: reply[turns].map(convert) };
  if (!isFunction(reply)) return give(reply);
  return (asked) => whenDone<Reply<V, Q>, Reply<W, R>>(whenDone<Q, Reply<V, Q>>(ask(asked), reply), convert);
}

/** A value of a kind of question whose values are JSON; nothing at all is null. */
function asItIs(value: unknown): JsonValue {
  return value === undefined ? null : (value as JsonValue);
}

/** Turns replies into answers. It counts the turns of one world. */
export interface Replies {
  answer<V, Q>(reply: Reply<V, Q>, asked: Q, toValue?: (value: V) => JsonValue): Answer | Promise<Answer>;
}

/** The replies of one world: whoever shares a scenario between two worlds gets the first turn in both. */
export function createReplies(): Replies {
  const taken = new Map<object, number>();

  function turnOf<V, Q>(reply: InTurn<V, Q>): Reply<V, Q> {
    const turn = taken.get(reply) ?? 0;
    const list = reply[turns];
    taken.set(reply, turn + 1);
    return list[Math.min(turn, list.length - 1)] as Reply<V, Q>;
  }

  function settle<V, Q>(reply: Reply<V, Q>, asked: Q, toValue: (value: V) => JsonValue): Answer | Promise<Answer> {
    if (isFault(reply)) return reply[fault];
    if (isLate(reply)) {
      const seconds = reply[late];
      return whenDone(settle(reply.reply, asked, toValue), (answer) => delayed(answer, seconds));
    }
    if (isInTurn(reply)) return settle(turnOf(reply), asked, toValue);
    if (!isFunction(reply)) return { kind: "value", value: toValue(reply) };
    return whenDone<Reply<V, Q>, Answer>(reply(asked), (replied) => settle(replied, asked, toValue));
  }

  return {
    answer(reply, asked, toValue = asItIs) {
      try {
        const answer = settle(reply, asked, toValue);
        return isPromise(answer) ? answer.catch(thrown) : answer;
      } catch (error) {
        return thrown(error);
      }
    },
  };
}
