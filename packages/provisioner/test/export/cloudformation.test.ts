import { existing } from "@flowc/connect-model";
import { contactFlow, flowModule, outboundWhisperFlow } from "@flowc/flow-dsl";
import { describe, expect, it } from "vitest";
import { exportToCloudFormation } from "../../src/export/cloudformation/export-cloudformation.js";
import { cloudFormationMappers } from "../../src/export/cloudformation/mappers.js";
import { schemaOf } from "../../src/export/cloudformation/schema-of.js";
import { schemaProblems } from "../../src/export/cloudformation/validate.js";
import {
  collectDesired,
  hoursOfOperation,
  instance,
  lambdaFunction,
  phoneNumber,
  queue,
  rule,
  trafficDistributionGroup,
} from "../../src/index.js";
import { contactCenter } from "../helpers/contact-center.js";
import { aWholeCenter } from "./whole-center.js";

const environment = { name: "prod", region: "eu-west-2", createInstance: false } as const;

type Declarations = Parameters<typeof collectDesired>[0];

function exported(declarations: Declarations, more: object = {}) {
  const { desired, diagnostics } = collectDesired(declarations);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const result = exportToCloudFormation({ desired, environment: { ...environment, ...more } });
  const text = result.files.get("template.json");
  return { ...result, template: text === undefined ? undefined : JSON.parse(text) };
}

/** What CloudFormation makes of a value, with made-up ARNs in place of what it looks up. */
function resolved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  const [[name, argument] = ["", undefined], ...others] = Object.entries(value);
  if (others.length === 0 && name === "Ref") return `<${argument}>`;
  if (others.length === 0 && name === "Fn::GetAtt") return `<${(argument as string[]).join(".")}>`;
  if (others.length === 0 && name === "Fn::Join") {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(resolved).join(separator);
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolved(part)]));
}

const open = { timeZone: "Europe/London", weekdays: [["09:00", "17:00"]] } as const;

it("says every kind that it has in the words of its type", () => {
  const { template, diagnostics } = exported(aWholeCenter(), { createInstance: true });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const { Type, Properties } of Object.values<{ Type: string; Properties: never }>(template.Resources)) {
    expect([Type, schemaProblems(Properties, schemaOf(Type))]).toEqual([Type, []]);
  }
  const kinds = new Set<string>(aWholeCenter().map(({ kind }) => kind));
  expect(Object.keys(cloudFormationMappers).filter((kind) => !kinds.has(kind))).toEqual([]);
});

it("never holds the text of a secret: it is a parameter that is not shown, or a dynamic reference", () => {
  const { template } = exported(aWholeCenter());
  const [name] = Object.keys(template.Parameters).filter((one) => template.Parameters[one].NoEcho === true);
  expect(template.Resources.UserJane.Properties.Password).toEqual({ Ref: name });
  expect(template.Resources.UserJoe.Properties.Password).toBe(
    "{{resolve:secretsmanager:agents/joe:SecretString:password}}",
  );
});

it("puts the ARNs of what is made into the content of flows", () => {
  const hours = hoursOfOperation("UK", open);
  const support = queue("Support", { hours });
  const main = contactFlow("Main", {}, (f) => f.transferToQueue(support, { atCapacity: (f) => f.disconnect() }));
  const { template } = exported([instance("shop"), support, main]);
  const content = resolved(template.Resources.FlowMain.Properties.Content) as string;
  const queueIds = JSON.parse(content).Actions.flatMap((action: { Parameters: { QueueId?: string } }) =>
    action.Parameters.QueueId === undefined ? [] : [action.Parameters.QueueId],
  );
  expect(queueIds).toEqual(["<QueueSupport.QueueArn>"]);
  expect(template.Resources.QueueSupport.Properties.HoursOfOperationArn).toEqual({
    "Fn::GetAtt": ["HoursOfOperationUK", "HoursOfOperationArn"],
  });
});

