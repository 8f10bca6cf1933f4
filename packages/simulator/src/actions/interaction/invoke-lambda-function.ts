import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { serviceDiagnostics } from "../../diagnostics/service-diagnostics.js";
import { defineActionStep } from "../../engine/action-step.js";
import { contactId, nextNumber } from "../../engine/ledger.js";
import { failed, next, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import { reportHere } from "../../engine/spot.js";
import type { LambdaQuestion } from "../../request/request.js";
import { takeAnswer } from "../world-answer.js";
import { checkLambdaAnswer } from "./lambda-answer.js";
import { lambdaEvent } from "./lambda-event.js";

/** How often the function was tried again, and when the time is up. */
type Memo = { readonly retries: number; readonly until: number };

/** Seconds when the block does not say: what the console writes. */
const usualSeconds = 3;
const mostRetries = 3;

/** Errors of the invocation itself; errors of the function's own are not tried again. */
const triedAgain = /^(TooManyRequestsException|ServiceException|ThrottlingException|5\d\d)\b/;

function invocation(scene: Scene): LambdaQuestion["invocation"] {
  return scene.text("InvocationType") === "ASYNCHRONOUS" ? "ASYNCHRONOUS" : "SYNCHRONOUS";
}

function invoke(scene: Scene, memo: Memo): Progress<Memo> {
  const question: LambdaQuestion = {
    kind: "lambda",
    function: scene.text("LambdaFunctionARN") ?? "",
    event: lambdaEvent(scene),
    timeLimitSeconds: scene.number("InvocationTimeLimitSeconds") ?? usualSeconds,
    invocation: invocation(scene),
  };
  return { kind: "wait", memo, until: memo.until, question };
}

function responseType(scene: Scene): string {
  const validation = scene.value("ResponseValidation");
  const type = isJsonObject(validation) ? validation.ResponseType : undefined;
  return type === "JSON" ? "JSON" : "STRING_MAP";
}

/** The last result and the id of the last asynchronous call stand beside each other, each until the next of its kind. */
function noteInvocation(scene: Scene, noted: JsonObject): void {
  const known = scene.root("LambdaInvocation");
  scene.write("LambdaInvocation", { ...(isJsonObject(known) ? known : {}), ...noted });
}

function takeResult(scene: Scene, returned: JsonValue): Progress<Memo> {
  const answer = checkLambdaAnswer(returned, responseType(scene));
  if ("wrong" in answer) {
    const about = { function: scene.text("LambdaFunctionARN") ?? "", wrong: answer.wrong };
    reportHere(scene, ({ flow, block, place }) =>
      serviceDiagnostics.create("SIM130", { flow, block, ...about }, place),
    );
    return failed("NoMatchingError", answer.wrong);
  }
  scene.write("External", answer.value);
  noteInvocation(scene, { ResultData: answer.value });
  return next;
}

/** The function runs on by itself; the flow only gets the id of the call. */
function takeInvocation(scene: Scene): Progress<Memo> {
  noteInvocation(scene, { InvocationId: contactId(nextNumber(scene.ledger)) });
  return next;
}

function timeIsUp(): Progress<Memo> {
  return failed("TimeLimitExceeded", "the function did not answer in time");
}

/**
 * AWS Lambda function. Synchronous: the answer is checked and fills `$.External` and `$.LambdaInvocation.ResultData`; what
 * they held stays when it fails (assumed, 2026-11-21). Throttling and errors of the Lambda service are tried again up to
 * three times, at once (documented but for the pauses, 2026-11-21). Asynchronous: the flow goes on with
 * `$.LambdaInvocation.InvocationId`, whatever the function does.
 *
 * Out of time it fails with `TimeLimitExceeded`, which is any other error where the block has no branch for it; that this
 * is the type of the newer Timeout branch is assumed from the service's own test language.
 */
export const invokeLambdaFunction = defineActionStep<Memo>({
  begin: (scene) =>
    invoke(scene, {
      retries: 0,
      until: scene.now + 1000 * (scene.number("InvocationTimeLimitSeconds") ?? usualSeconds),
    }),
  resume(scene, heard, memo) {
    if (heard.kind === "time") return timeIsUp();
    if (heard.kind !== "answer") return undefined;
    const { answer } = heard;
    if (answer.kind === "timeout") {
      return scene.now < memo.until ? { kind: "wait", memo, until: memo.until } : timeIsUp();
    }
    if (answer.kind === "error" && triedAgain.test(answer.error) && memo.retries < mostRetries) {
      return invoke(scene, { ...memo, retries: memo.retries + 1 });
    }
    const what = `what the function "${scene.text("LambdaFunctionARN")}" answers`;
    return takeAnswer(heard, what, (value) =>
      invocation(scene) === "ASYNCHRONOUS" ? takeInvocation(scene) : takeResult(scene, value),
    );
  },
});
