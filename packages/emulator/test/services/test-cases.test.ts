import {
  CreateContactFlowCommand,
  CreateTestCaseCommand,
  type CreateTestCaseRequest,
  DeleteTestCaseCommand,
  DescribeTestCaseCommand,
  GetTestCaseExecutionSummaryCommand,
  ListContactFlowsCommand,
  ListTestCaseExecutionRecordsCommand,
  ListTestCaseExecutionsCommand,
  ListTestCasesCommand,
  SearchTestCasesCommand,
  StartTestCaseExecutionCommand,
  StopTestCaseExecutionCommand,
  UpdateTestCaseCommand,
} from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const Event = { Identifier: "e", Type: "TestInitiated", Actor: "System", Properties: {} };
const start = { Identifier: "start", Event, Actions: [], Transitions: { NextObservations: ["end"] } };
const end = { Identifier: "end", Event: { ...Event, Type: "TestCompleted" }, Actions: [] };
const contentOf = (members: object = {}) =>
  JSON.stringify({ Version: "2019-10-30", Metadata: {}, Observations: [start, end], ...members });

async function create({ connect, InstanceId }: TestInstance, more: Partial<CreateTestCaseRequest> = {}) {
  const input = { InstanceId, Name: "Greets", Content: contentOf(), ...more };
  return (await connect.send(new CreateTestCaseCommand(input))).TestCaseId ?? "";
}

async function flowCalled({ connect, InstanceId }: TestInstance, name: string): Promise<string> {
  const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  return ContactFlowSummaryList.find(({ Name }) => Name === name)?.Id ?? "";
}

/** A flow that says goodbye. */
async function goodbye({ connect, InstanceId }: TestInstance): Promise<string> {
  const Actions = [
    {
      Identifier: "bye",
      Type: "MessageParticipant",
      Parameters: { Text: "Thank you, goodbye." },
      Transitions: { NextAction: "end", Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }] },
    },
    { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ];
  const Content = JSON.stringify({ Version: "2019-10-30", StartAction: "bye", Actions });
  const input = { InstanceId, Name: "Goodbye", Type: "CONTACT_FLOW", Content } as const;
  return (await connect.send(new CreateContactFlowCommand(input))).ContactFlowId ?? "";
}

async function someFlow({ connect, InstanceId }: TestInstance): Promise<string> {
  const { ContactFlowSummaryList = [] } = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  return ContactFlowSummaryList.find(({ ContactFlowType }) => ContactFlowType === "CONTACT_FLOW")?.Id ?? "";
}

