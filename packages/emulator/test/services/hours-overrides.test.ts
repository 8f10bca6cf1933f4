import {
  AssociateHoursOfOperationsCommand,
  CreateHoursOfOperationCommand,
  CreateHoursOfOperationOverrideCommand,
  type CreateHoursOfOperationOverrideCommandInput,
  DeleteHoursOfOperationCommand,
  DeleteHoursOfOperationOverrideCommand,
  DescribeHoursOfOperationOverrideCommand,
  DisassociateHoursOfOperationsCommand,
  GetEffectiveHoursOfOperationsCommand,
  type HoursOfOperationConfig,
  type HoursOfOperationDays,
  ListChildHoursOfOperationsCommand,
  ListHoursOfOperationOverridesCommand,
  SearchHoursOfOperationOverridesCommand,
  UpdateHoursOfOperationOverrideCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const open = (Day: HoursOfOperationDays, from: number, till: number): HoursOfOperationConfig => ({
  Day,
  StartTime: { Hours: from, Minutes: 0 },
  EndTime: { Hours: till, Minutes: 0 },
});

async function createHours({ connect, InstanceId }: TestInstance, Name: string, parents: readonly string[] = []) {
  const ParentHoursOfOperationConfigs = parents.map((HoursOfOperationId) => ({ HoursOfOperationId }));
  const Config = [open("MONDAY", 9, 17), open("TUESDAY", 9, 17)];
  const input = { InstanceId, Name, TimeZone: "Europe/London", Config, ParentHoursOfOperationConfigs };
  return (await connect.send(new CreateHoursOfOperationCommand(input))).HoursOfOperationId ?? "";
}

type Override = Omit<CreateHoursOfOperationOverrideCommandInput, "InstanceId" | "HoursOfOperationId">;

// 2026-12-21 is a Monday.
const monday: Override = { Name: "Short Monday", Config: [], EffectiveFrom: "2026-12-21", EffectiveTill: "2026-12-21" };

async function add(
  { connect, InstanceId }: TestInstance,
  HoursOfOperationId: string,
  override: Partial<Override> = {},
) {
  const input = { InstanceId, HoursOfOperationId, ...monday, ...override };
  return (await connect.send(new CreateHoursOfOperationOverrideCommand(input))).HoursOfOperationOverrideId ?? "";
}

/** Open hours of a date as text, for example `9-17`. */
async function openOn({ connect, InstanceId }: TestInstance, HoursOfOperationId: string, date: string) {
  const input = { InstanceId, HoursOfOperationId, FromDate: date, ToDate: date };
  const { EffectiveHoursOfOperationList } = await connect.send(new GetEffectiveHoursOfOperationsCommand(input));
  const hours = EffectiveHoursOfOperationList?.[0]?.OperationalHours ?? [];
  return hours.map(({ Start, End }) => `${Start?.Hours}-${End?.Hours}`).join(" ");
}

describe("an override of hours", () => {
  it("comes back as it was created, by one name only", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const HoursOfOperationId = await createHours(centre, "Office");
    const RecurrenceConfig = { RecurrencePattern: { Frequency: "YEARLY", Interval: 1, ByMonth: [12] } } as const;
    const HoursOfOperationOverrideId = await add(centre, HoursOfOperationId, {
      RecurrenceConfig: { RecurrencePattern: { ...RecurrenceConfig.RecurrencePattern, ByMonth: [12] } },
    });
    const { HoursOfOperationOverride } = await connect.send(
      new DescribeHoursOfOperationOverrideCommand({ InstanceId, HoursOfOperationId, HoursOfOperationOverrideId }),
    );
    expect(HoursOfOperationOverride).toMatchObject({ ...monday, OverrideType: "STANDARD", RecurrenceConfig });
    await expect(add(centre, HoursOfOperationId)).rejects.toMatchObject({ name: "DuplicateResourceException" });
    await expect(add(centre, await createHours(centre, "Other"))).resolves.toBeTruthy();
  });

  it.each<[string, Partial<Override>]>([
    ["ends before it starts", { EffectiveTill: "2026-12-20" }],
    ["starts on a day that does not exist", { EffectiveFrom: "2026-02-30" }],
    ["is over", { EffectiveFrom: "2026-11-18", EffectiveTill: "2026-11-19" }],
    ["overlaps itself", { Config: [open("MONDAY", 9, 12), open("MONDAY", 11, 13)] }],
  ])("is refused when it %s", async (_case, override) => {
    const centre = await startTestInstance();
    const HoursOfOperationId = await createHours(centre, "Office");
    const name = "InvalidParameterException";
    await expect(add(centre, HoursOfOperationId, override)).rejects.toMatchObject({ name });
  });

  it("is changed in the members that are given, and goes with its hours", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const HoursOfOperationId = await createHours(centre, "Office");
    const place = { InstanceId, HoursOfOperationId, HoursOfOperationOverrideId: await add(centre, HoursOfOperationId) };
    await connect.send(
      new UpdateHoursOfOperationOverrideCommand({ ...place, Description: "Rest", OverrideType: "CLOSED" }),
    );
    const { HoursOfOperationOverride } = await connect.send(new DescribeHoursOfOperationOverrideCommand(place));
    expect(HoursOfOperationOverride).toMatchObject({ ...monday, Description: "Rest", OverrideType: "CLOSED" });
    await connect.send(new DeleteHoursOfOperationCommand({ InstanceId, HoursOfOperationId }));
    const { HoursOfOperationOverrides } = await connect.send(
      new SearchHoursOfOperationOverridesCommand({ InstanceId }),
    );
    expect(HoursOfOperationOverrides).toEqual([]);
  });

  it("is one of as many as the quota says, and gone once deleted", async () => {
    const centre = await startTestInstance({ quotas: { overridesPerHoursOfOperation: 1 } });
    const { connect, InstanceId } = centre;
    const HoursOfOperationId = await createHours(centre, "Office");
    const HoursOfOperationOverrideId = await add(centre, HoursOfOperationId);
    await expect(add(centre, HoursOfOperationId, { Name: "B" })).rejects.toMatchObject({
      name: "LimitExceededException",
    });
    const place = { InstanceId, HoursOfOperationId };
    await connect.send(new DeleteHoursOfOperationOverrideCommand({ ...place, HoursOfOperationOverrideId }));
    const { HoursOfOperationOverrideList } = await connect.send(new ListHoursOfOperationOverridesCommand(place));
    expect(HoursOfOperationOverrideList).toEqual([]);
  });

  it("is found by name and by date, in all hours at once", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    await add(centre, await createHours(centre, "Office"));
    await add(centre, await createHours(centre, "Night"), { EffectiveTill: "2027-01-03" });
    const search = async (SearchCriteria: object) => {
      const { HoursOfOperationOverrides } = await connect.send(
        new SearchHoursOfOperationOverridesCommand({ InstanceId, SearchCriteria }),
      );
      return HoursOfOperationOverrides?.length;
    };
    expect(
      await search({ StringCondition: { FieldName: "name", Value: "Short", ComparisonType: "STARTS_WITH" } }),
    ).toBe(2);
    const after = { FieldName: "EffectiveTill", Value: "2026-12-31", ComparisonType: "GREATER_THAN" };
    expect(await search({ DateCondition: after })).toBe(1);
  });
});

