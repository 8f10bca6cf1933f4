import type { FlowDefinition, FlowUnit, GraphType, ModuleContract } from "@flowc/connect-model";
import type { CallSite } from "../call-sites/call-site.js";
import { type CallSiteMapper, currentMapper, spanOf } from "../call-sites/mapper.js";
import type { Branch } from "../recording/branch.js";
import type { BuilderOf } from "../recording/recorder.js";
import { buildFlow } from "./build.js";
import type { CommonOptions } from "./define-flow.js";

/** What was said when a flow or module was declared. */
export interface Declaration<F> {
  readonly kind: "flow" | "flowModule";
  readonly name: string;
  readonly type: GraphType;
  readonly options: CommonOptions & { readonly onError?: Branch<F> };
  readonly body: Branch<F>;
  readonly builderOf: BuilderOf;
  readonly site: CallSite | undefined;
  readonly contract?: ModuleContract;
}

/**
 * The frozen definition behind a declaration. `D` adds what only the types know.
 * The span is a getter: places are mapped to the author's source when somebody asks, after the loader has set its mapper.
 * It is built once, when somebody asks first: what is checked is then also what is written and deployed. Another mapper
 * means other places, so it is then built again.
 */
export function definition<D extends FlowDefinition, F>(declaration: Declaration<F>): D {
  const { kind, name, type, options, body, builderOf, site, contract } = declaration;
  const { description, status, tags, onError, identifiers = "readable", origin } = options;
  let built: { readonly unit: FlowUnit; readonly mapper: CallSiteMapper | undefined } | undefined;
  const made: FlowDefinition = {
    kind,
    name,
    type,
    ...(description !== undefined && { description }),
    ...(status !== undefined && { status }),
    ...(tags !== undefined && { tags }),
    ...(contract !== undefined && { contract }),
    get span() {
      return spanOf(site);
    },
    build() {
      const mapper = currentMapper();
      if (built === undefined || built.mapper !== mapper) {
        const unit = buildFlow({ name, type, description, identifiers, origin, body, onError, builderOf, site });
        built = { unit: contract === undefined ? unit : { ...unit, contract }, mapper };
      }
      return built.unit;
    },
  };
  return Object.freeze(made) as D;
}
