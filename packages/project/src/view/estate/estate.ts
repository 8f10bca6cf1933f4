import { basename } from "node:path";
import type { FlowDefinition, FlowUnit } from "@flowc/connect-model";
import { countBySeverity, type Diagnostic } from "@flowc/diagnostics";
import { nounOf } from "@flowc/provisioner";
import type { EstateView, FlowKey, FlowListing, ResourceListing, Share } from "@flowc/viewer";
import { localName } from "../../environment/project-environment.js";
import { atAuthor } from "../../loading/author-places.js";
import type { Project } from "../../project.js";
import { keyOf, kindOf } from "../flow-key.js";
import { findingInView, placeInView } from "../in-view.js";
import type { ViewedSources } from "../viewed-project.js";
import { type FlowFindings, flowFindings } from "./flow-findings.js";
import { type NamedThings, namedByFlows, resourceKey } from "./named-by-flows.js";

/** An estate as the page lists it, with what belongs to each flow. */
export interface Estate {
  readonly view: EstateView;
  readonly listings: ReadonlyMap<FlowKey, FlowListing>;
  readonly findings: FlowFindings;
}

/** What is known of the tests of a flow. */
export type ShareOf = (unit: FlowUnit) => Share | undefined;

/** Works out everything that the list of flows shows. */
export function estateOf(project: Project, sources: ViewedSources, shareOf: ShareOf): Estate {
  const { root } = project;
  const { version, isCurrent, checked, units } = sources;
  const findings = flowFindings(sources);
  const named = namedByFlows(units);
  const definitions = new Map(checked.flows.map((flow) => [keyOf(flow.kind, flow.name), flow]));
  const listings = new Map(
    [...units].map(([key, unit]) => {
      const about = { findings: findings.byFlow.get(key) ?? [], named: named.get(key), coverage: shareOf(unit) };
      return [key, listingOf(key, unit, definitions.get(key), about, root)];
    }),
  );
  const view: EstateView = {
    version,
    project: basename(root),
    root: root.replaceAll("\\", "/"),
    isCurrent,
    flows: [...listings.values()],
    resources: resourcesOf(sources, named, root),
    findings: findings.others.map((finding) => findingInView(finding, root)),
    environments: environmentsOf(project),
  };
  return { view, listings, findings };
}

/** Names of the environments of a project, the built-in Connect first. */
function environmentsOf({ config }: Project): readonly string[] {
  return [...new Set([localName, ...Object.keys(config.environments ?? {})])];
}

interface AboutFlow {
  readonly findings: readonly Diagnostic[];
  readonly named: NamedThings | undefined;
  readonly coverage: Share | undefined;
}

function listingOf(
  key: FlowKey,
  unit: FlowUnit,
  definition: FlowDefinition | undefined,
  { findings, named, coverage }: AboutFlow,
  root: string,
): FlowListing {
  const { name, type, description, blocks } = unit.graph;
  const span = atAuthor(definition?.span);
  return {
    key,
    kind: kindOf(unit),
    name,
    type,
    ...(description !== undefined && { description }),
    ...(span !== undefined && { place: placeInView(span, root) }),
    blocks: blocks.length,
    findings: countBySeverity(findings),
    leadsTo: named?.flows ?? [],
    ...(coverage !== undefined && { coverage }),
  };
}

function resourcesOf(
  { checked }: ViewedSources,
  named: ReadonlyMap<FlowKey, NamedThings>,
  root: string,
): readonly ResourceListing[] {
  const namers = new Map<string, FlowKey[]>();
  for (const [key, { resources }] of named) {
    for (const resource of resources) {
      const list = namers.get(resource);
      if (list === undefined) namers.set(resource, [key]);
      else list.push(key);
    }
  }
  return (checked.desired?.resources ?? [])
    .filter(({ kind }) => kind !== "flow" && kind !== "flowModule")
    .map(({ kind, name, span }) => ({
      noun: nounOf(kind),
      name,
      ...(span !== undefined && { place: placeInView(span, root) }),
      namedBy: namers.get(resourceKey(kind, name)) ?? [],
    }))
    .sort((a, b) => compareText(a.noun, b.noun) || compareText(a.name, b.name));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
