import { isJsonObject, type JsonObject, memberOf } from "@flowc/connect-model";
import type { Answer, RecordQuestion } from "../../request/request.js";
import { recordId } from "./record-id.js";

export interface CaseOptions {
  /**
   * Cases, each by its field ids (`title`, `status`, `customer_id`, ...), the last updated last. `case_id` is made up where
   * it is missing. Blocks find, make and change them while the simulation runs.
   *
   * Answer: `value` is the list of cases that were found, the last updated first; else the one that was made or changed.
   *
   * @example
   * { cases: [{ customer_id: "c-1", title: "Broken", status: "open" }] }
   */
  readonly cases?: readonly JsonObject[];
}

function requestFields(parameters: JsonObject): JsonObject {
  const fields = isJsonObject(parameters.CaseRequestFields) ? parameters.CaseRequestFields : {};
  return parameters.CustomerId === undefined ? fields : { customer_id: parameters.CustomerId, ...fields };
}

/** Answers what case blocks ask, from cases that it keeps for one simulation. */
export function answerCases(known: readonly JsonObject[]): (question: RecordQuestion & { id: number }) => Answer {
  let cases = known.map((each, index): JsonObject => ({ case_id: recordId("case", index + 1), ...each }));

  /** Keeps a case as the one that was updated last. */
  function keep(changed: JsonObject): Answer {
    cases = [...cases.filter(({ case_id }) => case_id !== changed.case_id), changed];
    return { kind: "value", value: changed };
  }

  return ({ operation, parameters, id }) => {
    const fields = requestFields(parameters);
    if (operation === "GetCase") {
      const wanted = Object.entries(fields);
      const found = cases.filter((each) => wanted.every(([name, value]) => memberOf(each, name) === value));
      return { kind: "value", value: found.reverse() };
    }
    if (operation === "CreateCase") return keep({ case_id: recordId("case", 1000 + id), status: "open", ...fields });
    const before = cases.find(({ case_id }) => case_id === parameters.CaseId);
    return before === undefined ? { kind: "error", error: "NoMatchingError" } : keep({ ...before, ...fields });
  };
}
