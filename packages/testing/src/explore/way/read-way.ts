import type { Answer, ContactStart } from "@flowc/simulator";
import type { BlockName, Choice } from "../choices/choice.js";
import { plainName, withDecisions } from "../open/open-value.js";
import type { WayNode } from "../search/search.js";
import { blockKey } from "../search/sightings.js";
import type { Way, WayStep } from "./way.js";

/** The nodes from the beginning to a node. */
function chain(node: WayNode): WayNode[] {
  const nodes: WayNode[] = [];
  for (let at: WayNode | undefined = node; at !== undefined; at = at.parent) nodes.unshift(at);
  return nodes;
}

/** The choices of a way with what open values turned out to be later; what nothing looked at is called by its name. */
function decided(nodes: readonly WayNode[]): Choice[] {
  let choices: readonly Choice[] = [];
  for (const { choice } of nodes) {
    if (choice.kind === "decide") {
      const { name: decidedName, value } = choice;
      choices = withDecisions(choices, (name) => (name === decidedName ? value : undefined));
    } else choices = [...choices, choice];
  }
  return [...withDecisions(choices, plainName)];
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

/**
 * What people do. Waiting counts from what somebody did last: whatever the flow says or does meanwhile is part of it.
 */
function stepsOf(nodes: readonly WayNode[], choices: readonly Choice[], start: number): WayStep[] {
  const steps: WayStep[] = [];
  const acted = nodes.filter(({ choice }) => choice.kind !== "decide");
  let clock = start;
  choices.forEach((choice, index) => {
    if (choice.kind === "act") {
      steps.push(choice.act);
      clock = acted[index]?.parent?.state.now ?? clock;
    }
    if (choice.kind !== "time" || choice.passes === "works") return;
    const last = steps.at(-1);
    const seconds = (choice.at - clock) / 1000;
    clock = choice.at;
    if (choice.passes === "silent") steps.push({ kind: "staysSilent", seconds: choice.seconds });
    else if (last?.kind === "waits") steps[steps.length - 1] = { kind: "waits", seconds: last.seconds + seconds };
    else steps.push({ kind: "waits", seconds });
  });
  return steps;
}

function withoutEmpty(start: ContactStart): ContactStart {
  return Object.fromEntries(
    Object.entries(start).filter(([, value]) => typeof value !== "object" || Object.keys(value).length > 0),
  );
}

/** The way that leads to a point of a search. */
export function wayTo(node: WayNode, at: number): Way {
  const nodes = chain(node);
  const choices = decided(nodes);
  const [first] = choices;
  const start = first?.kind === "start" ? withoutEmpty(first.start) : {};
  return { start, at, steps: stepsOf(nodes, choices, at), answers: answersOf(choices), failures: failuresOf(nodes) };
}
