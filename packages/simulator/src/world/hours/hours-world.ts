import type { JsonValue } from "@flowc/connect-model";
import { type Diagnostic, nearest } from "@flowc/diagnostics";
import { placesDiagnostics } from "../../diagnostics/places-diagnostics.js";
import type { Answer, HoursQuestion } from "../../request/request.js";
import { type Answerer, unknown } from "../answerer.js";
import { byTarget, declared, type WorldResource } from "../by-target.js";
import type { Replies, Reply } from "../reply.js";
import type { HoursAnswer } from "./hours-answer.js";
import { type HoursSchedule, hoursTeller, withOverridesOf } from "./hours-schedule.js";
import type { OpenHours } from "./open-hours.js";
import { readHours } from "./read-hours.js";

/** How hours of operation are: always the same, as declared, or open or closed because of an override. */
export type HoursState = "open" | "closed" | HoursAnswer | OpenHours;

/** What hours of operation say: a state, a fault, several in turn, or a function of the question. */
export type HoursReply = Reply<HoursState, HoursQuestion>;

export interface HoursOptions {
  /**
   * Hours of operation by name, id or ARN; `*` are all others.
   *
   * Answer: `true`, `false` or `{ open, overrides }`.
   *
   * @example
   * { hours: { Main: { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] }, Support: "closed", Sales: fails() } }
   */
  readonly hours?: Readonly<Record<string, HoursReply>>;
  /** Declarations of hours of operation and queues, as a project has them. What `hours` and `queues` say wins. */
  readonly resources?: readonly WorldResource[];
}

/** Hours of operation of a world, and what is wrong with how they are described. */
export interface HoursWorld {
  readonly answer: Answerer<HoursQuestion>;
  /** What is wrong when somebody refers to hours by name: undefined when they are described. */
  reference(subject: string, hours: string): Diagnostic | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Teller = (at: number) => HoursAnswer;

function isOpenHours(state: unknown): state is OpenHours {
  return typeof state === "object" && state !== null && "timeZone" in state && typeof state.timeZone === "string";
}

function missingHours(subject: string, hours: string, described: readonly (readonly [string, unknown])[]): Diagnostic {
  const names = described.map(([name]) => name);
  return placesDiagnostics.create("SIM143", { subject, hours, nearest: nearest(hours, names) });
}

/** Reads all hours that are written down, and gives each the overrides of its parents. */
function readAll(entries: readonly (readonly [string, unknown])[]) {
  const diagnostics: Diagnostic[] = [];
  const written = entries.flatMap(([name, state]) =>
    isOpenHours(state) ? [{ name, state, ...readHours(name, state) }] : [],
  );
  const tellers = new Map<OpenHours, Teller>();
  for (const { name, state, schedule, parents, diagnostics: found } of written) {
    diagnostics.push(...found);
    const above = parents.flatMap((parent): readonly HoursSchedule[] => {
      const there = written.find((each) => each.name === parent);
      if (there === undefined) diagnostics.push(missingHours(`"${name}"`, parent, entries));
      return there?.schedule === undefined ? [] : [there.schedule];
    });
    if (schedule !== undefined) tellers.set(state, hoursTeller(withOverridesOf(above, schedule)));
  }
  return { tellers, diagnostics };
}

/**
 * The part of a world that hours of operation make up.
 * @param hoursOfQueue the hours that a queue has, by name; undefined when nobody says
 */
export function hoursWorld(
  { hours = {}, resources = [] }: HoursOptions,
  replies: Replies,
  hoursOfQueue: (queue: string) => string | undefined,
): HoursWorld {
  const entries: readonly (readonly [string, HoursReply])[] = [
    ...Object.entries(hours),
    ...declared<OpenHours>(resources, "hoursOfOperation"),
  ];
  const { tellers, diagnostics } = readAll(entries);
  const known = byTarget(entries);

  /** Also for hours that a function made just now; undefined when they cannot be used. */
  function tellerOf(state: OpenHours): Teller | undefined {
    const known = tellers.get(state);
    if (known !== undefined) return known;
    const { schedule } = readHours("hours", state);
    return schedule && hoursTeller(schedule);
  }

  function valueFor(state: HoursState, at: number): JsonValue {
    if (state === "open" || state === "closed") return state === "open";
    const answer = isOpenHours(state) ? tellerOf(state)?.(at) : state;
    return answer === undefined ? null : { ...answer };
  }

  function answer(question: HoursQuestion): Answer | Promise<Answer> {
    const { at, queue = "" } = question;
    const target = question.hours ?? hoursOfQueue(queue);
    const reply = known.find(target ?? "*");
    if (isOpenHours(reply) && !tellers.has(reply)) return unknown;
    if (reply !== undefined) return replies.answer(reply, question, (state) => valueFor(state, at));
    return target === undefined ? unknown : known.unknown(target);
  }

  function reference(subject: string, target: string): Diagnostic | undefined {
    return known.find(target) === undefined ? missingHours(subject, target, entries) : undefined;
  }

  return { answer, reference, diagnostics };
}
