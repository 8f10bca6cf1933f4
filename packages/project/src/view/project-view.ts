import { resolve } from "node:path";
import { coverageOverlay, type Overlay } from "@flowc/pictures";
import type { EstateView, FlowKey, FlowView, FoundView, Subscribe, ViewApi } from "@flowc/viewer";
import { type Place, type Placing, startPlacing } from "../placing/placing.js";
import type { Project } from "../project.js";
import { type FileWatcher, type StartWatcher, watchFiles } from "../watch/file-watcher.js";
import { ViewCalls } from "./call/view-calls.js";
import { CoverageFile, type TestedFlow } from "./coverage/coverage-file.js";
import { ViewDeployed } from "./deployed/view-deployed.js";
import { projectEdits } from "./edits/project-edits.js";
import { type Estate, estateOf } from "./estate/estate.js";
import { findBlocks } from "./estate/find-blocks.js";
import { blockViews } from "./flow/block-views.js";
import { Drawings } from "./flow/drawings.js";
import { placeInView } from "./flow/place-in-view.js";
import { SourceLines } from "./flow/source-lines.js";
import { findingInView } from "./in-view.js";
import { ViewPlans } from "./plan/view-plans.js";
import { unitOf } from "./unit-of.js";
import { type ViewedSources, type WatchedView, watchForView } from "./viewed-project.js";

export interface ProjectViewOptions {
  readonly project: Project;
  /** The `coverage.json` of the tests, absolute. Default: `coverage/coverage.json` in the project. It need not be there. */
  readonly coverageFile?: string | undefined;
  /** How pictures are laid out. Default: in a thread of its own, so that laying out holds up nothing else. */
  readonly placing?: Placing | undefined;
  /** How files are watched. */
  readonly watcher?: StartWatcher | undefined;
  /** Told when the files are not followed any more because of a mistake of flowc. */
  readonly onBug?: ((error: unknown) => void) | undefined;
}

/** A project as the page asks it, until it is closed. */
export interface ProjectView {
  readonly api: ViewApi;
  readonly events: Subscribe;
  close(): Promise<void>;
}

/** Reads a project, follows its files, and answers what the page asks of it. */
export async function openProjectView(options: ProjectViewOptions): Promise<ProjectView> {
  // First of all: its thread warms up while the sources are read.
  const { project, watcher = watchFiles, placing = startPlacing() } = options;
  const place = placeInView(placing.place);
  const viewed = await watchForView(project, watcher);
  viewed.ended.catch((error: unknown) => options.onBug?.(error));
  const coverageFile = options.coverageFile ?? resolve(project.root, "coverage", "coverage.json");
  const shown = new ShownProject(viewed, new CoverageFile(coverageFile), place);
  const tests = await watchCoverage(coverageFile, viewed, watcher);
  const calls = new ViewCalls(viewed);
  const plans = new ViewPlans(viewed, place);
  const deployed = new ViewDeployed(viewed);
  const api: ViewApi = {
    estate: () => shown.estate(),
    flow: (request) => shown.flow(request),
    find: (request) => shown.find(request),
    ...projectEdits(viewed),
    startCall: (request) => calls.startCall(request),
    act: (request) => calls.act(request),
    wait: (request) => calls.wait(request),
    endCall: (request) => calls.endCall(request),
    plan: (request) => plans.plan(request),
    deployed: (request) => deployed.deployed(request),
  };
  return {
    api,
    events: (listener) => viewed.subscribe(listener),
    async close() {
      calls.close();
      plans.close();
      await Promise.all([tests.close(), viewed.close(), placing.close()]);
    },
  };
}

/** Tells when the tests were run anew. */
function watchCoverage(file: string, viewed: WatchedView, watcher: StartWatcher): Promise<FileWatcher> {
  return watcher(
    [file],
    () => false,
    () => viewed.touch([...viewed.latest().units.keys()]),
    // Without it the coverage is as it was until the page is loaded again.
    () => undefined,
  );
}

/** The estate and its flows, worked out once for each version of the sources and of the coverage. */
class ShownProject {
  readonly #viewed: WatchedView;
  readonly #coverage: CoverageFile;
  readonly #drawings: Drawings;
  readonly #lines = new SourceLines();
  readonly #overlays = new WeakMap<TestedFlow, Overlay>();
  #estate: { readonly sources: ViewedSources; readonly stamp: number | undefined; readonly estate: Estate } | undefined;

  constructor(viewed: WatchedView, coverage: CoverageFile, place: Place) {
    this.#viewed = viewed;
    this.#coverage = coverage;
    this.#drawings = new Drawings(place);
  }

  async estate(): Promise<EstateView> {
    return this.#latestEstate().view;
  }

  async find({ words }: { readonly words: string }): Promise<FoundView> {
    return findBlocks(this.#viewed.latest().units, words);
  }

  async flow({ key, overlay }: { readonly key: FlowKey; readonly overlay?: "coverage" }): Promise<FlowView> {
    const { root } = this.#viewed.project;
    const sources = this.#viewed.latest();
    const unit = unitOf(sources, key);
    const { listings, findings } = this.#latestEstate();
    const listing = listings.get(key);
    if (listing === undefined) throw new Error(`${key} is read and not listed`);
    const tested = overlay === "coverage" ? this.#coverage.of(unit) : undefined;
    const drawing = await this.#drawings.of(unit, tested && this.#overlayOf(tested));
    return {
      version: sources.version,
      listing,
      drawing,
      blocks: blockViews(unit, drawing, root, this.#lines),
      findings: (findings.byFlow.get(key) ?? []).map((finding) => findingInView(finding, root)),
    };
  }

  #overlayOf(tested: TestedFlow): Overlay {
    const overlay = this.#overlays.get(tested) ?? coverageOverlay(tested.coverage);
    this.#overlays.set(tested, overlay);
    return overlay;
  }

  #latestEstate(): Estate {
    const sources = this.#viewed.latest();
    const stamp = this.#coverage.stamp();
    const known = this.#estate;
    if (known?.sources === sources && known.stamp === stamp) return known.estate;
    const estate = estateOf(this.#viewed.project, sources, (unit) => this.#coverage.of(unit)?.share);
    this.#estate = { sources, stamp, estate };
    return estate;
  }
}
