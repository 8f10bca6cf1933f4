import type { FlowGraph } from "@flowc/connect-model";
import type { Plan } from "@flowc/provisioner";
import type { PlanView } from "@flowc/viewer";
import { type PlanResult, planOn, withConnect } from "../../actions/plan.js";
import type { ProjectEnvironment } from "../../environment/project-environment.js";
import type { Project } from "../../project.js";
import { viewedEnvironment } from "../environment-of.js";
import { findingInView, refused } from "../in-view.js";
import { viewDiagnostics } from "../view-codes.js";
import type { ViewedProject } from "../viewed-project.js";
import { liveFlows } from "./changed-flows.js";
import { changeViews } from "./plan-view.js";

/** A plan with the flows that it changes as they are live. */
interface PlannedView extends PlanResult {
  readonly live?: ReadonlyMap<string, FlowGraph>;
  readonly desired?: ReadonlyMap<string, { readonly graph: FlowGraph }>;
}

/** Makes plans for the page, one at a time: each loads the project anew and asks Connect. */
export class ViewPlans {
  readonly #viewed: ViewedProject;
  readonly #stop = new AbortController();
  #running: string | undefined;

  constructor(viewed: ViewedProject) {
    this.#viewed = viewed;
  }

  /** What a deploy to an environment would do now. */
  async plan({ environment: name }: { readonly environment: string }): Promise<PlanView> {
    const { project } = this.#viewed;
    const environment = viewedEnvironment(project, name);
    if (this.#running !== undefined) {
      throw refused(409, viewDiagnostics.create("VIEW116", { environment: this.#running }));
    }
    this.#running = name;
    try {
      const { plan, live, desired, diagnostics } = await planAndRead(project, environment, this.#stop.signal);
      const flows = { live: live ?? new Map(), desired: desired ?? new Map() };
      return {
        environment: name,
        changes: plan === undefined ? [] : await changeViews(plan, flows),
        findings: diagnostics.map((finding) => findingInView(finding, project.root)),
      };
    } finally {
      this.#running = undefined;
    }
  }

  /** Stops the plan that is being made. */
  close(): void {
    this.#stop.abort();
  }
}

function planAndRead(project: Project, environment: ProjectEnvironment, signal: AbortSignal): Promise<PlannedView> {
  const options = { project, environment, signal };
  return withConnect(options, async ({ found, ...prepared }): Promise<Omit<PlannedView, "suppressed">> => {
    const { plan, diagnostics } = await planOn(options, prepared);
    const { connection, store, desired } = prepared;
    const live = plan && (await liveOf(plan, connection.api, store));
    return {
      ...(plan && { plan }),
      ...(live && { live }),
      desired: desired.units,
      diagnostics: [...found, ...diagnostics],
    };
  });
}

type Reading = Parameters<typeof liveFlows>;

async function liveOf(plan: Plan, api: Reading[1], store: { read(): Promise<{ readonly state?: Reading[2] }> }) {
  const { state } = await store.read();
  return state && liveFlows(plan, api, state);
}
