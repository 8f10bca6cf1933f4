import { existing } from "@flowc/connect-model";
import { contactFlow, customerQueueFlow, outboundWhisperFlow } from "@flowc/flow-dsl";
import fc from "fast-check";
import { hoursOfOperation, instance, phoneNumber, queue } from "../../src/index.js";

/** What a contact centre consists of, as plain data: a counterexample can be read. */
export interface CenterData {
  readonly hours: Readonly<Record<string, { readonly timeZone: string; readonly tag?: string | undefined }>>;
  readonly queues: Readonly<Record<string, QueueData>>;
  readonly flows: Readonly<Record<string, FlowData>>;
  readonly numbers: Readonly<Record<string, { readonly flow?: string | undefined }>>;
}

interface QueueData {
  readonly hours: string;
  readonly maxContacts?: number | undefined;
  readonly disabled: boolean;
  readonly number?: string | undefined;
  readonly whisper: boolean;
}

interface FlowData {
  readonly waits: boolean;
  readonly says: string;
  readonly queue?: string | undefined;
  readonly next?: string | undefined;
}

const hoursNames = ["Day", "Night"];
const queueNames = ["Sales", "Support", "Billing"];
const flowNames = ["Main", "Menu", "Overflow"];
const numberNames = ["main_line", "second_line"];
const perhaps = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

function arbSome<T>(names: readonly string[], arb: fc.Arbitrary<T>): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc.tuple(...names.map((name) => perhaps(arb.map((value) => [name, value] as const)))).map((entries) => {
    return Object.fromEntries(entries.filter((entry) => entry !== undefined));
  });
}

/** Contact centres with references of every kind between their parts, cycles included; a part may name an absent one. */
export const arbCenter: fc.Arbitrary<CenterData> = fc.record({
  hours: arbSome(
    hoursNames,
    fc.record({ timeZone: fc.constantFrom("Europe/London", "UTC"), tag: perhaps(fc.constantFrom("a", "b")) }),
  ),
  queues: arbSome(
    queueNames,
    fc.record({
      hours: fc.constantFrom("Basic Hours", ...hoursNames),
      maxContacts: perhaps(fc.nat(9)),
      disabled: fc.boolean(),
      number: perhaps(fc.constantFrom(...numberNames)),
      whisper: fc.boolean(),
    }),
  ),
  flows: arbSome(
    flowNames,
    fc.record({
      waits: fc.boolean(),
      says: fc.constantFrom("Hello.", "Good day."),
      queue: perhaps(fc.constantFrom("BasicQueue", ...queueNames)),
      next: perhaps(fc.constantFrom(...flowNames)),
    }),
  ),
  numbers: arbSome(numberNames, fc.record({ flow: perhaps(fc.constantFrom(...flowNames)) })),
});

/** The declarations of a centre; references to what is absent are left out, as an author would. */
export function declarationsOf({ hours, queues, flows, numbers }: CenterData) {
  const isInbound = (flow: string | undefined) => flow !== undefined && flows[flow]?.waits === false;
  return [
    instance("centre"),
    ...Object.entries(hours).map(([name, { timeZone, tag }]) =>
      hoursOfOperation(name, { timeZone, everyDay: "all-day", tags: tag === undefined ? {} : { tag } }),
    ),
    ...(Object.values(queues).some(({ whisper }) => whisper)
      ? [outboundWhisperFlow("Whisper", {}, (f) => f.playPrompt("Outbound call."))]
      : []),
    ...Object.entries(queues).map(([name, data]) => queueOf(name, data, hours, numbers)),
    ...Object.entries(flows).map(([name, data]) => flowOf(name, data, queues, isInbound)),
    ...Object.entries(numbers).map(([name, { flow }]) =>
      phoneNumber(name, {
        country: "GB",
        type: "DID",
        ...(flow !== undefined && isInbound(flow) && { flow: existing.flow(flow) }),
      }),
    ),
  ];
}

function queueOf(name: string, data: QueueData, hours: CenterData["hours"], numbers: CenterData["numbers"]) {
  const { maxContacts, disabled, number, whisper } = data;
  const open = data.hours in hours ? data.hours : "Basic Hours";
  const hasNumber = number !== undefined && number in numbers;
  return queue(name, {
    hours: existing.hoursOfOperation(open),
    status: disabled ? "DISABLED" : "ENABLED",
    ...(maxContacts !== undefined && { maxContacts }),
    ...((hasNumber || whisper) && {
      outboundCallerId: {
        ...(hasNumber && { number: existing.phoneNumber(number) }),
        ...(whisper && { flow: existing.flow("Whisper") }),
      },
    }),
  });
}

function flowOf(
  name: string,
  { waits, says, queue: target, next }: FlowData,
  queues: CenterData["queues"],
  isInbound: (flow: string | undefined) => boolean,
) {
  if (waits) return customerQueueFlow(name, {}, (f) => f.playPrompt(says).endFlow());
  return contactFlow(name, {}, (f) => {
    f.playPrompt(says);
    if (target !== undefined && (target === "BasicQueue" || target in queues)) {
      f.transferToQueue(existing.queue(target), { atCapacity: (f) => f.disconnect() });
    } else if (next !== undefined && isInbound(next)) {
      f.transferToFlow(existing.flow(next));
    } else {
      f.disconnect();
    }
  });
}
