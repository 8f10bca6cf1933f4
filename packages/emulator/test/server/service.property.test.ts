import type { NormalizedSchema } from "@smithy/core/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeLimits } from "../../src/constraints/generated/limits.js";
import type { ValueLimits } from "../../src/constraints/limits.js";
import { FaultPlan } from "../../src/faults/fault-plan.js";
import { Visibility } from "../../src/faults/visibility.js";
import { loadServiceModel, type ModelOperation, membersOf } from "../../src/model/service-model.js";
import { CallLog } from "../../src/server/call-log.js";
import { Service } from "../../src/server/service.js";
import { createSettings } from "../../src/server/settings.js";
import { simplestContent } from "../../src/services/flows/simplest-content.js";
import { emulatedOperations } from "../../src/services/index.js";
import { Store } from "../../src/store/store.js";
import { moduleContent } from "../harness/content.js";
import { testClock } from "../harness/test-emulator.js";
import { everyOperation, type Made } from "../services/every-operation.js";

const model = await loadServiceModel();
// The deletion of the only instance would end each run early; it has its own tests.
const operationNames = [...emulatedOperations.keys()].filter((name) => name !== "DeleteInstance");
const operationOf = (name: string) => model.operations.get(name) as ModelOperation;

/** A service with one thing of every kind in it, and the values that fit into members by their name. */
function createService() {
  const clock = testClock();
  const service = new Service({
    model,
    store: Store.inMemory(),
    settings: createSettings({ quotas: { instancesPerRegion: 5 } }),
    clock,
    newId: undefined,
    faults: new FaultPlan(),
    rateLimit: undefined,
    visibility: new Visibility(),
    calls: new CallLog(),
  });
  const send = (request: Wire) => {
    const { answer } = service.deliver({ ...request, headers: { authorization: "any" } });
    clock.advance(1000);
    return answer;
  };
  const made: Made = {};
  for (const [name, input] of everyOperation) {
    if (!/^(Create|Claim)/.test(name)) continue;
    made[name] = JSON.parse(send(toWire(operationOf(name), input(made), new Map()))?.body ?? "{}");
  }
  return { send, fitting: fittingValues(made) };
}

/** Values by the name of the member that they fit into. */
type Fitting = ReadonlyMap<string, readonly string[]>;

function fittingValues(made: Made): Fitting {
  const {
    CreateInstance: instance = {},
    CreateHoursOfOperation: hours = {},
    CreateQueue: queue = {},
    CreateContactFlow: flow = {},
    CreateContactFlowModule: module = {},
    CreateContactFlowModuleAlias: alias = {},
    ClaimPhoneNumber: number = {},
  } = made;
  const flows = [flow.ContactFlowId, flow.ContactFlowArn, `${flow.ContactFlowId}:$SAVED`, `${flow.ContactFlowId}:1`];
  const arns = [
    instance.Arn,
    hours.HoursOfOperationArn,
    queue.QueueArn,
    flow.ContactFlowArn,
    module.Arn,
    number.PhoneNumberArn,
  ];
  const values: Record<string, readonly (string | undefined)[]> = {
    InstanceId: [instance.Id, instance.Arn],
    TargetArn: [instance.Arn],
    HoursOfOperationId: [hours.HoursOfOperationId, hours.HoursOfOperationArn],
    QueueId: [queue.QueueId, queue.QueueArn],
    ContactFlowId: flows,
    FlowId: flows,
    OutboundFlowId: flows,
    ContactFlowModuleId: [module.Id, module.Arn, `${module.Id}:1`, `${module.Id}:live`],
    AliasId: [alias.Id],
    PhoneNumberId: [number.PhoneNumberId, number.PhoneNumberArn],
    OutboundCallerIdNumberId: [number.PhoneNumberId],
    resourceArn: arns,
    ResourceId: arns,
    FunctionArn: ["arn:aws:lambda:eu-west-2:123456789012:function:f"],
    TimeZone: ["UTC", "Europe/London"],
    Content: [simplestContent("CONTACT_FLOW"), simplestContent("CAMPAIGN"), moduleContent],
    PhoneNumber: ["+442079460000", "+442079460001"],
    Name: ["Support", "Queue", "Flow"],
    FieldName: ["name", "description"],
    Value: ["true", "Queue"],
  };
  return new Map(Object.entries(values).map(([name, list]) => [name, list.filter((value) => value !== undefined)]));
}

