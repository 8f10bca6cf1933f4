import type { FidelityNote } from "./fidelity-note.js";

const subject = "flow log";
const date = "2026-11-21";
const guide = "Amazon Connect administrator guide, flow log data";

/** How close what is written and read as a flow log is to the log of the service. */
export const traceFidelity: readonly FidelityNote[] = [
  {
    subject,
    statement: "An entry has ContactId, ContactFlowId, ContactFlowModuleType, Timestamp and Parameters, in JSON.",
    grade: "documented",
    source: `${guide}, which shows the entry of a Set working queue block`,
    date,
  },
  {
    subject,
    statement: "What happens outside flows, such as time in a queue and the talk with an agent, is not logged.",
    grade: "documented",
    source: guide,
    date,
  },
  {
    subject,
    statement: "An entry also has ContactFlowName and the block's Identifier.",
    grade: "observed",
    source:
      "entries of 2024 to 2026 that others have published (training notes on Lambda functions, reports of issues)",
    date,
  },
  {
    subject,
    statement:
      "Prompts, inputs and Lambda functions have an entry when they begin and another one with Results when they are done.",
    grade: "observed",
    source: "a public monitor of calls that were given up, modelled on entries that it captured in August 2026",
    date,
  },
  {
    subject,
    statement: "A block that sets attributes has an entry for each of them, with Key and Value.",
    grade: "observed",
    source: "published entries and log queries of several projects, 2023 to 2026",
    date,
  },
  {
    subject,
    statement:
      "A check of attributes has an entry for each condition that it tries, with ComparisonMethod, Value, SecondValue and the Results true or false.",
    grade: "observed",
    source: "a public viewer of flow logs that reads these members",
    date,
  },
  {
    subject,
    statement:
      "A Lambda function that succeeds has ExternalResults, one that fails has the Results `The Lambda Function Returned An Error.` and no ExternalResults.",
    grade: "observed",
    source: "published notes on flow logs and Lambda functions, entries of May 2024",
    date,
  },
  {
    subject,
    statement: "Inside a module an entry has ModuleExecutionStack: the module, then the flow or module that called it.",
    grade: "observed",
    source: "a public viewer of flow logs that finds the calling flow in its second member",
    date,
  },
  {
    subject,
    statement: "ContactFlowModuleType has the block names of old exports where no entry of the block was found.",
    grade: "assumed",
    source:
      "every name that was found is one of them; where old exports have none, the name of the Flow language stands",
    date,
  },
  {
    subject,
    statement: "Parameters of other blocks are shown as the flow has them, paths unevaluated.",
    grade: "assumed",
    source: "no entries of these blocks were found",
    date,
  },
  {
    subject: "replay",
    statement:
      "What a log does not show, such as the result of a check of staffing, is what leads to the block that came next; an attribute that is checked before any block sets it was brought along.",
    grade: "assumed",
    source: "follows from the flow; several branches may lead to the same block, then the first counts",
    date,
  },
  {
    subject: "replay",
    statement: "An agent takes a queued contact as soon as the log goes on in another flow.",
    grade: "assumed",
    source: "flow logs do not show agents",
    date,
  },
];
