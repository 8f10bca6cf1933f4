import { expect, it } from "vitest";
import { namedOutputs, type State, type StateEntry } from "../../src/index.js";

const root = "arn:aws:connect:eu-west-2:123456789012:instance/i-1";

const entry = (kind: StateEntry["kind"], name: string, attributes: StateEntry["attributes"] = {}): StateEntry => ({
  kind,
  name,
  id: `${name}-id`,
  arn: kind === "instance" ? root : `${root}/${kind}/${name}`,
  origin: "created",
  applied: {},
  references: [],
  attributes,
});

function outputsOf(...entries: readonly StateEntry[]) {
  const resources = Object.fromEntries(entries.map((one) => [`${one.kind}/${one.name}`, one]));
  const state: State = { version: 1, lineage: "l", serial: 1, environment: "test", resources };
  return namedOutputs(state);
}

it("gives every kind its ids, associations their ARNs and numbers their digits", () => {
  const outputs = outputsOf(
    entry("instance", "centre", { status: "ACTIVE", alias: "centre-test" }),
    entry("queue", "B"),
    entry("queue", "A"),
    entry("phoneNumber", "main", { phoneNumber: "+442079460000" }),
    entry("lambdaFunction", "lookup"),
    entry("hoursOfOperation", "Hours"),
    entry("flow", "Main"),
  );
  expect(outputs).toEqual({
    instance_id: "i-1",
    instance_arn: root,
    instance_status: "ACTIVE",
    instance_alias: "centre-test",
    queue_ids: { A: "A-id", B: "B-id" },
    queue_arns: { A: `${root}/queue/A`, B: `${root}/queue/B` },
    routing_profile_ids: {},
    security_profile_ids: {},
    user_ids: {},
    phone_number_ids: { main: "main-id" },
    phone_numbers: { main: "+442079460000" },
    contact_flow_ids: { Main: "Main-id" },
    lambda_function_associations: { lookup: `${root}/lambdaFunction/lookup` },
    lex_bot_associations: {},
    hours_of_operation_ids: { Hours: "Hours-id" },
    connect_summary: {
      environment: "test",
      lineage: "l",
      instance_id: "i-1",
      instance_arn: root,
      instance_status: "ACTIVE",
      instance_alias: "centre-test",
      resources: { queue: 2, hoursOfOperation: 1, instance: 1, flow: 1, lambdaFunction: 1, phoneNumber: 1 },
    },
  });
});

it("finds an instance that is not declared in the ARN of what is inside", () => {
  const { instance_id, instance_arn, instance_status } = outputsOf(entry("queue", "A"));
  expect([instance_id, instance_arn, instance_status]).toEqual(["i-1", root, null]);
});

it("has all maps, empty, when nothing was deployed", () => {
  expect(outputsOf()).toMatchObject({ instance_id: null, queue_ids: {}, user_ids: {} });
});
