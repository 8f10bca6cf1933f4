import type { FreeHandles } from "./handles.js";
import type { SystemAttributes } from "./system-attributes.js";
import { systemAttributes } from "./system-attributes.js";
import { handleOf } from "./value.js";

/** What every flow can read. */
export interface Readable {
  /** What Connect knows by itself, for example `f.system.customerEndpoint.address`. */
  readonly system: SystemAttributes;
  /** Contact attributes by name: set by `setContactAttributes`, another flow, or who started the contact. */
  readonly attributes: FreeHandles;
  /** Flow attributes by name: set by `setFlowAttributes` in this flow. */
  readonly flowAttributes: FreeHandles;
}

/** The handles behind the readable members of every builder. */
export const readables = {
  system: systemAttributes,
  attributes: handleOf<FreeHandles>("$.Attributes"),
  flowAttributes: handleOf<FreeHandles>("$.FlowAttributes"),
};
