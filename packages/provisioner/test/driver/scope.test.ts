import { expect, it } from "vitest";
import { scopeInside, scopeKnowing, scopeOf } from "../../src/driver/scope.js";

const environment = { name: "test", region: "us-gov-west-1", createInstance: false };
const id = "11111111-2222-4333-8444-555555555555";
const arn = `arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/${id}`;

it("takes account and partition from the instance's ARN", () => {
  const scope = scopeInside(scopeOf(environment), { id, arn });
  expect(scope).toMatchObject({ accountId: "123456789012", partition: "aws-us-gov", instance: { id, arn } });
});

it("knows the alias and how people sign in, of an instance that is there and of one to be made", () => {
  const facts = { alias: "my-center", identityManagement: "SAML", inboundCalls: true };
  const known = { alias: "my-center", identityManagement: "SAML" };
  expect(scopeInside(scopeOf(environment), { id, arn }, facts)).toMatchObject(known);
  expect(scopeKnowing(scopeOf(environment), facts)).toMatchObject(known);
  expect(scopeKnowing(scopeOf(environment), {})).not.toHaveProperty("alias");
});
