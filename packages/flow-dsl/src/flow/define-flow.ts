import type { FlowDefinition, FlowType } from "@flowc/connect-model";
import { type Callable, captureCallSite } from "../call-sites/call-site.js";
import type { IdentifierStyle } from "../identifiers/assign.js";
import type { FlowOrigin } from "../origin/flow-origin.js";
import type { Branch } from "../recording/branch.js";
import { type BlockMethod, builderFactory } from "../recording/builder.js";
import { readables } from "../values/readable.js";
import { definition } from "./definition.js";

/** What a flow or module can say about itself. */
export interface CommonOptions {
  /** Shown in the console; at most 500 characters. */
  readonly description?: string;
  /** `SAVED` keeps a draft that takes no contacts and is not validated. Default `PUBLISHED`. */
  readonly status?: "PUBLISHED" | "SAVED";
  /** At most 50. */
  readonly tags?: Readonly<Record<string, string>>;
  /** `readable` (default) derives identifiers from what a block does; `uuid` makes UUIDs of version 5 from them. */
  readonly identifiers?: IdentifierStyle;
  /** What the flow was imported from: the content of its `.origin.json` file, which `flowc import` writes. */
  readonly origin?: FlowOrigin;
}

/** What a flow can say about itself. */
export interface FlowOptions<F> extends CommonOptions {
  /**
   * Where the contact goes when a block fails that has no `onError` of its own and stands in no scope with one.
   * Without it, such a contact gets the default ending of the flow type: it is hung up in inbound and transfer flows,
   * elsewhere the flow ends. A failure inside `onError` itself does so too.
   */
  readonly onError?: Branch<F>;
}

/** A declared flow whose type is known: it can be named where a flow of this type is asked for. */
export interface TypedFlow<T extends FlowType> extends FlowDefinition<"flow"> {
  readonly type: T;
}

/** Declares a flow: a name, options if any, and the callback that adds its blocks. */
export interface DeclareFlow<T extends FlowType, F> {
  /**
   * @param name of the flow in Connect, unique in the instance, 1 to 127 characters
   * @param body adds the blocks; runs each time the flow is built
   */
  (name: string, body: Branch<F>): TypedFlow<T>;
  (name: string, options: FlowOptions<F>, body: Branch<F>): TypedFlow<T>;
}

/** Makes the function that declares flows of one type. */
export function flowDeclaration<T extends FlowType, F>(
  type: T,
  methods: Readonly<Record<string, BlockMethod>>,
): DeclareFlow<T, F> {
  const builderOf = builderFactory({ methods, readables });
  const declare = (name: string, ...rest: [Branch<F>] | [FlowOptions<F>, Branch<F>]): TypedFlow<T> => {
    const [options, body]: [FlowOptions<F>, Branch<F>] = rest.length === 1 ? [{}, rest[0]] : rest;
    const site = captureCallSite(declare as unknown as Callable);
    return definition({ kind: "flow", name, type, options, body, builderOf, site });
  };
  return declare;
}