describe("effective hours", () => {
  it("are those of the week, but for overrides of three types", async () => {
    const centre = await startTestInstance();
    const id = await createHours(centre, "Office");
    const day = (date: string) => ({ EffectiveFrom: date, EffectiveTill: date });
    await add(centre, id, { ...day("2026-12-21"), Config: [open("MONDAY", 10, 12)] });
    await add(centre, id, {
      Name: "Late",
      OverrideType: "OPEN",
      ...day("2026-12-28"),
      Config: [open("MONDAY", 17, 20)],
    });
    await add(centre, id, {
      Name: "Lunch",
      OverrideType: "CLOSED",
      ...day("2027-01-04"),
      Config: [open("MONDAY", 12, 13)],
    });
    await add(centre, id, { Name: "Inventory", OverrideType: "CLOSED", ...day("2027-01-05") });
    expect(await openOn(centre, id, "2026-12-14")).toBe("9-17");
    expect(await openOn(centre, id, "2026-12-21")).toBe("10-12");
    expect(await openOn(centre, id, "2026-12-28")).toBe("9-20");
    expect(await openOn(centre, id, "2027-01-04")).toBe("9-12 13-17");
    expect(await openOn(centre, id, "2027-01-05")).toBe("");
  });

  it.each<[string, object, readonly string[], readonly string[]]>([
    [
      "every year on a date",
      { Frequency: "YEARLY", Interval: 1, ByMonth: [12], ByMonthDay: [28] },
      ["2026-12-28", "2027-12-28"],
      ["2026-12-21", "2027-11-28"],
    ],
    ["every second week", { Frequency: "WEEKLY", Interval: 2 }, ["2026-12-21", "2027-01-04"], ["2026-12-28"]],
    [
      "on the last day of every month",
      { Frequency: "MONTHLY", Interval: 1, ByMonthDay: [-1] },
      ["2027-05-31", "2027-08-31"],
      ["2027-05-24"],
    ],
    [
      "on the last Monday of a month",
      { Frequency: "MONTHLY", Interval: 1, ByWeekdayOccurrence: [-1] },
      ["2026-12-28", "2027-01-25"],
      ["2026-12-21"],
    ],
    [
      "on the first Monday of a month",
      { Frequency: "MONTHLY", Interval: 1, ByWeekdayOccurrence: [1] },
      ["2027-01-04"],
      ["2027-01-11"],
    ],
  ])("know overrides that recur %s", async (_words, RecurrencePattern, on, off) => {
    const centre = await startTestInstance();
    const id = await createHours(centre, "Office");
    const Config = [open("MONDAY", 10, 11)];
    const RecurrenceConfig = { RecurrencePattern } as Override["RecurrenceConfig"];
    await add(centre, id, { Config, EffectiveTill: "2028-12-31", RecurrenceConfig });
    for (const date of on) expect([date, await openOn(centre, id, date)]).not.toEqual([date, "9-17"]);
    for (const date of off) expect(await openOn(centre, id, date)).not.toBe("10-11");
  });

  it("take the overrides of parents; own temporary hours count before those of parents", async () => {
    const centre = await startTestInstance();
    const parent = await createHours(centre, "Holidays");
    const id = await createHours(centre, "Office", [parent]);
    await add(centre, parent, { Config: [open("MONDAY", 10, 12)] });
    expect(await openOn(centre, id, "2026-12-21")).toBe("10-12");
    await add(centre, id, { Config: [open("MONDAY", 14, 15)] });
    expect(await openOn(centre, id, "2026-12-21")).toBe("14-15");
  });

  it("close when parents close, whatever is closed beside it", async () => {
    const centre = await startTestInstance();
    const parent = await createHours(centre, "Holidays");
    const id = await createHours(centre, "Office", [parent]);
    await add(centre, parent, { OverrideType: "CLOSED", Config: [open("MONDAY", 9, 12)] });
    await add(centre, id, { OverrideType: "CLOSED", Config: [open("MONDAY", 16, 17)] });
    expect(await openOn(centre, id, "2026-12-21")).toBe("12-16");
  });

  it("list the overrides that decide something of a date, the one that counts first first", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const id = await createHours(centre, "Office");
    const EffectiveTill = "2026-12-22";
    await add(centre, id, { EffectiveTill, Config: [open("MONDAY", 10, 14)] });
    await add(centre, id, { Name: "Lunch", OverrideType: "CLOSED", EffectiveTill, Config: [open("MONDAY", 12, 13)] });
    const input = { InstanceId, HoursOfOperationId: id, FromDate: "2026-12-21", ToDate: "2026-12-23" };
    const hours = await connect.send(new GetEffectiveHoursOfOperationsCommand(input));
    const time = (from: number, till: number) => ({
      Start: { Hours: from, Minutes: 0 },
      End: { Hours: till, Minutes: 0 },
    });
    expect(hours.EffectiveOverrideHoursList).toEqual([
      {
        Date: "2026-12-21",
        OverrideHours: [
          { ...time(12, 13), OverrideName: "Lunch", OperationalStatus: "CLOSED" },
          { ...time(10, 14), OverrideName: "Short Monday", OperationalStatus: "OPEN" },
        ],
      },
      {
        Date: "2026-12-22",
        OverrideHours: [{ ...time(0, 0), OverrideName: "Short Monday", OperationalStatus: "CLOSED" }],
      },
    ]);
  });

  it.each([
    ["2026-02-30", "2026-03-01"],
    ["2026-12-02", "2026-12-01"],
    ["2026-01-01", "2027-01-02"],
  ])("are refused from %s to %s", async (FromDate, ToDate) => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const HoursOfOperationId = await createHours(centre, "Office");
    const input = { InstanceId, HoursOfOperationId, FromDate, ToDate };
    const name = "InvalidParameterException";
    await expect(connect.send(new GetEffectiveHoursOfOperationsCommand(input))).rejects.toMatchObject({ name });
  });
});

