import {
  CreateHoursOfOperationCommand,
  DeleteHoursOfOperationCommand,
  DescribeHoursOfOperationCommand,
  type HoursOfOperationConfig,
  type HoursOfOperationDays,
  SearchHoursOfOperationsCommand,
  UpdateHoursOfOperationCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance } from "../harness/test-emulator.js";

const open = (Day: HoursOfOperationDays, from: number, till: number): HoursOfOperationConfig => ({
  Day,
  StartTime: { Hours: from, Minutes: 0 },
  EndTime: { Hours: till, Minutes: 0 },
});

describe("hours of operation", () => {
  it("come back in order of day, whatever order was sent", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const Config = [open("TUESDAY", 9, 17), open("MONDAY", 13, 17), open("MONDAY", 9, 12)];
    const { HoursOfOperationId } = await connect.send(
      new CreateHoursOfOperationCommand({ InstanceId, Name: "Office", TimeZone: "Europe/London", Config }),
    );
    const { HoursOfOperation } = await connect.send(
      new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId }),
    );
    expect(HoursOfOperation?.Config).toEqual([Config[2], Config[1], Config[0]]);
    expect(HoursOfOperation).toMatchObject({
      Name: "Office",
      TimeZone: "Europe/London",
      LastModifiedRegion: "eu-west-2",
    });
  });

  it.each([
    ["overlap on a day", [open("MONDAY", 9, 12), open("MONDAY", 11, 14)]],
    ["end before they start", [open("MONDAY", 12, 9)]],
  ])("are refused when they %s", async (_case, Config) => {
    const { connect, InstanceId } = await startTestInstance();
    const create = new CreateHoursOfOperationCommand({ InstanceId, Name: "Odd", TimeZone: "UTC", Config });
    await expect(connect.send(create)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("take midnight as the end of the day and as the whole day", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const Config = [open("MONDAY", 0, 0), open("TUESDAY", 18, 0)];
    const create = new CreateHoursOfOperationCommand({ InstanceId, Name: "Late", TimeZone: "UTC", Config });
    await expect(connect.send(create)).resolves.toBeDefined();
  });

  it.each(["Europe/Londn", "+01:00"])("are refused in the time zone %s", async (TimeZone) => {
    const { connect, InstanceId } = await startTestInstance();
    const create = new CreateHoursOfOperationCommand({ InstanceId, Name: "Lost", TimeZone, Config: [] });
    await expect(connect.send(create)).rejects.toMatchObject({ name: "InvalidParameterException" });
  });

  it("keep what an update leaves out", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const { HoursOfOperationId } = await connect.send(
      new CreateHoursOfOperationCommand({
        InstanceId,
        Name: "Office",
        Description: "Days",
        TimeZone: "UTC",
        Config: [open("MONDAY", 9, 17)],
      }),
    );
    await connect.send(new UpdateHoursOfOperationCommand({ InstanceId, HoursOfOperationId, TimeZone: "Asia/Tokyo" }));
    const { HoursOfOperation } = await connect.send(
      new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId }),
    );
    expect(HoursOfOperation).toMatchObject({
      Name: "Office",
      Description: "Days",
      TimeZone: "Asia/Tokyo",
      Config: [open("MONDAY", 9, 17)],
    });
  });

  it("name their parents, which must exist and cannot be deleted", async () => {
    const { connect, InstanceId, basicHoursId } = await startTestInstance();
    const create = (Name: string, parent: string) =>
      connect.send(
        new CreateHoursOfOperationCommand({
          InstanceId,
          Name,
          TimeZone: "UTC",
          Config: [],
          ParentHoursOfOperationConfigs: [{ HoursOfOperationId: parent }],
        }),
      );
    const { HoursOfOperationId } = await create("Child", basicHoursId);
    await create("Grandchild", HoursOfOperationId ?? "");
    const read = await connect.send(new DescribeHoursOfOperationCommand({ InstanceId, HoursOfOperationId }));
    expect(read.HoursOfOperation?.ParentHoursOfOperations).toMatchObject([{ Name: "Basic Hours", Id: basicHoursId }]);
    await expect(create("Orphan", "nowhere")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const deletion = new DeleteHoursOfOperationCommand({ InstanceId, HoursOfOperationId });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("that every instance has cannot be deleted", async () => {
    const { connect, InstanceId, basicHoursId } = await startTestInstance();
    const deletion = new DeleteHoursOfOperationCommand({ InstanceId, HoursOfOperationId: basicHoursId });
    await expect(connect.send(deletion)).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("are found by tag", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const create = (Name: string, Tags: Record<string, string>) =>
      connect.send(new CreateHoursOfOperationCommand({ InstanceId, Name, TimeZone: "UTC", Config: [], Tags }));
    await create("Mine", { owner: "me" });
    await create("Yours", { owner: "you" });
    const found = await connect.send(
      new SearchHoursOfOperationsCommand({
        InstanceId,
        SearchFilter: { TagFilter: { TagCondition: { TagKey: "owner", TagValue: "me" } } },
      }),
    );
    expect(found.HoursOfOperations?.map((hours) => hours.Name)).toEqual(["Mine"]);
  });
});
