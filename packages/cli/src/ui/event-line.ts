import type { ProjectEvent } from "@flowc/project";
import type { StepAction } from "@flowc/provisioner";
import type { Meaning } from "./looks.js";

/** Something that happened, as a line that stays. */
export interface EventLine {
  readonly text: string;
  readonly meaning: Meaning;
}

const doing = {
  wait: "waiting for",
  import: "taking over",
  create: "creating",
  finish: "finishing",
  update: "updating",
  detach: "detaching",
  destroy: "deleting",
  forget: "forgetting",
  retire: "moving aside",
} as const satisfies Record<StepAction, string>;

const did = {
  wait: "is ready:",
  import: "took over",
  create: "created",
  finish: "finished",
  update: "updated",
  detach: "detached",
  destroy: "deleted",
  forget: "forgot",
  retire: "moved aside",
} as const satisfies Record<StepAction, string>;

/** What happened, in a line that stays; undefined for an event that only says what is happening. */
export function eventLine(event: ProjectEvent): EventLine | undefined {
  switch (event.type) {
    case "local-connect-ready":
      return { text: `Local Connect at ${event.url}${event.wasRunning ? " (was running)" : ""}`, meaning: "quiet" };
    case "local-connect-awaited":
      return { text: `Waiting for the local Connect: ${processName(event.pid)} has its data`, meaning: "quiet" };
    case "step-finished":
      return { text: `${place(event)} ${did[event.step]} ${subject(event)}`, meaning: "good" };
    case "step-failed":
      return { text: `${place(event)} failed: ${subject(event)}: ${event.message}`, meaning: "bad" };
    case "step-skipped":
      return { text: `${place(event)} left out ${subject(event)}: could not ${event.because}`, meaning: "bad" };
    default:
      return undefined;
  }
}

/** What is happening since an event; undefined for one that changes nothing of it. */
export function eventActivity(event: ProjectEvent): string | undefined {
  switch (event.type) {
    case "files-selected":
      return `reading and checking ${counted(event.files, "file")}`;
    case "flows-checked":
      return `checked ${counted(event.flows, "flow")}`;
    case "connecting":
      return `connecting to ${event.environment}`;
    case "local-connect-starting":
      return "starting the local Connect";
    case "local-connect-awaited":
      return `waiting for ${processName(event.pid)}`;
    case "local-connect-ready":
      return "looking at what is there";
    case "flow-imported":
      return `${place(event)} imported "${event.name}"`;
    case "states-explored":
      return `looked at ${counted(event.states, "state")}`;
    case "read-started":
      return `reading ${event.noun}`;
    case "step-started":
      return `${doing[event.step]} ${subject(event)}`;
    case "waiting":
      return `${subject(event)}: waiting for ${event.for}`;
    default:
      return undefined;
  }
}

/** Which of how many, such as `[ 3/12]`. */
export function place({ position, total }: { position: number; total: number }): string {
  const width = String(total).length;
  return `[${String(Math.min(position, total)).padStart(width)}/${total}]`;
}

function processName(pid: number): string {
  return pid === 0 ? "another process" : `process ${pid}`;
}

function subject({ noun, name }: { noun: string; name: string }): string {
  return `${noun} "${name}"`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