it.each([`\${AWS::AccountId}`, `\${!Literal}`, `$\${x}`, "100 % {", "{{resolve:ssm:/a/b}}", 'quote " and \\ slash'])(
  "keeps the text %s of a flow as it is",
  (text) => {
    const main = contactFlow("Main", {}, (f) =>
      f.playPrompt(text).transferToQueue(existing.queue("BasicQueue"), { atCapacity: (f) => f.disconnect() }),
    );
    const { template, diagnostics } = exported([instance("shop"), main]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(template)).not.toContain("{{resolve:");
    const content = JSON.parse(resolved(template.Resources.FlowMain.Properties.Content) as string);
    expect(JSON.stringify(content)).toContain(JSON.stringify(text).slice(1, -1));
  },
);

it("refuses text that CloudFormation would replace where it cannot be kept", () => {
  const hours = hoursOfOperation("UK", { ...open, description: "{{resolve:secretsmanager:other:SecretString}}" });
  const { files, diagnostics } = exported([instance("shop"), hours]);
  expect(files.size).toBe(0);
  expect(diagnostics).toMatchObject([{ code: "PLAN344", span: { line: expect.any(Number) } }]);
});

it("takes an instance that is there as a parameter, and one that may be created as a resource", () => {
  const adopted = exported([instance("shop", { contactFlowLogs: true })]);
  expect(adopted.template).toMatchObject({ Resources: {} });
  expect(adopted.diagnostics).toMatchObject([{ code: "PLAN342", message: expect.stringContaining("flow logs") }]);
  const made = exported([instance("shop", { create: true, contactFlowLogs: true })]);
  expect(made.diagnostics).toEqual([]);
  expect(made.template.Resources.InstanceShop.Properties.Attributes.ContactflowLogs).toBe(true);
});

it("asks for what is not declared, and says so", () => {
  const main = contactFlow("Main", {}, (f) =>
    f.transferToQueue(existing.queue("BasicQueue"), { atCapacity: (f) => f.disconnect() }),
  );
  const { template, diagnostics } = exported([instance("shop"), main]);
  expect(Object.keys(template.Parameters).sort()).toEqual(["InstanceArn", "QueueBasicQueueArn"]);
  expect(diagnostics).toMatchObject([{ code: "PLAN346", message: expect.stringContaining("QueueBasicQueueArn") }]);
});

it("names the circles that CloudFormation cannot create, with the lines of all their members", () => {
  const { files, diagnostics } = exported(Object.values(contactCenter()));
  expect(files.size).toBe(0);
  const [circle] = diagnostics.filter(({ code }) => code === "PLAN341");
  expect(circle?.message).toContain('flow "Main"');
  expect(circle?.message).toContain('flow "Overflow"');
  expect(circle?.span).toBeDefined();
  expect(circle?.related?.every(({ span }) => span !== undefined)).toBe(true);
});

it("says what it leaves out, on the author's line", () => {
  const main = contactFlow("Main", {}, (f) => f.playPrompt("Hello.").disconnect());
  const line = phoneNumber("main_line", { country: "GB", type: "DID", flow: main });
  const { diagnostics } = exported([instance("shop"), line]);
  expect(diagnostics).toMatchObject([
    {
      code: "PLAN342",
      message: expect.stringContaining('flow of phone number "main_line"'),
      span: { line: expect.any(Number) },
    },
  ]);
});

it("gives functions the ARN of the account that the stack is in, unless the environment says another", () => {
  const lookup = lambdaFunction("lookup:live");
  const main = contactFlow("Main", {}, (f) => {
    f.invokeLambda(lookup);
    f.disconnect();
  });
  const { template } = exported([instance("shop"), lookup, main]);
  const arn = "arn:<AWS::Partition>:lambda:<AWS::Region>:<AWS::AccountId>:function:lookup:live";
  expect(resolved(template.Resources.LambdaFunctionLookupLive.Properties.IntegrationArn)).toBe(arn);
  expect(resolved(template.Resources.FlowMain.Properties.Content)).toContain(arn);
  const given = "arn:aws:lambda:eu-west-2:210987654321:function:lookup:live";
  const other = exported([instance("shop"), lookup], { lambdaFunctions: { "lookup:live": given } });
  expect(other.template.Resources.LambdaFunctionLookupLive.Properties.IntegrationArn).toBe(given);
});

