import { environmentName } from "@flowc/provisioner";
import type { DeployedView } from "@flowc/viewer";
import { checkProject } from "../../actions/check.js";
import { readState } from "../../actions/state.js";
import { environmentBindings } from "../../bindings/environment-bindings.js";
import { viewedEnvironment } from "../environment-of.js";
import { resourceKey } from "../estate/named-by-flows.js";
import { findingInView } from "../in-view.js";
import type { ViewedProject, ViewedSources } from "../viewed-project.js";
import { viewedSources } from "../viewed-sources.js";
import { deployedFlows } from "./deployed-flows.js";

/** Tells what environments have, from their states. */
export class ViewDeployed {
  readonly #viewed: ViewedProject;
  /** Sources as another environment loads them. */
  readonly #loaded = new WeakMap<ViewedSources, Map<string, Promise<ViewedSources>>>();

  constructor(viewed: ViewedProject) {
    this.#viewed = viewed;
  }

  /** Reads the state of an environment; Connect is not asked. */
  async deployed({ environment: name }: { readonly environment: string }): Promise<DeployedView> {
    const { project } = this.#viewed;
    const environment = viewedEnvironment(project, name);
    const { units, checked } = await this.#sourcesFor(name);
    const { state, diagnostics } = await readState(environment);
    const { bindings, diagnostics: unread } = await environmentBindings(environment);
    const findings = [
      ...new Map([...diagnostics, ...unread].map((one) => [`${one.code} ${one.message}`, one])).values(),
    ];
    const told = findings.map((finding) => findingInView(finding, project.root));
    if (state === undefined || bindings === undefined) {
      const flows = [...units.keys()].map((flow) => ({ flow, status: "unknown" as const }));
      return { environment: name, flows, findings: told };
    }
    const declared = new Set((checked.desired?.resources ?? []).map((one) => resourceKey(one.kind, one.name)));
    return { environment: name, flows: deployedFlows({ units, declared, state, bindings }), findings: told };
  }

  /** Files may say other things in another environment: they are loaded for it once, as long as they stay as they are. */
  async #sourcesFor(environment: string): Promise<ViewedSources> {
    const sources = this.#viewed.latest();
    if (environment === environmentName() || !sources.isCurrent) return sources;
    const known = this.#loaded.get(sources) ?? new Map<string, Promise<ViewedSources>>();
    this.#loaded.set(sources, known);
    const loading = known.get(environment) ?? this.#load(environment, sources);
    known.set(environment, loading);
    return loading;
  }

  async #load(environment: string, sources: ViewedSources): Promise<ViewedSources> {
    const { version } = sources;
    const checked = await checkProject(this.#viewed.project, { environment });
    const isLoaded = checked.units.length > 0;
    const nothing = { changedUnits: [], removed: [], changedFiles: [], milliseconds: 0 };
    return viewedSources({ version, checked, isLoaded, ...nothing }, sources);
  }
}
