import type { ProjectEvent } from "@flowc/project";
import type { StepAction } from "@flowc/provisioner";

/** What is said about an event. */
export interface EventLine {
  readonly text: string;
  /** A passing line is replaced by the next one, and left out where lines cannot be replaced. */
  readonly isPassing: boolean;
  readonly tone: "plain" | "good" | "bad" | "quiet";
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

/** An event in words; undefined for one that nobody needs to see. */
export function eventLine(event: ProjectEvent): EventLine | undefined {
  switch (event.type) {
    case "files-selected":
      return passing(`reading ${counted(event.files, "file")}`);
    case "flows-checked":
      return passing(`checked ${counted(event.flows, "flow")}`);
    case "flow-imported":
      return passing(`${place(event)} imported "${event.name}"`);
    case "local-connect-ready":
      return line(`Local Connect at ${event.url}${event.wasRunning ? " (was running)" : ""}`, "quiet");
    case "read-started":
      return passing(`reading ${event.noun}`);
    case "step-started":
      return passing(`${place(event)} ${doing[event.step]} ${subject(event)}`);
    case "step-finished":
      return line(`${place(event)} ${did[event.step]} ${subject(event)}`, "good");
    case "step-failed":
      return line(`${place(event)} failed: ${subject(event)}: ${event.message}`, "bad");
    case "step-skipped":
      return line(`${place(event)} left out ${subject(event)}: could not ${event.because}`, "bad");
    case "waiting":
      return passing(`${place(event)} ${subject(event)}: waiting for ${event.for}, ${Math.round(event.seconds)} s`);
    case "retry":
      return line(`${event.operation}: ${event.error}; trying again in ${seconds(event.seconds)} s`, "quiet");
    case "flows-written":
    case "read-finished":
    case "apply-started":
    case "apply-finished":
      return undefined;
  }
}

function passing(text: string): EventLine {
  return { text, isPassing: true, tone: "quiet" };
}

function line(text: string, tone: EventLine["tone"]): EventLine {
  return { text, isPassing: false, tone };
}

function place({ position, total }: { position: number; total: number }): string {
  const width = String(total).length;
  return `[${String(Math.min(position, total)).padStart(width)}/${total}]`;
}

function subject({ noun, name }: { noun: string; name: string }): string {
  return `${noun} "${name}"`;
}

function seconds(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
