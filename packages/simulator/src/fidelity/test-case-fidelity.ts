import type { FidelityNote } from "./fidelity-note.js";

const date = "2026-11-21";
const language = "Amazon Connect developer guide, Connect testing language";
const probes = "live probes published by flow-as-code (2026-09) and by a regression suite for the testing API (2026)";

/** How native test cases are run here. */
export const testCaseFidelity: readonly FidelityNote[] = [
  {
    subject: "native test cases",
    statement: "Version 2019-10-30 is the only one; Usage, an empty NextAction and the operator Exists are refused.",
    grade: "observed",
    source: probes,
    date,
  },
  {
    subject: "native test cases",
    statement: "Prompts in a row are one message; what no observation waits for is passed over.",
    grade: "observed",
    source: probes,
    date,
  },
  {
    subject: "native test cases",
    statement: "An override is used once, the one made first before the others.",
    grade: "documented",
    source: "Amazon Connect administrator guide, action overrides of test cases",
    date,
  },
  {
    subject: "native test cases",
    statement: "A test that has not ended after five minutes fails.",
    grade: "documented",
    source: "Amazon Connect administrator guide, execute test cases",
    date,
  },
  {
    subject: "native test cases",
    statement: "Hours of operation can be mocked with InHours and OutOfHours.",
    grade: "documented",
    source: `${language}; one project saw the service refuse it and substitutes other hours instead`,
    date,
  },
  {
    subject: "native test cases",
    statement: "A message is similar when it shares six in ten pairs of neighbouring words, or holds the text.",
    grade: "assumed",
    source: "the service compares meanings with a model that nobody publishes",
    date,
  },
  {
    subject: "native test cases",
    statement: "The simulated customer presses and says as soon as the flow listens.",
    grade: "assumed",
    source: `${language} says only that the instruction follows the event`,
    date,
  },
  {
    subject: "native test cases",
    statement: "A test is over when an observation without a next one was met, or when the contact is over.",
    grade: "assumed",
    source: `${language} shows tests that end so`,
    date,
  },
];
