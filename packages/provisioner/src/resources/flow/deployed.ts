import { type FlowDefinition, isFlowDefinition, type ResourceReference } from "@flowc/connect-model";
import type { Span } from "@flowc/diagnostics";
import { captureCallSite, spanOf } from "@flowc/flow-dsl";

/** How a flow is deployed, beside what is in it. What is left out stays as the flow itself says it. */
export interface FlowDeploymentOptions {
  /**
   * `SAVED` keeps a draft that takes no contacts and is not validated. Of a flow that was published before, what is
   * published goes on taking contacts: Connect cannot take it back. `state: "ARCHIVED"` retires it.
   */
  readonly status?: "PUBLISHED" | "SAVED";
  /** An archived flow is kept, and the console offers it nowhere. Default `ACTIVE`. */
  readonly state?: "ACTIVE" | "ARCHIVED";
  /** 1-500 characters. */
  readonly description?: string;
  /**
   * Makes a numbered, immutable copy of what is published, with this description, 1-500 characters; another text makes
   * the next one. Of flows, only those of type `CAMPAIGN` have versions; modules always do.
   */
  readonly version?: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** The name it had before: it is renamed instead of being replaced by a new one. */
  readonly formerName?: string;
}

/** How a module is deployed, beside what is in it. */
export interface ModuleDeploymentOptions extends FlowDeploymentOptions {
  readonly status?: "PUBLISHED";
  /**
   * Names for versions, by which flows call the module (`f.invokeModule(verify, {}, { version: "live" })`): the number
   * of a version, or the description that it was made with. Other aliases are deleted. A name has 1-100 letters and
   * digits, with single hyphens and underscores between them.
   */
  readonly aliases?: Readonly<Record<string, string | number>>;
  /** Whether AI agents and others than flows may call the module. No update can change it: it makes another module. */
  readonly externalInvocation?: boolean;
}

/** How a flow is deployed that is not written in TypeScript, by its name. */
export interface FlowDeployment<K extends "flow" | "flowModule" = "flow" | "flowModule"> extends ResourceReference<K> {
  readonly properties: FlowDeploymentOptions & ModuleDeploymentOptions;
  readonly span?: Span | undefined;
}

/** A flow or module with how it is deployed. */
export interface DeployedDefinition extends FlowDefinition {
  readonly deployment: FlowDeploymentOptions | ModuleDeploymentOptions;
  /** What it was before that was said. */
  readonly deployedFrom: FlowDefinition;
}

/**
 * Says how a flow or module is deployed: archived, in versions, under aliases. What is in it stays the same, and it is
 * still the flow it was: export the result in its place. A flow that is a JSON file is named by reference.
 *
 * @example
 * ```ts
 * export const verify = deployed(flowModule("Verify caller", { ... }, (f) => ...), {
 *   version: "Release 12",
 *   aliases: { live: "Release 11", next: "Release 12" },
 * });
 * export const oldMain = deployed(existing.flow("Main of 2024"), { state: "ARCHIVED" });
 * ```
 */
export function deployed<D extends FlowDefinition<"flow">>(flow: D, options: FlowDeploymentOptions): D;
export function deployed<D extends FlowDefinition<"flowModule">>(module: D, options: ModuleDeploymentOptions): D;
export function deployed(flow: ResourceReference<"flow">, options: FlowDeploymentOptions): FlowDeployment<"flow">;
export function deployed(
  module: ResourceReference<"flowModule">,
  options: ModuleDeploymentOptions,
): FlowDeployment<"flowModule">;
export function deployed(
  flow: FlowDefinition | ResourceReference<"flow" | "flowModule">,
  options: FlowDeploymentOptions | ModuleDeploymentOptions,
): FlowDefinition | FlowDeployment {
  if (isFlowDefinition(flow)) return withDeployment(flow, options);
  const site = captureCallSite(deployed as (...values: never[]) => unknown);
  return Object.freeze({
    kind: flow.kind,
    name: flow.name,
    properties: Object.freeze({ ...options }) as FlowDeployment["properties"],
    get span() {
      return spanOf(site);
    },
  });
}

/** A definition with how it is deployed. Its place and its graph stay those of the definition, found when asked for. */
export function withDeployment(flow: FlowDefinition, options: object): DeployedDefinition {
  const { status, description, tags } = options as FlowDeploymentOptions;
  const told = Object.entries({ status, description, tags }).filter(([, value]) => value !== undefined);
  const added = { ...Object.fromEntries(told), deployment: Object.freeze({ ...options }), deployedFrom: flow };
  const members = { ...Object.getOwnPropertyDescriptors(flow), ...Object.getOwnPropertyDescriptors(added) };
  return Object.freeze(Object.defineProperties({}, members)) as DeployedDefinition;
}

/** What was said of how a flow is deployed; nothing for most. */
export function deploymentOf(flow: FlowDefinition): Readonly<Record<string, unknown>> {
  return ("deployment" in flow ? flow.deployment : {}) as Readonly<Record<string, unknown>>;
}

/** Whether one is the other with how it is deployed. */
export function isDeployedFrom(one: FlowDefinition, other: FlowDefinition): boolean {
  return "deployedFrom" in one && one.deployedFrom === other;
}

/** Tells what `deployed` makes of a reference from every other value. */
export function isFlowDeployment(value: unknown): value is FlowDeployment {
  if (typeof value !== "object" || value === null || isFlowDefinition(value)) return false;
  return "kind" in value && (value.kind === "flow" || value.kind === "flowModule") && "properties" in value;
}
