import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";

/** Nobody says so, in words. */
export const whichCases = "which cases there are";

/** Brings a case into `$.Case`, beside what earlier blocks brought there: its id, and `fields` where they are named. */
export function keepCase(scene: Scene, found: JsonValue | undefined, fields?: readonly string[]): Progress<never> {
  if (!isJsonObject(found)) return failed("NoMatchingError", "the answer is no case");
  const known = scene.root("Case");
  const wanted: JsonObject =
    fields === undefined
      ? found
      : Object.fromEntries(Object.entries(found).filter(([name]) => name === "case_id" || fields.includes(name)));
  scene.write("Case", { ...(isJsonObject(known) ? known : {}), ...wanted });
  return next;
}
