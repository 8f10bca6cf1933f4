import * as sdk from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance } from "../harness/test-emulator.js";

describe("an agent status", () => {
  it("is a custom one, and gives its place back when that is reset", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const { AgentStatusId } = await connect.send(
      new sdk.CreateAgentStatusCommand({
        InstanceId,
        Name: "Lunch",
        Description: "Food",
        State: "ENABLED",
        DisplayOrder: 4,
      }),
    );
    const read = async () =>
      (await connect.send(new sdk.DescribeAgentStatusCommand({ InstanceId, AgentStatusId }))).AgentStatus;
    expect(await read()).toMatchObject({ Type: "CUSTOM", DisplayOrder: 4, State: "ENABLED" });
    const change = { InstanceId, AgentStatusId, ResetOrderNumber: true, Description: "", State: "DISABLED" } as const;
    await connect.send(new sdk.UpdateAgentStatusCommand(change));
    const changed = await read();
    expect(changed).toMatchObject({ State: "DISABLED", Description: "" });
    expect(changed).not.toHaveProperty("DisplayOrder");
  });

  it("keeps its name and its place in the quota when it is disabled", async () => {
    const { connect, InstanceId } = await startTestInstance({ quotas: { agentStatuses: 3 } });
    const create = (Name: string, State: sdk.AgentStatusState) =>
      connect.send(new sdk.CreateAgentStatusCommand({ InstanceId, Name, State }));
    await create("Lunch", "DISABLED");
    await expect(create("Lunch", "ENABLED")).rejects.toMatchObject({ name: "DuplicateResourceException" });
    await expect(create("Training", "ENABLED")).rejects.toMatchObject({ name: "LimitExceededException" });
  });

  it("of every instance cannot be disabled, and is listed by its type", async () => {
    const { connect, InstanceId } = await startTestInstance();
    const list = await connect.send(new sdk.ListAgentStatusesCommand({ InstanceId, AgentStatusTypes: ["OFFLINE"] }));
    expect(list.AgentStatusSummaryList).toMatchObject([{ Name: "Offline", Type: "OFFLINE" }]);
    const AgentStatusId = list.AgentStatusSummaryList?.[0]?.Id;
    const disable = connect.send(new sdk.UpdateAgentStatusCommand({ InstanceId, AgentStatusId, State: "DISABLED" }));
    await expect(disable).rejects.toMatchObject({ name: "InvalidRequestException" });
  });

  it("is searched by its type", async () => {
    const { connect, InstanceId } = await startTestInstance();
    await connect.send(new sdk.CreateAgentStatusCommand({ InstanceId, Name: "Lunch", State: "ENABLED" }));
    const StringCondition = { FieldName: "type", Value: "CUSTOM", ComparisonType: "EXACT" } as const;
    const search = new sdk.SearchAgentStatusesCommand({ InstanceId, SearchCriteria: { StringCondition } });
    expect((await connect.send(search)).AgentStatuses?.map(({ Name }) => Name)).toEqual(["Lunch"]);
  });
});
