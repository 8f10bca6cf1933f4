import type { PlanView } from "@flowc/viewer";
import type { Place } from "../../placing/placing.js";
import { planWithFlows } from "../../plan-pictures/planned-flows.js";
import { viewedEnvironment } from "../environment-of.js";
import { findingInView, refused } from "../in-view.js";
import { viewDiagnostics } from "../view-codes.js";
import type { ViewedProject } from "../viewed-project.js";
import { changeViews } from "./plan-view.js";

/** Makes plans for the page, one at a time: each loads the project anew and asks Connect. */
export class ViewPlans {
  readonly #viewed: ViewedProject;
  readonly #place: Place;
  readonly #stop = new AbortController();
  #running: string | undefined;

  constructor(viewed: ViewedProject, place: Place) {
    this.#viewed = viewed;
    this.#place = place;
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
      const { plan, flows, diagnostics } = await planWithFlows({ project, environment, signal: this.#stop.signal });
      return {
        environment: name,
        changes: plan === undefined ? [] : await changeViews(plan, flows, this.#place),
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
