import fc from "fast-check";
import { expect, test } from "vitest";
import { readFlowLog } from "../../src/flow-log/read-flow-log.js";

const entry = {
  ContactId: "c-1",
  ContactFlowId: "arn:aws:connect:us-east-1:000000000000:instance/i/contact-flow/f",
  ContactFlowName: "Main",
  ContactFlowModuleType: "PlayPrompt",
  Identifier: "greet",
  Timestamp: "2026-11-20T10:00:00.000Z",
  Parameters: { Text: "Hello" },
};
const line = JSON.stringify(entry);

test.each([
  ["one entry per line", `${line}\n${line}\n`],
  ["a list", `[${line},${line}]`],
  ["what filter-log-events prints", JSON.stringify({ events: [{ message: line, timestamp: 1 }, { message: line }] })],
  [
    "what get-query-results prints",
    JSON.stringify({ results: [[{ field: "@message", value: line }], [{ field: "@message", value: line }]] }),
  ],
  [
    "what a subscription delivers",
    JSON.stringify({ logGroup: "/aws/connect/shop", logEvents: [{ message: line }, { message: line }] }),
  ],
  ["what aws logs tail prints", `2026-11-20T10:00:00Z stream ${line}\n2026-11-20T10:00:01Z stream ${line}\n`],
  ["objects over several lines", `${JSON.stringify(entry, null, 2)}\n${JSON.stringify(entry, null, 2)}\n`],
  ["a CSV of the console", `timestamp,message\n1,"${line.replaceAll('"', '""')}"\n2,"${line.replaceAll('"', '""')}"\n`],
  [
    "a CSV of Logs Insights",
    `@timestamp,@message\n2026,"${line.replaceAll('"', '""')}"\n2026,"${line.replaceAll('"', '""')}"\n`,
  ],
])("reads %s", (_form, text) => {
  expect(readFlowLog(text)).toEqual({ entries: [entry, entry], diagnostics: [] });
});

test("says of lines that are no entries how many there are, and shows one", () => {
  const { entries, diagnostics } = readFlowLog(`${line}\nSTART RequestId: 1\nEND\n`, "flow.log");
  expect(entries).toHaveLength(1);
  expect(diagnostics).toMatchObject([
    {
      code: "SIM151",
      severity: "warning",
      span: { file: "flow.log", line: 2 },
      data: { count: 2, example: "START RequestId: 1" },
    },
  ]);
});

test("leaves out in silence what the log has between flows", () => {
  const between = JSON.stringify({ ContactId: "c-1", ContactFlowModuleType: null, Timestamp: entry.Timestamp });
  expect(readFlowLog(`${between}\n${line}`).diagnostics).toEqual([]);
});

test("refuses what holds no entry", () => {
  expect(readFlowLog("").diagnostics).toMatchObject([{ code: "SIM150", data: { reason: "it is empty" } }]);
  expect(readFlowLog('{"Version":"2019-10-30"}').diagnostics[0]?.code).toBe("SIM150");
});

test("takes results that are not text as text, and drops members of other types", () => {
  const [read] = readFlowLog(JSON.stringify({ ...entry, Results: 1, Parameters: "none", ContactFlowName: 3 })).entries;
  expect(read).toMatchObject({ Results: "1" });
  expect(read).not.toHaveProperty("Parameters");
  expect(read).not.toHaveProperty("ContactFlowName");
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.json(),
        fc.array(fc.json()).map((all) => all.join("\n")),
      ),
      (text) => {
        const { entries, diagnostics } = readFlowLog(text);
        expect(entries.length > 0 || diagnostics.length > 0).toBe(true);
      },
    ),
  );
});
