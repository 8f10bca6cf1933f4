import { CreateContactFlowCommand, CreateContactFlowModuleCommand } from "@aws-sdk/client-connect";
import { describe, expect, it } from "vitest";
import { endingContent, flowContent, moduleContent, transferTo } from "../harness/content.js";
import { startTestInstance, type TestInstance } from "../harness/test-emulator.js";

const create = ({ connect, InstanceId }: TestInstance, Content: string, Name = "Flow") =>
  connect.send(new CreateContactFlowCommand({ InstanceId, Name, Type: "CONTACT_FLOW", Content }));

describe("publishing a flow", () => {
  it("is refused with every problem of its content at once", async () => {
    const centre = await startTestInstance();
    const prompt = (Identifier: string) => ({
      Identifier,
      Type: "MessageParticipant",
      Parameters: { Text: "Hello", SSML: "<speak/>" },
      Transitions: { NextAction: "nowhere", Errors: [], Conditions: [] },
    });
    const refused = create(centre, flowContent([prompt("a"), prompt("b")]));
    const error = await refused.then(
      () => undefined,
      (thrown: { readonly name: string; readonly problems: readonly { readonly message: string }[] }) => thrown,
    );
    expect(error?.name).toBe("InvalidContactFlowException");
    expect(error?.problems.length).toBeGreaterThan(1);
    for (const problem of error?.problems ?? []) expect(problem.message).toMatch(/^.{1,256}$/);
  });

  it("is refused when it hands over to a flow that does not exist", async () => {
    const centre = await startTestInstance();
    const unknown = "11111111-2222-4333-8444-555555555555";
    await expect(create(centre, transferTo(unknown))).rejects.toMatchObject({
      name: "InvalidContactFlowException",
      problems: [
        {
          message: `Invalid Action property value. Path: Actions[0].Parameters.ContactFlowId. Resource not found: ${unknown}`,
        },
      ],
    });
  });

  it("takes a flow of the instance by id and by ARN, and a dynamic one unseen", async () => {
    const centre = await startTestInstance();
    const { ContactFlowId = "", ContactFlowArn = "" } = await create(centre, endingContent("DisconnectParticipant"));
    await expect(create(centre, transferTo(ContactFlowId), "By id")).resolves.toBeDefined();
    await expect(create(centre, transferTo(ContactFlowArn), "By ARN")).resolves.toBeDefined();
    await expect(create(centre, transferTo("$.Attributes.next"), "Dynamic")).resolves.toBeDefined();
  });

  it("is refused when it names a flow of another instance", async () => {
    const centre = await startTestInstance();
    const { ContactFlowArn = "" } = await create(centre, endingContent("DisconnectParticipant"));
    const foreign = ContactFlowArn.replace(centre.InstanceId, "99999999-2222-4333-8444-555555555555");
    await expect(create(centre, transferTo(foreign), "Foreign")).rejects.toMatchObject({
      name: "InvalidContactFlowException",
    });
  });

  it("looks for the hours that it names only when told to be strict", async () => {
    const check = {
      Identifier: "check",
      Type: "CheckHoursOfOperation",
      Parameters: { HoursOfOperationId: "11111111-2222-4333-8444-555555555555" },
      Transitions: {
        NextAction: "end",
        Errors: [{ NextAction: "end", ErrorType: "NoMatchingError" }],
        Conditions: ["True", "False"].map((value) => ({
          NextAction: "end",
          Condition: { Operator: "Equals", Operands: [value] },
        })),
      },
    };
    const end = { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} };
    const content = flowContent([check, end]);
    await expect(create(await startTestInstance(), content)).resolves.toBeDefined();
    await expect(create(await startTestInstance({ strictReferences: true }), content)).rejects.toMatchObject({
      name: "InvalidContactFlowException",
    });
  });
});

describe("publishing a flow module", () => {
  const createModule = ({ connect, InstanceId }: TestInstance, Content: string) =>
    connect.send(new CreateContactFlowModuleCommand({ InstanceId, Name: "Module", Content }));

  it("needs Settings, and says so in the service's words", async () => {
    const centre = await startTestInstance();
    await expect(createModule(centre, endingContent("EndFlowModuleExecution"))).rejects.toMatchObject({
      name: "InvalidRequestException",
      message: "JSON field is missing or null for field name: settings",
    });
  });

  it("is refused with its problems in upper case", async () => {
    const centre = await startTestInstance();
    await expect(
      createModule(centre, moduleContent.replace('"StartAction":"end"', '"StartAction":"x"')),
    ).rejects.toMatchObject({ name: "InvalidContactFlowModuleException", Problems: [{ message: expect.any(String) }] });
  });
});
