import type {
  ContactState,
  Request,
  SimulationEvent,
  SimulationState,
  Simulator,
  StepResult,
  Timer,
} from "@flowc/simulator";
import { expect } from "vitest";

/** Freezes a value and all that is in it. What is frozen already is taken to be so all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

function waitsFor({ contacts }: SimulationState): readonly number[] {
  return contacts.flatMap(({ asks, threads }) => [
    ...(asks === undefined ? [] : [asks.request]),
    ...threads.flatMap(({ wait }) => (wait?.request === undefined ? [] : [wait.request.id])),
  ]);
}

/** Timers that are called off when what they are for happens before. */
const calledOff: ReadonlySet<Timer["name"]> = new Set(["agentAccepts", "whisperEnds"]);

function lostTimers(before: ContactState, after: ContactState | undefined): readonly Timer[] {
  if (after === undefined) return before.timers;
  if (after.ended !== undefined) return [];
  const kept = after.timers.map((timer) => JSON.stringify(timer));
  return before.timers.filter((timer) => !calledOff.has(timer.name) && !kept.includes(JSON.stringify(timer)));
}

function checkTime(before: SimulationState, { state, trace }: StepResult): void {
  expect(state.now).toBeGreaterThanOrEqual(before.now);
  const outside = trace.filter(({ at }) => at < before.now || at > state.now);
  expect(outside).toEqual([]);
}

/** What is asked is waited for, in a state that says so once. */
function checkRequests(asked: readonly Request[], { state }: StepResult): void {
  const waited = waitsFor(state);
  expect(new Set(waited).size).toBe(waited.length);
  expect(asked.filter(({ id }) => !waited.includes(id)).map(({ id }) => id)).toEqual([]);
}

function checkTimers(before: SimulationState, event: SimulationEvent, { state }: StepResult): void {
  const lost = before.contacts.flatMap((contact) =>
    lostTimers(
      contact,
      state.contacts.find(({ id }) => id === contact.id),
    ),
  );
  // One thing falls due at a time.
  const fired = lost.filter((timer) => event.kind === "time" && timer.at <= state.now);
  expect(lost).toEqual(fired);
  expect(fired.length).toBeLessThanOrEqual(1);
}

/** Every thread that waits is let go some day: by time, by an answer, by its participant, or by hanging up. */
function checkWaits({ contacts }: SimulationState): void {
  for (const { ended, threads, timers, asks } of contacts) {
    if (ended !== undefined) expect({ threads, timers, asks }).toEqual({ threads: [], timers: [], asks: undefined });
  }
}

/**
 * A simulator that checks its contract at each step: what it gets stays as it was, a state that was written down and read
 * again goes on in the same way, time does not go back, and no question and no timer is lost.
 */
export function watchedSimulator(simulator: Simulator): Simulator {
  return {
    program: simulator.program,
    start: (flow, at, contact) => simulator.start(flow, at, deepFreeze(contact)),
    step(state, event) {
      const result = simulator.step(deepFreeze(state), deepFreeze(event));
      const again = simulator.step(plain(state), plain(event));
      expect(JSON.stringify(again)).toBe(JSON.stringify(result));
      expect(plain(result.state)).toEqual(result.state);
      checkTime(state, result);
      checkRequests(result.effects, result);
      checkTimers(state, event, result);
      checkWaits(result.state);
      return result;
    },
  };
}
