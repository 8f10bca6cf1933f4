import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noLiteralAccount } from "../../src/rules/no-literal-account.js";

test("no account id is written out", () => {
  ruleTester(noLiteralAccount)
    .valid([
      {
        name: "a view that AWS provides",
        flow: flowOf([block("A", "ShowView", { ViewResource: { Id: "arn:aws:connect:eu-west-2:aws:view/detail" } })]),
      },
      {
        name: "text that only mentions one",
        flow: flowOf([
          block("A", "MessageParticipant", { Text: "See arn:aws:lambda:eu-west-2:123456789012:function:x" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "one account in two blocks, another in a third",
        flow: flowOf([
          block("A", "UpdateContactTargetQueue", {
            QueueId: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/q",
          }),
          block("B", "UpdateContactTargetQueue", {
            QueueId: "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/r",
          }),
          block("C", "InvokeLambdaFunction", { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:210987654321:function:x" }),
        ]),
        findings: [
          {
            message: 'QueueId of "A" names the account 123456789012: the flow works in this account only.',
            block: "A",
            pointer: "/Parameters/QueueId",
            related: 1,
          },
          {
            message: 'LambdaFunctionARN of "C" names the account 210987654321: the flow works in this account only.',
            block: "C",
            pointer: "/Parameters/LambdaFunctionARN",
          },
        ],
      },
    ]);
});
