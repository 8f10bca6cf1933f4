import type { Answer, ContactStart } from "@flowc/simulator";
import type { BlockName, Choice } from "../choices/choice.js";
import { firstOpen, plainName, withDecisions } from "../open/open-value.js";
import type { WayNode } from "../search/search.js";
import { blockKey } from "../search/sightings.js";
import type { Way, WayStep } from "./way.js";

/** The nodes from the beginning to a node. */
function chain(node: WayNode): WayNode[] {
  const nodes: WayNode[] = [];
  for (let at: WayNode | undefined = node; at !== undefined; at = at.parent) nodes.unshift(at);
  return nodes;
}

/** The choices of a way with what open values turned out to be later. */
function decided(nodes: readonly WayNode[]): Choice[] {
  let choices: readonly Choice[] = [];
  for (const { choice } of nodes) {
    if (choice.kind === "decide") {
      const { name: decidedName, value } = choice;
      choices = withDecisions(choices, (name) => (name === decidedName ? value : undefined));
    } else choices = [...choices, choice];
  }
  return [...choices];
}

function placeName({ flow, block }: BlockName): string {
  return `${flow}/${block}`;
}

type Answered = Extract<Choice, { kind: "answer" }>;

/** A recording whose length nobody need say. */
const someRecording: Answer = { kind: "value", value: {} };

/**
 * What the world answers, by asking block. A block whose answers are told is told all of them in order: also about its
 * recordings, of which otherwise nobody need say anything.
 */
function answersOf(choices: readonly Choice[]): Way["answers"] {
  const all = choices.filter((choice): choice is Answered => choice.kind === "answer" && choice.asker !== undefined);
  const told = new Set(all.filter(({ answer }) => answer.kind !== "unknown").map(({ asker }) => placeName(asker!)));
  const answers: Record<string, Answer[]> = {};
  for (const { asker, answer } of all) {
    const name = placeName(asker!);
    if (!told.has(name)) continue;
    answers[name] = [...(answers[name] ?? []), answer.kind === "unknown" ? someRecording : answer];
  }
  return answers;
}

function failuresOf(nodes: readonly WayNode[]): Way["failures"] {
  const failures: Record<string, (string | null)[]> = {};
  nodes.forEach(({ choice }, index) => {
    if (choice.kind !== "failure") return;
    const key = blockKey(choice.at);
    const before = nodes.slice(0, index).flatMap(({ begun }) => begun.filter((block) => block === key)).length;
    const name = placeName(choice.at);
    const list = failures[name] ?? [];
    failures[name] = [...list, ...new Array<null>(Math.max(0, before - list.length)).fill(null), choice.error];
  });
  return failures;
}

/** The steps of a way while it is read. */
class Steps {
  readonly list: WayStep[] = [];
  /** When somebody did something last. */
  #clock: number;

  constructor(start: number) {
    this.#clock = start;
  }

  acts(step: WayStep, at: number): void {
    this.list.push(step);
    this.#clock = at;
  }

  /** Waiting counts from what somebody did last: whatever the flow says or does meanwhile is part of it. */
  waitsUntil(at: number): void {
    const seconds = (at - this.#clock) / 1000;
    if (seconds <= 0) return;
    const last = this.list.at(-1);
    this.#clock = at;
    if (last?.kind === "waits") this.list[this.list.length - 1] = { kind: "waits", seconds: last.seconds + seconds };
    else this.list.push({ kind: "waits", seconds });
  }
}

/** What people do. */
function stepsOf(nodes: readonly WayNode[], choices: readonly Choice[], start: number): WayStep[] {
  const steps = new Steps(start);
  const chosen = nodes.filter(({ choice }) => choice.kind !== "decide");
  choices.forEach((choice, index) => {
    if (choice.kind === "act") steps.acts(choice.act, chosen[index]?.parent?.state.now ?? start);
    if (choice.kind !== "time") return;
    if (choice.passes === "silent") steps.acts({ kind: "staysSilent", seconds: choice.seconds }, choice.at);
    if (choice.passes === "waits") steps.waitsUntil(choice.at);
  });
  const lastAct = nodes.findLastIndex(({ choice }) => choice.kind === "act");
  const rested = nodes.findLast(({ restedUntil }, index) => restedUntil !== undefined && index >= lastAct);
  if (rested?.restedUntil !== undefined) steps.waitsUntil(rested.restedUntil);
  return steps.list;
}

/** What has to be said about the start: no empty maps, no addresses that nothing looks at, not the usual channel. */
function saidOf(start: ContactStart): ContactStart {
  return Object.fromEntries(
    Object.entries(start).filter(([name, value]) => {
      if (typeof value === "object") return Object.keys(value).length > 0;
      return name === "channel" ? value !== "VOICE" : firstOpen(value) === undefined;
    }),
  );
}

/** The way that leads to a point of a search. */
export function wayTo(node: WayNode, at: number): Way {
  const nodes = chain(node);
  const looked = decided(nodes);
  const [first] = looked;
  // What nothing looked at is called by its name.
  const start = first?.kind === "start" ? withDecisions(saidOf(first.start), plainName) : {};
  const choices = withDecisions(looked, plainName);
  return { start, at, steps: stepsOf(nodes, choices, at), answers: answersOf(choices), failures: failuresOf(nodes) };
}
