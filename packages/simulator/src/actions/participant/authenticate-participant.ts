import { isJsonObject, type JsonObject, type JsonValue } from "@flowc/connect-model";
import { defineActionStep } from "../../engine/action-step.js";
import { asText } from "../../engine/data.js";
import { parameterObject } from "../../engine/parameter-object.js";
import { decide, failed, type Progress } from "../../engine/progress.js";
import type { Scene } from "../../engine/scene.js";
import type { Answer } from "../../request/request.js";

type Memo = { readonly until: number };

/** Minutes that the customer has when the block does not say: the least that the console offers. */
const usualMinutes = 3;

function cognitoOf(scene: Scene): JsonObject {
  return parameterObject(scene, "CognitoConfiguration");
}

function noteStatus(scene: Scene, status: string, more: JsonObject = {}): void {
  const segment = scene.root("SegmentAttributes");
  const known = isJsonObject(segment) ? segment : {};
  const map = { Status: status, ClientId: asText(cognitoOf(scene).AppClientId), AuthenticationMethod: "CONNECT" };
  scene.write("SegmentAttributes", { ...known, "connect:CustomerAuthentication": { ...map, ...more } });
}

function tooLate(scene: Scene): Progress<never> {
  noteStatus(scene, "TIMEOUT");
  return failed("TimeLimitExceeded", "the customer did not sign in in time");
}

function rejected(scene: Scene, reason: string): Progress<never> {
  noteStatus(scene, "FAILED");
  return failed("NoMatchingError", reason);
}

function settled(scene: Scene, result: JsonValue | undefined, details: JsonObject): Progress<never> {
  if (result === "optedOut") return decide("OptedOut");
  if (result !== "signedIn") return rejected(scene, "the customer could not sign in");
  const { customer = "", identityProvider = "Cognito" } = details;
  noteStatus(scene, "AUTHENTICATED", { IdentityProvider: identityProvider, AssociatedCustomerId: customer });
  return decide("Authenticated");
}

function answered(scene: Scene, memo: Memo, answer: Answer): Progress<Memo> {
  if (answer.kind === "unknown") return { kind: "wait", memo, until: memo.until, listens: true };
  if (answer.kind === "timeout") return tooLate(scene);
  if (answer.kind === "error") return rejected(scene, `signing in failed: ${answer.error}`);
  const details = isJsonObject(answer.value) ? answer.value : {};
  return settled(scene, details.result, details);
}

/**
 * Authenticate customer: waits till the customer has signed in. A scenario says how that goes, else the customer does it
 * with the view actions `signedIn`, `optedOut` and `failed`. The outcome stands in
 * `$.SegmentAttributes['connect:CustomerAuthentication']` (administrator guide, checked 2026-11-21; that a customer who
 * opts out leaves nothing there is assumed).
 */
export const authenticateParticipant = defineActionStep<Memo>({
  begin(scene) {
    const timeLimitSeconds = (scene.number("TimeLimitMinutes") ?? usualMinutes) * 60;
    const until = scene.now + timeLimitSeconds * 1000;
    const { UserPoolArn, AppClientId } = cognitoOf(scene);
    const asked = { userPool: asText(UserPoolArn), client: asText(AppClientId), timeLimitSeconds };
    return { kind: "wait", memo: { until }, until, question: { kind: "authentication", ...asked }, listens: true };
  },
  resume(scene, heard, memo) {
    if (heard.kind === "time") return tooLate(scene);
    if (heard.kind === "answer") return answered(scene, memo, heard.answer);
    return heard.kind === "viewAction" ? settled(scene, heard.action, heard.data) : undefined;
  },
});
