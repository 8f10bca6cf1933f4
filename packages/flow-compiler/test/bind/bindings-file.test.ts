import { bindingsFrom, combineBindings, readBindings } from "@flowc/flow-compiler";
import { expect, test } from "vitest";

const queueArn = "arn:aws:connect:eu-west-2:123456789012:instance/i/queue/q";
const promptArn = "arn:aws:connect:eu-west-2:123456789012:instance/i/prompt/p";

function messages(data: Parameters<typeof readBindings>[0]): (string | undefined)[][] {
  const { bindings, diagnostics } = readBindings(data);
  expect(bindings).toBeUndefined();
  return diagnostics.map(({ code, message, help }) => [code, message, help]);
}

test("names are looked up by kind", () => {
  const { bindings, diagnostics } = readBindings({
    version: 1,
    bindings: { queue: { Support: queueArn, Sales: { arn: queueArn, id: "q" } } },
  });
  expect(diagnostics).toEqual([]);
  expect(bindings?.find("queue", "Support")).toEqual({ arn: queueArn });
  expect(bindings?.find("queue", "Sales")).toEqual({ arn: queueArn, id: "q" });
  expect(bindings?.find("prompt", "Support")).toBeUndefined();
  expect(bindings?.names("queue")).toEqual(["Sales", "Support"]);
});

test.each([[null], [[]], [{}], [{ version: 1 }], [{ version: 1, bindings: [] }]])("%j is no bindings file", (data) => {
  expect(messages(data)).toEqual([
    ["FLOW310", "This is not a bindings file: it needs the members version and bindings.", expect.any(String)],
  ]);
});

test("another version is named", () => {
  expect(messages({ version: 2, bindings: {} })).toEqual([
    ["FLOW310", "This bindings file has version 2; version 1 is read.", expect.any(String)],
  ]);
});

test("a kind that does not exist is reported with the nearest", () => {
  expect(messages({ version: 1, bindings: { queues: {} } })).toEqual([
    ["FLOW311", 'The bindings name things of the kind "queues", which does not exist.', 'Did you mean "queue"?'],
  ]);
});

test("a kind must hold names", () => {
  expect(messages({ version: 1, bindings: { hoursOfOperation: "arn" } })).toEqual([
    ["FLOW312", "The bindings of the kind hours of operation must be an object of names.", expect.any(String)],
  ]);
});

test.each([
  [5, 'The binding of the queue "Support" has no ARN.'],
  [{}, 'The binding of the queue "Support" has no ARN.'],
  ["q", 'The ARN of the queue "Support" is no ARN: "q".'],
  [promptArn, `The ARN of the queue "Support" is one of a prompt: "${promptArn}".`],
  [
    queueArn.replace("123456789012", "<account>"),
    `The ARN of the queue "Support" is incomplete: "${queueArn.replace("123456789012", "<account>")}".`,
  ],
])("%j is not the ARN of a queue", (entry, message) => {
  expect(messages({ version: 1, bindings: { queue: { Support: entry } } })).toEqual([
    ["FLOW313", message, "Give the full ARN of the queue, with region and account."],
  ]);
});

test("findings have a pointer and, where known, a place", () => {
  const span = { file: "bindings.json", line: 4, column: 5 };
  const { diagnostics } = readBindings({ version: 1, bindings: { queue: { "a/b": 1 } } }, () => span);
  expect(diagnostics).toMatchObject([{ span, subject: { pointer: "/bindings/queue/a~1b" } }]);
});

test("of several bindings the first that knows a name wins", () => {
  const first = bindingsFrom(new Map([["queue", new Map([["A", { arn: "first" }]])]]));
  const second = bindingsFrom(
    new Map([
      [
        "queue",
        new Map([
          ["A", { arn: "second" }],
          ["B", { arn: "second" }],
        ] as const),
      ],
    ]),
  );
  const both = combineBindings([first, second]);
  expect([both.find("queue", "A"), both.find("queue", "B"), both.find("queue", "C")]).toEqual([
    { arn: "first" },
    { arn: "second" },
    undefined,
  ]);
  expect(both.names("queue")).toEqual(["A", "B"]);
});
