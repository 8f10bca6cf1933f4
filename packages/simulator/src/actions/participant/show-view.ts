import { isJsonObject, type JsonObject } from "@flowc/connect-model";
import { talkDiagnostics } from "../../diagnostics/talk-diagnostics.js";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { decide, failed, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { reportHere } from "../../engine/spot.js";
import type { Answer } from "../../request/request.js";

type Memo = { readonly until: number };

/** How long a view waits when the block does not say (assumed, 2026-11-21; the service refuses such blocks). */
const usualSeconds = 300;

function viewOf(scene: Scene): string {
  return asText(parameterObject(scene, "ViewResource").Id);
}

function clicked(scene: Scene, action: string, data: JsonObject): Progress<never> {
  scene.write("Views", { Action: action, ViewResultData: data });
  return decide(action);
}

function answered(scene: Scene, memo: Memo, answer: Answer): Progress<Memo> {
  if (answer.kind === "unknown") return { kind: "wait", memo, until: memo.until, listens: true };
  if (answer.kind === "timeout") return failed("TimeLimitExceeded", "nobody clicked in time");
  if (answer.kind === "error") return failed(answer.error, `the view failed: ${answer.error}`);
  const { action, data = {} } = isJsonObject(answer.value) ? answer.value : {};
  if (typeof action === "string" && isJsonObject(data)) return clicked(scene, action, data);
  const who = `the view "${viewOf(scene)}"`;
  reportHere(scene, ({ flow, block, place }) =>
    talkDiagnostics.create("SIM122", { flow, block, who, answer: JSON.stringify(answer.value) }, place),
  );
  return failed("NoMatchingError", "what was clicked makes no sense");
}

/**
 * Show view: waits till somebody clicks. What is clicked decides, and fills `$.Views` with the action and what was filled
 * in (action page, checked 2026-11-21). A scenario says what is clicked, else the participant does it.
 */
export const showView = defineActionStep<Memo>({
  begin(scene) {
    const timeLimitSeconds = scene.number("InvocationTimeLimitSeconds") ?? usualSeconds;
    const until = scene.now + timeLimitSeconds * 1000;
    const question = {
      kind: "view",
      view: viewOf(scene),
      data: parameterObject(scene, "ViewData"),
      timeLimitSeconds,
    } as const;
    return { kind: "wait", memo: { until }, until, question, listens: true };
  },
  resume(scene, heard, memo) {
    if (heard.kind === "time") return failed("TimeLimitExceeded", "nobody clicked in time");
    if (heard.kind === "answer") return answered(scene, memo, heard.answer);
    return heard.kind === "viewAction" ? clicked(scene, heard.action, heard.data) : undefined;
  },
});
