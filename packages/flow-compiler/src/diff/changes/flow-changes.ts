import type { Comparison } from "../comparison.js";
import type { FlowChange } from "../flow-diff.js";
import { spokenApart } from "../words/value-words.js";

const nowhere = { placesBefore: [], placesAfter: [] } as const;

/** What changed of the flow as a whole. */
export function flowChanges({ before: { graph: was }, after: { graph: is } }: Comparison): FlowChange[] {
  const changes: FlowChange[] = [];
  if (was.type !== is.type) {
    const message = `The flow is of type ${is.type} instead of ${was.type}: Connect cannot change the type of a flow.`;
    changes.push({ kind: "type-changed", impact: "breaking", message, before: was.type, after: is.type, ...nowhere });
  }
  if (was.version !== is.version) {
    const [before, after] = spokenApart(was.version, is.version);
    const message = `The flow is written in version ${after} of the Flow language instead of ${before}.`;
    changes.push({ kind: "version-changed", impact: "risky", message, before, after, ...nowhere });
  }
  if ((was.description ?? "") !== (is.description ?? "")) {
    const [before, after] = spokenApart(was.description ?? "", is.description ?? "");
    const message = `The description is ${after} instead of ${before}.`;
    changes.push({ kind: "description-changed", impact: "harmless", message, before, after, ...nowhere });
  }
  return changes;
}