describe("a test case", () => {
  it("comes back as it was created, its content byte for byte", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const EntryPoint = { Type: "CHAT", ChatEntryPointParameters: { FlowId: await someFlow(centre) } } as const;
    const TestCaseId = await create(centre, { EntryPoint, InitializationData: "{}", Tags: { team: "quality" } });
    const { TestCase } = await connect.send(new DescribeTestCaseCommand({ InstanceId, TestCaseId }));
    expect(TestCase).toMatchObject({
      Name: "Greets",
      Content: contentOf(),
      EntryPoint,
      InitializationData: "{}",
      Status: "PUBLISHED",
      Tags: { team: "quality" },
    });
  });

  it("keeps what an update does not name, and is found", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const TestCaseId = await create(centre);
    await connect.send(new UpdateTestCaseCommand({ InstanceId, TestCaseId, Name: "Says hello", Status: "SAVED" }));
    const { TestCase } = await connect.send(new DescribeTestCaseCommand({ InstanceId, TestCaseId }));
    expect(TestCase).toMatchObject({ Name: "Says hello", Content: contentOf(), Status: "SAVED" });
    const { TestCaseSummaryList = [] } = await connect.send(new ListTestCasesCommand({ InstanceId }));
    expect(TestCaseSummaryList.map(({ Name, Status }) => [Name, Status])).toEqual([["Says hello", "SAVED"]]);
    const published = await connect.send(
      new SearchTestCasesCommand({ InstanceId, SearchCriteria: { StatusCondition: "PUBLISHED" } }),
    );
    expect(published.TestCases).toEqual([]);
  });

  it.each<[string, string, readonly string[]]>([
    ["no JSON", "{", ["Content is not a JSON object"]],
    ["another version", contentOf({ Version: "2025-06-21" }), ["Version must be 2019-10-30"]],
    ["no observations", contentOf({ Observations: [] }), ["Observations must be a list with at least one observation"]],
    [
      "what old examples show",
      contentOf({
        Observations: [
          {
            ...end,
            Usage: { Type: "EXACTLY" },
            Actions: [{ Identifier: "a", Type: "TestControl", Transitions: { NextAction: "" } }],
          },
        ],
      }),
      ["Observations[0] has Usage, which is not supported", "Observations[0].Actions[0] has an empty NextAction"],
    ],
    ["a way to nowhere", contentOf({ Observations: [start] }), ["Observations[0] leads to end, which is not there"]],
  ])("is refused with %s, with all problems", async (_what, Content, problems) => {
    const error = await create(await startTestInstance(), { Content }).catch((reason: unknown) => reason);
    const { name, Problems } = error as { name: string; Problems: readonly { message: string }[] };
    expect(name).toBe("InvalidTestCaseException");
    expect(Problems.map(({ message }) => message)).toEqual(problems);
  });

  it("is saved unchecked", async () => {
    await expect(create(await startTestInstance(), { Content: "{}", Status: "SAVED" })).resolves.not.toBe("");
  });

  it("needs an entry point that is there, and a name of its own", async () => {
    const centre = await startTestInstance();
    const chat = { Type: "CHAT", ChatEntryPointParameters: { FlowId: "none" } } as const;
    await expect(create(centre, { EntryPoint: chat })).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const voice = { Type: "VOICE_CALL", VoiceCallEntryPointParameters: {} } as const;
    await expect(create(centre, { EntryPoint: voice })).rejects.toMatchObject({ name: "InvalidParameterException" });
    await create(centre);
    await expect(create(centre)).rejects.toMatchObject({ name: "DuplicateResourceException" });
  });
});

