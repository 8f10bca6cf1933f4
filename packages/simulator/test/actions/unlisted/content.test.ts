import { expect, test } from "vitest";
import { fails } from "../../../src/index.js";
import { runBlock } from "../one-block.js";

const load = { type: "LoadContactContent", parameters: { ContentType: "EmailMessage" } };
const email = { channel: "EMAIL" } as const;

test("brings the plain text of an email", () => {
  const { written } = runBlock(load, { emailText: "Where is it?" }, email);
  expect(written["$.Email"]).toEqual({ EmailMessage: { Plaintext: "Where is it?" } });
});

test.each([
  [32_768, "next"],
  [32_769, "error"],
])("takes an email of %d bytes by its size: %s", (bytes, outcome) => {
  expect(runBlock(load, { emailText: "x".repeat(bytes) }, email).end).toMatchObject({ outcome });
});

test("fills a template, or fails as the scenario says", () => {
  const block = {
    type: "RenderMessageTemplate",
    parameters: { WisdomKnowledgeBaseArn: "arn:kb", WisdomMessageTemplateArn: "arn:t" },
    errors: ["NoMatchingError", "TemplateRenderingError"],
  };
  expect(runBlock(block, { messageTemplates: { "arn:t": null } }).end).toMatchObject({ outcome: "next" });
  const broken = { "arn:t": fails("TemplateRenderingError") };
  expect(runBlock(block, { messageTemplates: broken }).end).toMatchObject({ branch: 2 });
  expect(runBlock(block).codes).toEqual(["SIM101"]);
});