describe("parents of hours", () => {
  it("are added and taken away, and name their children", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const [parent, child] = [await createHours(centre, "Holidays"), await createHours(centre, "Office")];
    const ParentHoursOfOperationConfigs = [{ HoursOfOperationId: parent }];
    const place = { InstanceId, HoursOfOperationId: child };
    await connect.send(new AssociateHoursOfOperationsCommand({ ...place, ParentHoursOfOperationConfigs }));
    const children = async () => {
      const found = await connect.send(
        new ListChildHoursOfOperationsCommand({ InstanceId, HoursOfOperationId: parent }),
      );
      return found.ChildHoursOfOperationsSummaryList?.map(({ Name }) => Name);
    };
    expect(await children()).toEqual(["Office"]);
    const loop = {
      InstanceId,
      HoursOfOperationId: parent,
      ParentHoursOfOperationConfigs: [{ HoursOfOperationId: child }],
    };
    await expect(connect.send(new AssociateHoursOfOperationsCommand(loop))).rejects.toMatchObject({
      name: "InvalidRequestException",
    });
    await connect.send(new DisassociateHoursOfOperationsCommand({ ...place, ParentHoursOfOperationIds: [parent] }));
    expect(await children()).toEqual([]);
  });

  it("are at most three", async () => {
    const centre = await startTestInstance();
    const parents = [];
    for (const name of ["A", "B", "C", "D"]) parents.push(await createHours(centre, name));
    const id = await createHours(centre, "Office", parents.slice(0, 3));
    const { connect, InstanceId } = centre;
    const ParentHoursOfOperationConfigs = [{ HoursOfOperationId: parents[3] }];
    const more = { InstanceId, HoursOfOperationId: id, ParentHoursOfOperationConfigs };
    await expect(connect.send(new AssociateHoursOfOperationsCommand(more))).rejects.toMatchObject({
      name: "ServiceQuotaExceededException",
    });
  });
});