describe("an execution of a test case", () => {
  const summaryOf = async ({ connect, InstanceId }: TestInstance, ids: object) =>
    connect.send(new GetTestCaseExecutionSummaryCommand({ InstanceId, ...(ids as { TestCaseId: string }) } as never));
  const started = async (centre: TestInstance, more: Partial<CreateTestCaseRequest> = {}) => {
    const { connect, InstanceId } = centre;
    const EntryPoint = { Type: "CHAT", ChatEntryPointParameters: { FlowId: await goodbye(centre) } } as const;
    const TestCaseId = await create(centre, { EntryPoint, ...more });
    const { TestCaseExecutionId, Status } = await connect.send(
      new StartTestCaseExecutionCommand({ InstanceId, TestCaseId }),
    );
    expect(Status).toBe("INITIATED");
    return { TestCaseId, TestCaseExecutionId };
  };

  it("is initiated, goes on and passes", async () => {
    const centre = await startTestInstance();
    const ids = await started(centre);
    expect((await summaryOf(centre, ids)).Status).toBe("INITIATED");
    centre.clock.advance(200);
    expect((await summaryOf(centre, ids)).Status).toBe("IN_PROGRESS");
    centre.clock.advance(1800);
    const summary = await summaryOf(centre, ids);
    expect(summary.Status).toBe("PASSED");
    expect(summary.ObservationSummary).toEqual({ TotalObservations: 2, ObservationsPassed: 2, ObservationsFailed: 0 });
    expect(summary.EndTime).toEqual(new Date(centre.clock.now()));
  });

  it("plays the published flow, and fails with what was not observed", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const heard = (Text: string) => {
      const Properties = { Text, MatchingCriteria: { Type: "Inclusion" } };
      return contentOf({ Observations: [start, { ...end, Event: { ...Event, Type: "MessageReceived", Properties } }] });
    };
    const ids = await started(centre, { Name: "Hears it", Content: heard("goodbye") });
    centre.clock.advance(2000);
    expect((await summaryOf(centre, ids)).Status).toBe("PASSED");
    const missing = {
      ...Event,
      Type: "MessageReceived",
      Properties: { Text: "Press 1", MatchingCriteria: { Type: "Inclusion" } },
    };
    const Content = contentOf({ Observations: [start, { ...end, Event: missing }] });
    const TestCaseId = await create(centre, {
      Name: "Waits for a menu",
      Content,
      EntryPoint: { Type: "CHAT", ChatEntryPointParameters: { FlowId: await flowCalled(centre, "Goodbye") } },
    });
    const { TestCaseExecutionId } = await connect.send(new StartTestCaseExecutionCommand({ InstanceId, TestCaseId }));
    centre.clock.advance(2000);
    const summary = await summaryOf(centre, { TestCaseId, TestCaseExecutionId });
    expect([summary.Status, summary.ObservationSummary?.ObservationsPassed]).toEqual(["FAILED", 1]);
    const { ExecutionRecords = [] } = await connect.send(
      new ListTestCaseExecutionRecordsCommand({
        InstanceId,
        TestCaseId,
        TestCaseExecutionId: TestCaseExecutionId ?? "",
      }),
    );
    expect(JSON.parse(ExecutionRecords.at(-1)?.Record ?? "{}")).toMatchObject({
      CompletionReason: { Type: "FAILURE", Message: expect.stringContaining("end") },
    });
  });

  it("fails at once without a flow to play", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const TestCaseId = await create(centre);
    const { TestCaseExecutionId } = await connect.send(new StartTestCaseExecutionCommand({ InstanceId, TestCaseId }));
    centre.clock.advance(2000);
    expect((await summaryOf(centre, { TestCaseId, TestCaseExecutionId })).Status).toBe("FAILED");
  });

  it("fails when that was asked for, and its records say where", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    centre.emulator.faults.add({
      kind: "failLater",
      operations: ["StartTestCaseExecution"],
      message: "No greeting.",
    });
    const ids = await started(centre);
    centre.clock.advance(2000);
    expect((await summaryOf(centre, ids)).Status).toBe("FAILED");
    const { ExecutionRecords = [] } = await connect.send(
      new ListTestCaseExecutionRecordsCommand({ InstanceId, ...ids, Status: "FAILED" }),
    );
    expect(ExecutionRecords.map(({ ObservationId, Record }) => [ObservationId, Record])).toEqual([
      ["end", JSON.stringify({ ObservationId: "end", Message: "No greeting." })],
      [
        "completion",
        JSON.stringify({ Type: "COMPLETION", CompletionReason: { Type: "FAILURE", Message: "No greeting." } }),
      ],
    ]);
  });

  it("is stopped once, and listed by status", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const ids = await started(centre);
    const stop = () => connect.send(new StopTestCaseExecutionCommand({ InstanceId, ...ids }));
    await stop();
    await expect(stop()).rejects.toMatchObject({ name: "InvalidRequestException" });
    const list = async (Status: "STOPPED" | "PASSED") =>
      (await connect.send(new ListTestCaseExecutionsCommand({ InstanceId, Status }))).TestCaseExecutions?.length;
    expect([await list("STOPPED"), await list("PASSED")]).toEqual([1, 0]);
  });

  it("needs a published test case, and goes with it", async () => {
    const centre = await startTestInstance();
    const { connect, InstanceId } = centre;
    const TestCaseId = await create(centre, { Name: "Draft", Status: "SAVED" });
    const start = connect.send(new StartTestCaseExecutionCommand({ InstanceId, TestCaseId }));
    await expect(start).rejects.toMatchObject({ name: "InvalidRequestException" });
    const ids = await started(centre);
    await connect.send(new DeleteTestCaseCommand({ InstanceId, TestCaseId: ids.TestCaseId }));
    await expect(summaryOf(centre, ids)).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const { TestCaseExecutions } = await connect.send(new ListTestCaseExecutionsCommand({ InstanceId }));
    expect(TestCaseExecutions).toEqual([]);
  });
});
