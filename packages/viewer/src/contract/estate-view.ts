import type { Severity } from "@flowc/diagnostics";
import type { Share } from "./coverage-view.js";

/** A place in a file of the project. */
export interface PlaceView {
  /** Path from the root of the project, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** A finding of the checks, or what kept the project from loading. */
export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** Identifier of the block it is about. */
  readonly block?: string;
  readonly place?: PlaceView;
}

/** Key of a flow: opaque, the same as long as kind and name are. It is part of addresses of the page. */
export type FlowKey = string;

/** A flow in the list. */
export interface FlowListing {
  readonly key: FlowKey;
  readonly kind: "flow" | "flowModule";
  readonly name: string;
  /** Flow type of the service, `CONTACT_FLOW`; `MODULE` for modules. */
  readonly type: string;
  readonly description?: string;
  readonly place?: PlaceView;
  readonly blocks: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Flows and modules that it leads to. */
  readonly leadsTo: readonly FlowKey[];
  /** Branches taken in the last run of the tests, where there is a coverage file. */
  readonly coverage?: Share;
}

/** Something declared around the flows: a queue, hours, a number. */
export interface ResourceListing {
  /** In words: `queue`, `hours of operation`. */
  readonly noun: string;
  readonly name: string;
  readonly place?: PlaceView;
  /** Flows that name it. */
  readonly namedBy: readonly FlowKey[];
}

/** The whole project as the page lists it. */
export interface EstateView {
  /** Rises each time the sources are read again. */
  readonly version: number;
  /** Name of the project: its folder's. */
  readonly project: string;
  /** Absolute path of that folder, with `/`: links that open an editor begin with it. */
  readonly root?: string;
  /** False when the sources could not be loaded; the rest is then what was loaded last, or empty. */
  readonly isCurrent: boolean;
  /** Sorted by name. */
  readonly flows: readonly FlowListing[];
  readonly resources: readonly ResourceListing[];
  /** What belongs to no flow. */
  readonly findings: readonly FindingView[];
  /** Names of the environments; `local` is the built-in Connect. */
  readonly environments: readonly string[];
}