it("says what rules do with the ARNs of what they need, and what test cases start with by id", () => {
  const { template } = exported(aWholeCenter());
  const { Actions, Function: condition } = template.Resources.RuleEscalations.Properties;
  expect(JSON.parse(condition)).toEqual({ Operator: "ANY" });
  expect(resolved(Actions)).toEqual({
    AssignContactCategoryActions: [{}],
    TaskActions: [
      {
        Name: "Call back",
        ContactFlowArn: "<FlowMain.ContactFlowArn>",
        References: { Desk: { Type: "URL", Value: "/desk" } },
      },
    ],
    EventBridgeActions: [{ Name: "escalation" }],
    SendNotificationActions: [
      {
        DeliveryMethod: "EMAIL",
        Content: "Call back.",
        ContentType: "PLAIN_TEXT",
        Recipient: { UserArns: ["<UserJane.UserArn>", "$.Agent.AgentId"] },
      },
    ],
    CreateCaseActions: [
      {
        TemplateId: "callbacks",
        Fields: [
          { Id: "title", Value: { StringValue: "Call back" } },
          { Id: "urgent", Value: { BooleanValue: true } },
          { Id: "note", Value: { EmptyValue: {} } },
        ],
      },
    ],
    UpdateCaseActions: [{ Fields: [{ Id: "calls", Value: { DoubleValue: 2 } }] }],
    AssignSlaActions: [
      {
        SlaAssignmentType: "CASES",
        CaseSlaConfiguration: {
          Name: "Two hours",
          Type: "CaseField",
          FieldId: "status",
          TargetFieldValues: [{ StringValue: "closed" }],
          TargetSlaMinutes: 120,
        },
      },
    ],
    EndAssociatedTasksActions: [{}],
    SubmitAutoEvaluationActions: [{ EvaluationFormArn: "<EvaluationFormCallQuality.EvaluationFormArn>" }],
  });
  const { EntryPoint, InitializationData, Content } = template.Resources.TestCaseGreets.Properties;
  const idOf = (target: string) => ({ "Fn::Select": [3, { "Fn::Split": ["/", { "Fn::GetAtt": target.split(".") }] }] });
  expect(EntryPoint).toEqual({
    Type: "VOICE_CALL",
    VoiceCallEntryPointParameters: { SourcePhoneNumber: "+442079460003", FlowId: idOf("FlowMain.ContactFlowArn") },
  });
  expect(JSON.parse(Content)).toMatchObject({ Observations: [{ Identifier: "start" }] });
  const text = ['{"Attributes":{"queue":"', idOf("QueueSupport.QueueArn"), '"}}'];
  const parts: unknown[] = InitializationData["Fn::Join"][1];
  expect(parts.filter((part) => typeof part !== "string")).toEqual([text[1]]);
  expect(JSON.parse(parts.map((part) => (typeof part === "string" ? part : "id")).join(""))).toEqual({
    Attributes: { queue: "id" },
  });
});

it("leaves out the rules and actions that CloudFormation does not know, and says why", () => {
  const { template, diagnostics } = exported([
    instance("shop"),
    rule("Late", { event: "OnAfterCallWorkAvailable", condition: "{}", actions: [{ type: "END_ASSOCIATED_TASKS" }] }),
    rule("Some", {
      event: "OnCaseCreate",
      condition: "{}",
      actions: [
        { type: "END_ASSOCIATED_TASKS" },
        { type: "EXTRACT_INFORMATION", definitions: ["d"] },
        { type: "ASSIGN_SLA", name: "Two hours", minutes: 120, field: "calls", value: 2 },
      ],
      contactTags: { team: "A" },
    }),
  ]);
  expect(Object.keys(template.Resources)).toEqual(["RuleSome"]);
  expect(template.Resources.RuleSome.Properties.Actions).toEqual({ EndAssociatedTasksActions: [{}] });
  expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["PLAN342", expect.stringContaining("no rules for OnAfterCallWorkAvailable")],
    ["PLAN342", expect.stringContaining("only ASSIGN_SLA, because CloudFormation takes only text")],
    ["PLAN342", expect.stringContaining("only EXTRACT_INFORMATION, because CloudFormation has no such action")],
    ["PLAN342", expect.stringContaining('tags of contacts of rule "Some"')],
  ]);
});

