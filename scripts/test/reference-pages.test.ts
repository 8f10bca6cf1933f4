import { expect, test } from "vitest";
import { actionPage } from "../reference/action-page.mjs";

const page = actionPage({
  type: "RingBell",
  blocks: ["Ring the bell"],
  family: null,
  summary: "Rings a bell.",
  parameters: {
    Times: { value: "integer", required: true, min: 1, max: 3, limitsGrade: "docs" },
    Tone: { value: "object", fields: { Name: { value: "enum", options: ["Ding", "Dong"], dynamic: "whole" } } },
  },
  groups: [{ rule: "atMostOne", parameters: ["Times", "Tone"] }],
  modes: [{ name: "loud", when: { "Tone.Name": "Dong" }, requires: ["Times"] }],
  branches: { next: "required", errors: { required: ["NoMatchingError"] }, nextCopies: "NoMatchingError" },
  flowTypes: "all",
  blockFlowTypes: ["CONTACT_FLOW"],
  channels: { VOICE: "yes", CHAT: "errorBranch", TASK: "no", EMAIL: "unknown" },
  writes: [],
  evidence: { grade: "corpus", sources: ["https://example.com/a|b"], checked: "2026-11-20" },
});

test.each([
  [
    "a parameter with its range and grade",
    "| `Times` | whole number, 1 to 3 | yes | no | Evidence of the limits: docs. |",
  ],
  ["a member of a parameter", "| `Tone.Name` | `Ding`, `Dong` |  | as the whole value |  |"],
  ["a group", "- At most one of `Times`, `Tone`"],
  ["when a mode counts and what it needs", "- Selected when `Tone.Name` is `Dong`.\n- Needs `Times`."],
  ["where NextAction leads", "- `NextAction`: required; the console repeats the target of `NoMatchingError` there."],
  ["the branches it needs", "- Errors that must be there: `NoMatchingError`."],
  ["both lists of flow types", "| Flow types, by the block's page | `CONTACT_FLOW` |"],
  ["what each channel does", "| Channels | VOICE yes, CHAT takes the error branch, TASK no, EMAIL not established |"],
  ["how well it is known", "`corpus`: real flows do it so, unless a row says otherwise. Checked 2026-11-20."],
])("the page of an action says %s", (_, line) => {
  expect(page).toContain(line);
});
