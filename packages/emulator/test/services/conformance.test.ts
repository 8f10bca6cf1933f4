import * as sdk from "@aws-sdk/client-connect";
import type { NormalizedSchema } from "@smithy/core/schema";
import { beforeAll, describe, expect, it } from "vitest";
import { type RunningEmulator, startEmulator } from "../../src/index.js";
import { loadServiceModel, type ModelOperation, membersOf } from "../../src/model/service-model.js";
import { createOperationRouter } from "../../src/protocol/router.js";
import { emulatedOperations } from "../../src/services/index.js";
import { clientOf, testClock } from "../harness/test-emulator.js";
import { everyOperation, type Made } from "./every-operation.js";

interface Exchange {
  /** The operation that the request was routed to. */
  readonly routedTo: string | undefined;
  /** The body as it came over the wire. */
  readonly raw: unknown;
  /** What the SDK made of it. */
  readonly parsed: Record<string, unknown>;
}

const model = await loadServiceModel();
const route = createOperationRouter(model.operations.values());
const exchanges = new Map<string, Exchange>();

beforeAll(async () => {
  const clock = testClock();
  const emulator = await startEmulator({ clock });
  try {
    const ids: Made = {};
    for (const [name, input] of everyOperation) {
      const exchange = await send(emulator, name, input(ids));
      exchanges.set(name, exchange);
      ids[name] = keep(name, exchange.parsed);
      clock.advance(1000);
    }
  } finally {
    await emulator.close();
  }
});

function keep(name: string, parsed: Record<string, unknown>): Record<string, string> {
  if (name === "ListSecurityProfiles") {
    const [other] = parsed.SecurityProfileSummaryList as sdk.SecurityProfileSummary[];
    return { other: other?.Id ?? "" };
  }
  if (name === "CreateView") return parsed.View as Record<string, string>;
  if (name === "ListHoursOfOperations") {
    const [first] = parsed.HoursOfOperationSummaryList as sdk.HoursOfOperationSummary[];
    return { first: first?.Id ?? "" };
  }
  if (name !== "ListContactFlows") return parsed as Record<string, string>;
  const flows = parsed.ContactFlowSummaryList as sdk.ContactFlowSummary[];
  return { inbound: flows.find((flow) => flow.ContactFlowType === "CONTACT_FLOW")?.Id ?? "" };
}

/** Sends one command and keeps the raw body that the SDK read. */
async function send(emulator: RunningEmulator, name: string, input: Record<string, unknown>): Promise<Exchange> {
  const client = clientOf(emulator);
  let routedTo: string | undefined;
  let raw: unknown;
  client.middlewareStack.add(
    (next) => async (args) => {
      const { method, path } = args.request as { method: string; path: string };
      routedTo = route(method, path)?.operation.name;
      const result = await next(args);
      const response = result.response as { body: AsyncIterable<Uint8Array> & { [key: string]: unknown } };
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body) chunks.push(chunk);
      const text = Buffer.concat(chunks);
      raw = JSON.parse(text.toString("utf8"));
      (result.response as { body: unknown }).body = text;
      return result;
    },
    // Below the deserializer, so that what is read here is what came over the wire.
    { step: "deserialize", priority: "low" },
  );
  const Command = (sdk as unknown as Record<string, new (input: object) => never>)[`${name}Command`];
  if (Command === undefined) throw new Error(`The SDK has no ${name}Command.`);
  const answer: object = await client.send(new Command(input));
  const { $metadata: _metadata, ...parsed } = answer as Record<string, unknown>;
  client.destroy();
  return { routedTo, raw, parsed };
}

/** What the SDK should make of a raw value: every member known to the model, times as dates. */
function expected(raw: unknown, schema: NormalizedSchema, path: string): unknown {
  if (schema.isTimestampSchema()) {
    expect(raw, `${path} is a time in epoch seconds`).toBeTypeOf("number");
    return new Date(Number(raw) * 1000);
  }
  if (schema.isListSchema()) {
    return (raw as unknown[]).map((item, index) => expected(item, schema.getValueSchema(), `${path}[${index}]`));
  }
  if (schema.isMapSchema()) {
    const entries = Object.entries(raw as object);
    return Object.fromEntries(entries.map(([key, value]) => [key, expected(value, schema.getValueSchema(), path)]));
  }
  if (schema.isUnitSchema()) {
    expect(raw, `${path} answers with nothing`).toEqual({});
    return {};
  }
  if (!schema.isStructSchema()) {
    expect(typeof raw, `${path} has the type of the model`).toBe(scalarType(schema));
    return raw;
  }
  const members = new Map(membersOf(schema));
  const entries = Object.entries(raw as object).map(([name, value]) => {
    const member = members.get(name);
    expect(member, `${path}.${name} is a member of the model`).toBeDefined();
    return [name, expected(value, member as NormalizedSchema, `${path}.${name}`)];
  });
  return Object.fromEntries(entries);
}

function scalarType(schema: NormalizedSchema): string {
  if (schema.isNumericSchema()) return "number";
  return schema.isBooleanSchema() ? "boolean" : "string";
}

const operationOf = (name: string) => model.operations.get(name) as ModelOperation;

describe("every emulated operation", () => {
  it("has a minimal request here", () => {
    expect(everyOperation.map(([name]) => name).sort()).toEqual([...emulatedOperations.keys()].sort());
  });

  it.each(everyOperation.map(([name]) => name))("%s is routed from the SDK's own request", (name) => {
    expect(exchanges.get(name)?.routedTo).toBe(name);
  });

  it.each(everyOperation.map(([name]) => name))("%s answers in the form of the model", (name) => {
    const exchange = exchanges.get(name);
    expect(exchange?.parsed).toEqual(expected(exchange?.raw, operationOf(name).output, name));
  });

  it.each(everyOperation.map(([name]) => name).filter((name) => membersOf(operationOf(name).output).length > 0))(
    "%s answers with something",
    (name) => {
      expect(Object.keys(exchanges.get(name)?.parsed ?? {})).not.toEqual([]);
    },
  );
});
