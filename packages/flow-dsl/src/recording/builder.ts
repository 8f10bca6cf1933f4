import { type Callable, captureCallSite } from "../call-sites/call-site.js";
import type { FlowEndsHere } from "./branch.js";
import { Place, type Recorder } from "./recorder.js";
import type { Body } from "./step.js";

/**
 * How a method of a builder records what it stands for. It returns `ended` when nothing can follow, a result when the
 * block has one, and nothing when the builder itself is to be returned.
 */
export type BlockMethod = (place: Place, ...given: never[]) => unknown;

/** Returned by a method after which nothing can follow. */
export const ended = Object.freeze({}) as unknown as FlowEndsHere;

/** The members of a builder: methods that record, and getters for what can be read (`system`, `attributes`). */
export interface BuilderMembers {
  readonly methods: Readonly<Record<string, BlockMethod>>;
  readonly readables: Readonly<Record<string, unknown>>;
}

const target = Symbol("target");

interface Builder {
  readonly [target]: { readonly recorder: Recorder; readonly body: Body };
}

/**
 * The place that a builder writes to, for functions that take a builder and are none of its methods. Undefined, and
 * reported, when the builder's callback is not the one that runs. It stands where the author calls the function, or
 * where the author gave the function itself as a branch.
 */
export function openPlace(builder: unknown, name: string, called: Callable): Place | undefined {
  const { recorder, body } = (builder as Builder)[target];
  const { given } = recorder;
  const site = given?.callback === called ? given.site : captureCallSite(called);
  const place = new Place(recorder, body, name, site);
  return place.isOpen() ? place : undefined;
}

/**
 * Makes the class of a flow type's builders once: a prototype with one method per block. Every method takes its call
 * site, checks that its callback is the one that runs, records, and returns the builder unless it says otherwise.
 */
export function builderFactory(members: BuilderMembers): (recorder: Recorder, body: Body) => unknown {
  // A class, and not objects made from a prototype: the engine knows its instances by their shape.
  class FlowBuilder {
    readonly [target]: Builder[typeof target];

    constructor(recorder: Recorder, body: Body) {
      this[target] = { recorder, body };
    }
  }
  const prototype = FlowBuilder.prototype as unknown as Record<string, unknown>;
  Object.assign(prototype, members.readables);
  for (const [name, record] of Object.entries(members.methods)) prototype[name] = recordingMethod(name, record);
  return (recorder, body) => new FlowBuilder(recorder, body);
}

function recordingMethod(name: string, record: BlockMethod): Callable {
  const method = function (this: Builder, ...given: never[]): unknown {
    const { recorder, body } = this[target];
    const place = new Place(recorder, body, name, captureCallSite(method));
    if (!place.isOpen()) return this;
    const result = record(place, ...given);
    return result === undefined ? this : result;
  };
  return method as Callable;
}
