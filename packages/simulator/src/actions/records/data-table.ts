import type { JsonObject, JsonValue } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { next } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { takeAnswer } from "../world-answer.js";
import { askRecords } from "./ask-records.js";

/**
 * A data table block. Each clears what the one before it brought, of queries and of lists alike (administrator guide, data
 * table block, 2026-11-21).
 * @param results what it brings, by root
 */
export function dataTableStep(
  results: (found: JsonValue) => { readonly DataTables?: JsonValue; readonly DataTableList?: JsonObject },
) {
  return defineActionStep<null>({
    begin: (scene) => askRecords(scene, "dataTable"),
    resume: (scene, heard) =>
      takeAnswer(heard, `what is in the data table "${asText(scene.value("DataTableId"))}"`, (found) => {
        keepResults(scene, results(found));
        return next;
      }),
  });
}

function keepResults(scene: Scene, results: Readonly<Record<string, JsonValue>>): void {
  for (const root of ["DataTables", "DataTableList"]) {
    const result = results[root];
    if (result !== undefined || scene.root(root) !== undefined) scene.write(root, result ?? {});
  }
}
