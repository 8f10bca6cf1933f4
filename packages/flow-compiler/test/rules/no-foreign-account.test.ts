import { block, flowOf, ruleTester } from "@flowc/flow-compiler/testing";
import { test } from "vitest";
import { noForeignAccount } from "../../src/rules/no-foreign-account.js";

test("the ARNs of a flow are of one account", () => {
  ruleTester(noForeignAccount)
    .valid([
      {
        name: "one account",
        flow: flowOf([
          block("A", "UpdateContactTargetQueue", {
            QueueId: "arn:aws:connect:eu-west-2:123456789012:instance/a/queue/b",
          }),
          block("B", "InvokeLambdaFunction", { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:123456789012:function:f" }),
        ]),
      },
    ])
    .invalid([
      {
        name: "a function of another account",
        flow: flowOf([
          block("A", "UpdateContactTargetQueue", {
            QueueId: "arn:aws:connect:eu-west-2:123456789012:instance/a/queue/b",
          }),
          block("B", "InvokeLambdaFunction", { LambdaFunctionARN: "arn:aws:lambda:eu-west-2:210987654321:function:f" }),
          block("C", "UpdateContactTargetQueue", {
            QueueId: "arn:aws:connect:eu-west-2:123456789012:instance/a/queue/b",
          }),
        ]),
        findings: [
          {
            message:
              'LambdaFunctionARN of "B" names the account 210987654321; the rest of the flow names 123456789012.',
            block: "B",
            pointer: "/Parameters/LambdaFunctionARN",
          },
        ],
      },
    ]);
});