it("claims a number to its traffic distribution group, and says that it distributes nothing", () => {
  const group = trafficDistributionGroup("Everywhere", { telephony: { "eu-west-2": 90, "eu-central-1": 10 } });
  const line = phoneNumber("line", { country: "GB", type: "DID", trafficDistributionGroup: group });
  const { template, diagnostics } = exported([instance("shop"), group, line]);
  expect(template.Resources.PhoneNumberLine.Properties.TargetArn).toEqual({
    "Fn::GetAtt": ["TrafficDistributionGroupEverywhere", "TrafficDistributionGroupArn"],
  });
  expect(diagnostics).toMatchObject([{ code: "PLAN342", message: expect.stringContaining("shares of calls") }]);
});

it("gives the same template for declarations in the same order, and no two things one name", () => {
  const parts = () => [
    instance("shop"),
    hoursOfOperation("A b", open),
    hoursOfOperation("A-b", open),
    outboundWhisperFlow("A b", {}, (f) => f.playPrompt("Hi.")),
    flowModule("M", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt("Welcome.")),
  ];
  const { template, files } = exported(parts());
  expect(Object.keys(template.Resources)).toEqual([
    "HoursOfOperationAB",
    "HoursOfOperationAB2",
    "FlowAB",
    "FlowModuleM",
  ]);
  expect(exported(parts()).files).toEqual(files);
});

describe("the check against the schema of a type", () => {
  const type = schemaOf("AWS::Connect::Queue");
  const sound = { InstanceArn: { Ref: "I" }, Name: "Q", HoursOfOperationArn: { Ref: "H" } };
  it.each([
    [{ ...sound, Colour: "red" }, "Colour", true],
    [{ Name: "Q" }, "InstanceArn", true],
    [{ ...sound, MaxContacts: "many" }, "MaxContacts", true],
    [{ ...sound, MaxContacts: -1 }, "MaxContacts", false],
    [{ ...sound, Name: "x".repeat(128) }, "Name", false],
    [{ ...sound, Status: "BUSY" }, "Status", false],
    [{ ...sound, QuickConnectArns: [] }, "QuickConnectArns", false],
    [{ ...sound, HoursOfOperationArn: "nine to five" }, "HoursOfOperationArn", false],
    [{ ...sound, OutboundCallerConfig: { Name: "x" } }, "OutboundCallerConfig.Name", true],
    [{ ...sound, Tags: [{ Key: "a" }] }, "Tags[0].Value", true],
  ])("finds what is wrong in %j", (properties, property, isOurs) => {
    expect(schemaProblems(properties as never, type)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ property, isOurs })]) as never,
    );
  });
  it("finds nothing in what is sound", () => {
    expect(schemaProblems(sound, type)).toEqual([]);
  });
});

it("leaves out a number that is there already, and keeps where an imported one comes from", () => {
  const importedFrom = "arn:aws:sms-voice:eu-west-2:123456789012:phone-number/phone-1";
  const declared = exported([
    instance("shop", {}),
    phoneNumber("old_line", { number: "+442079460000", description: "Old" }),
    phoneNumber("texts", { importedFrom }),
    phoneNumber("shared", {
      country: "GB",
      type: "DID",
      trafficDistributionGroup: existing.trafficDistributionGroup("Both regions"),
    }),
  ]);
  expect(declared.diagnostics.filter(({ code }) => code === "PLAN342").map(({ message }) => message)).toEqual([
    'The number of phone number "old_line" is left out: CloudFormation claims numbers and takes none over, so there is nothing of it.',
  ]);
  const { PhoneNumberTexts: texts, PhoneNumberShared: shared, PhoneNumberOldLine: old } = declared.template.Resources;
  expect(texts.Properties.SourcePhoneNumberArn).toBe(importedFrom);
  expect(Object.keys(declared.template.Parameters)).toContain(shared.Properties.TargetArn.Ref);
  expect(old).toBeUndefined();
});
