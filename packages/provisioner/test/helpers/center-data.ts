import fc from "fast-check";

/** Parts of one kind by name. */
export type Named<T> = Readonly<Record<string, T>>;

/** What a contact centre consists of, as plain data: a counterexample can be read. A part may name an absent one. */
export interface CenterData {
  readonly hours: Named<{ readonly timeZone: string; readonly tag?: string | undefined }>;
  readonly queues: Named<QueueData>;
  readonly flows: Named<FlowData>;
  readonly modules: Named<ModuleData>;
  readonly numbers: Named<{ readonly flow?: string | undefined }>;
  readonly quickConnects: Named<QuickConnectData>;
  readonly groups: Named<{ readonly parent?: string | undefined }>;
  readonly statuses: Named<{ readonly disabled: boolean; readonly description?: string | undefined }>;
  readonly securityProfiles: Named<SecurityProfileData>;
  readonly routingProfiles: Named<RoutingProfileData>;
  readonly users: Named<UserData>;
}

export interface QueueData {
  readonly hours: string;
  readonly maxContacts?: number | undefined;
  readonly disabled: boolean;
  readonly number?: string | undefined;
  readonly whisper: boolean;
  readonly quickConnects?: readonly string[] | undefined;
}

export interface FlowData {
  readonly waits: boolean;
  readonly says: string;
  readonly module?: string | undefined;
  readonly queue?: string | undefined;
  readonly next?: string | undefined;
}

export interface ModuleData {
  readonly says: string;
  readonly next?: string | undefined;
}

export interface QuickConnectData {
  readonly to: "queue" | "flow" | "user" | "phone";
  readonly name: string;
}

export interface SecurityProfileData {
  readonly permissions: readonly string[];
  readonly group?: string | undefined;
}

export interface UserData {
  readonly routingProfile: string;
  readonly securityProfile: string;
  readonly group?: string | undefined;
  readonly deskPhone: boolean;
}

export interface RoutingProfileData {
  readonly outbound: string;
  readonly queues: readonly { readonly queue: string; readonly priority: number }[];
}

const hoursNames = ["Day", "Night"];
const queueNames = ["Sales", "Support", "Billing"];
const flowNames = ["Main", "Menu", "Overflow"];
const moduleNames = ["Greeting", "Survey"];
const numberNames = ["main_line", "second_line"];
const userNames = ["jane", "joe"];
const quickConnectNames = ["To sales", "To menu", "To office"];
const perhaps = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

function arbSome<T>(names: readonly string[], arb: fc.Arbitrary<T>): fc.Arbitrary<Named<T>> {
  return fc.tuple(...names.map((name) => perhaps(arb.map((value) => [name, value] as const)))).map((entries) => {
    return Object.fromEntries(entries.filter((entry) => entry !== undefined));
  });
}

const arbParts: { readonly [K in keyof CenterData]: fc.Arbitrary<CenterData[K]> } = {
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
      quickConnects: perhaps(fc.subarray(quickConnectNames)),
    }),
  ),
  flows: arbSome(
    flowNames,
    fc.record({
      waits: fc.boolean(),
      says: fc.constantFrom("Hello.", "Good day."),
      module: perhaps(fc.constantFrom(...moduleNames)),
      queue: perhaps(fc.constantFrom("BasicQueue", ...queueNames)),
      next: perhaps(fc.constantFrom(...flowNames)),
    }),
  ),
  modules: arbSome(
    moduleNames,
    fc.record({ says: fc.constantFrom("Welcome.", "How was it?"), next: perhaps(fc.constantFrom(...moduleNames)) }),
  ),
  numbers: arbSome(numberNames, fc.record({ flow: perhaps(fc.constantFrom(...flowNames)) })),
  quickConnects: arbSome(
    quickConnectNames,
    fc.record({
      to: fc.constantFrom("queue", "flow", "user", "phone"),
      name: fc.constantFrom(...queueNames, ...flowNames, ...userNames),
    }),
  ),
  groups: arbSome(["North", "South"], fc.record({ parent: perhaps(fc.constantFrom("North")) })),
  statuses: arbSome(
    ["Lunch", "Training"],
    fc.record({ disabled: fc.boolean(), description: perhaps(fc.constantFrom("Away", "Back soon")) }),
  ),
  securityProfiles: arbSome(
    ["Supervisor"],
    fc.record({
      permissions: fc.shuffledSubarray(["BasicAgentAccess", "AccessMetrics", "Users.View"]),
      group: perhaps(fc.constantFrom("North", "South")),
    }),
  ),
  routingProfiles: arbSome(
    ["First line", "Second line"],
    fc.record({
      outbound: fc.constantFrom("BasicQueue", ...queueNames),
      queues: fc.uniqueArray(
        fc.record({ queue: fc.constantFrom(...queueNames), priority: fc.integer({ min: 1, max: 3 }) }),
        { maxLength: 3, selector: ({ queue }) => queue },
      ),
    }),
  ),
  users: arbSome(
    userNames,
    fc.record({
      routingProfile: fc.constantFrom("Basic Routing Profile", "First line", "Second line"),
      securityProfile: fc.constantFrom("Agent", "Supervisor"),
      group: perhaps(fc.constantFrom("North", "South")),
      deskPhone: fc.boolean(),
    }),
  ),
};

/** Contact centres with references of every kind between their parts, cycles included. */
export const arbCenter: fc.Arbitrary<CenterData> = fc.record(arbParts);

/** What an author changes in one go: all parts of some kinds. */
export const arbEdit: fc.Arbitrary<Partial<CenterData>> = fc
  .tuple(arbCenter, fc.subarray(Object.keys(arbParts) as (keyof CenterData)[], { minLength: 1, maxLength: 3 }))
  .map(([center, kinds]) => Object.fromEntries(kinds.map((kind) => [kind, center[kind]])));

/** A contact centre without anything. */
export const emptyCenter: CenterData = {
  hours: {},
  queues: {},
  flows: {},
  modules: {},
  numbers: {},
  quickConnects: {},
  groups: {},
  statuses: {},
  securityProfiles: {},
  routingProfiles: {},
  users: {},
};