interface Wire {
  readonly method: string;
  readonly target: string;
  readonly body: string;
}

/** Input values by member; `{ fits: n }` stands for one of the values that fit the member's name. */
type Input = Readonly<Record<string, unknown>>;

const arbFitting = fc.nat(5).map((fits) => ({ fits }));

function arbValue(schema: NormalizedSchema, limits: ValueLimits | undefined, depth: number): fc.Arbitrary<unknown> {
  const shape = limits?.ref === undefined ? undefined : shapeLimits[limits.ref];
  const words = limits?.values ?? shape?.values;
  if (words) return fc.constantFrom(...words, "NO_SUCH_WORD");
  if (schema.isBooleanSchema()) return fc.boolean();
  if (schema.isNumericSchema()) return fc.integer({ min: -1, max: 20 });
  if (schema.isTimestampSchema()) return fc.nat(2_000_000_000);
  if (schema.isListSchema()) {
    return fc.array(arbValue(schema.getValueSchema(), shape?.item, depth + 1), { maxLength: 3 });
  }
  if (schema.isMapSchema()) return fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 });
  if (schema.isStructSchema()) return depth > 3 ? fc.constant({}) : arbMembers(schema, shape?.members ?? {}, depth);
  return fc.oneof({ weight: 12, arbitrary: arbFitting }, fc.string());
}

function arbMembers(
  schema: NormalizedSchema,
  limits: Readonly<Record<string, ValueLimits>>,
  depth: number,
): fc.Arbitrary<Input> {
  const members = membersOf(schema).map(([name, member]) => [name, arbValue(member, limits[name], depth + 1)] as const);
  const required = members.map(([name]) => name).filter((name) => limits[name]?.required);
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
}

const arbRequest = fc.constantFrom(...operationNames).chain((name) => {
  const { input, limits } = operationOf(name);
  return arbMembers(input, limits.input, 0).map((members) => ({ name, members }));
});

/** Puts in the fitting values and writes the request down as a client would. */
function toWire(operation: ModelOperation, input: Input, fitting: Fitting): Wire {
  const resolve = (value: unknown, member: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(item, member));
    if (typeof value !== "object" || value === null) return value;
    if ("fits" in value) {
      const values = fitting.get(member) ?? ["some text"];
      return values[Number(value.fits) % values.length];
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner, name)]));
  };
  let path = operation.uri;
  const query = new URLSearchParams();
  const body: Record<string, unknown> = {};
  for (const [name, member] of membersOf(operation.input)) {
    const traits = member.getMergedTraits();
    const value = resolve(input[name], name);
    if (traits.httpLabel) path = path.replace(`{${name}}`, encodeURIComponent(String(value ?? "x")));
    else if (traits.httpQuery !== undefined)
      for (const item of [value ?? []].flat()) query.append(traits.httpQuery, String(item));
    else if (value !== undefined) body[name] = value;
  }
  return { method: operation.method, target: `${path}?${query}`, body: JSON.stringify(body) };
}

describe("whatever is asked", () => {
  it("is answered, or refused with an error that the operation declares", () => {
    fc.assert(
      fc.property(fc.array(arbRequest, { minLength: 20, maxLength: 40 }), (requests) => {
        const { send, fitting } = createService();
        for (const { name, members } of requests) {
          const operation = operationOf(name);
          const answer = send(toWire(operation, members, fitting));
          const error = answer?.headers["x-amzn-errortype"];
          if (error === undefined) expect(answer?.status).toBe(operation.status);
          else
            expect([...operation.limits.errors, "SerializationException"], `${name}: ${answer?.body}`).toContain(error);
          expect(answer?.status, `${name}: ${answer?.body}`).toBeLessThan(500);
        }
      }),
    );
  });
});
