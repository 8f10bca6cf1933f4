import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./recipe-machine.js";

export interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress"?: boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What happened in a workflow. */
export interface Played {
  /** Commands that ended with something else than 0. */
  readonly failed: readonly string[];
  /** Jobs that ran. */
  readonly jobs: readonly string[];
  readonly summary: string;
}

/** Values of expressions, by what stands between the braces. */
type Known = Map<string, string>;

/** Plays a workflow: jobs in order, `run` steps as GitHub runs them, actions by what they would find. */
export async function play(
  machine: Machine,
  workflow: Workflow,
  given: Readonly<Record<string, string>>,
): Promise<Played> {
  const known: Known = new Map(Object.entries(given));
  const summary = join(machine.folder, "..", "summary");
  writeFileSync(summary, "");
  const failed: string[] = [];
  const jobs: string[] = [];
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const isNext = job.needs === undefined || jobs.includes(job.needs);
    if (!isNext || !holds(job.if, known)) continue;
    jobs.push(name);
    for (const step of job.steps) {
      const isReached = step.if === "always()" || (failed.length === 0 && holds(step.if, known));
      if (isReached) failed.push(...(await playStep(machine, step, known, summary)));
    }
    for (const [key, value] of Object.entries(job.outputs ?? {})) {
      known.set(`needs.${name}.outputs.${key}`, filledIn(value, known));
    }
  }
  return { failed, jobs, summary: readFileSync(summary, "utf8") };
}

/** Runs a step, and says how it failed if it did. */
async function playStep(machine: Machine, step: Step, known: Known, summary: string): Promise<readonly string[]> {
  if (step.uses !== undefined) act(machine, step);
  if (step.run === undefined) return [];
  const output = join(machine.folder, "..", "output");
  writeFileSync(output, "");
  const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, filledIn(value, known)] as const);
  const ran = await machine.run(["bash", "-e"], step.run, {
    ...Object.fromEntries(env),
    GITHUB_REPOSITORY: "example/shop",
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  });
  for (const [, key = "", value = ""] of readFileSync(output, "utf8").matchAll(/^([^=\n]+)=(.*)$/gm)) {
    known.set(`steps.${step.id}.outputs.${key}`, value);
  }
  return ran.exitCode === 0 ? [] : [`${step.run} ended with ${ran.exitCode}:\n${ran.output}`];
}

/** Actions that work with files find them; the others need what is not here. */
function act(machine: Machine, { uses = "", with: options = {} }: Step): void {
  const path = options.path ?? options.sarif_file;
  if (/upload/.test(uses) && !machine.has(String(path))) throw new Error(`${uses} finds no ${String(path)}`);
}

function filledIn(text: string, known: Known): string {
  return text.replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, expression: string) => valueIn(expression, known));
}

function valueIn(expression: string, known: Known): string {
  // An output that no step has set is empty.
  const value = known.get(expression) ?? (/^(?:steps|needs)\./.test(expression) ? "" : undefined);
  if (value === undefined) throw new Error(`Nothing says what ${expression} is.`);
  return value;
}

/** Comparisons, with `||` between them. */
function holds(condition: string | undefined, known: Known): boolean {
  if (condition === undefined) return true;
  return condition.split(" || ").some((part) => {
    const [left = "", right = ""] = part.split(" == ");
    return valueIn(left, known) === (/^'(.*)'$/.exec(right)?.[1] ?? valueIn(right, known));
  });
}
