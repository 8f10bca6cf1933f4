import { expect, test } from "vitest";
import { type AuthenticationReply, type ContactStart, fails, type WorldOptions } from "../../../src/index.js";
import { block, flow, hangingUp, path, run } from "../../flows.js";
import { pass } from "./talking.js";

function signingIn(world: WorldOptions = {}, start: ContactStart = { channel: "CHAT" }) {
  const parameters = {
    CognitoConfiguration: { UserPoolArn: "arn:aws:cognito-idp:us-east-1:000000000000:userpool/x", AppClientId: "app" },
    CustomerProfilesConfiguration: { ObjectTypeName: "Cognito-attributes" },
    TimeLimitMinutes: "3",
  };
  const ways = { next: "in", "=OptedOut": "out", TimeLimitExceeded: "late", NoMatchingError: "failed" };
  const names = ["in", "out", "late", "failed"];
  const main = flow("Main", [block("sign in", "AuthenticateParticipant", parameters, ways), ...names.map(hangingUp)]);
  return run([main], world, start);
}

function status(session: ReturnType<typeof signingIn>): unknown {
  return session.state.contacts[0]?.data.SegmentAttributes;
}

test("goes on when the customer has signed in and notes who it is", () => {
  const session = signingIn({ authentication: { result: "signedIn", customer: "profile-1" } });
  expect(path(session)).toEqual(["sign in", "in"]);
  expect(status(session)).toMatchObject({
    "connect:CustomerAuthentication": { Status: "AUTHENTICATED", ClientId: "app", AssociatedCustomerId: "profile-1" },
  });
});

test.each<[AuthenticationReply, string]>([
  ["optedOut", "out"],
  ["failed", "failed"],
])("takes its branch when the customer has %s", (authentication, target) => {
  expect(path(signingIn({ authentication }))).toEqual(["sign in", target]);
});

test("lets the customer do it", () => {
  const session = signingIn();
  session.send({ kind: "viewAction", action: "signedIn", data: { customer: "profile-2" } });
  expect(path(session)).toEqual(["sign in", "in"]);
});

test("notes that time was up", () => {
  const session = signingIn();
  pass(session, 180);
  expect(path(session)).toEqual(["sign in", "late"]);
  expect(status(session)).toMatchObject({ "connect:CustomerAuthentication": { Status: "TIMEOUT" } });
});

test("notes a failure", () => {
  const session = signingIn({ authentication: fails("no user pool") });
  expect(status(session)).toMatchObject({ "connect:CustomerAuthentication": { Status: "FAILED" } });
});

test("takes the error branch on a call", () => {
  expect(path(signingIn({ authentication: "signedIn" }, {}))).toEqual(["sign in", "failed"]);
});
