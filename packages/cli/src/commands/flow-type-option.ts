import { defineOptions } from "../command/options.js";

/** Spelled out, because importing them would load the whole model for `--help`; a test compares. */
const types = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CAMPAIGN",
  "MODULE",
] as const;

/** The flow type of documents that do not say theirs. */
export const flowTypeOption = defineOptions({
  type: { type: "choice", choices: types, description: "flow type of the JSON files" },
});

/** The same where one flow is named: of several with its name, the type tells which. */
export const typeOfFlowOption = defineOptions({
  type: {
    type: "choice",
    choices: types,
    description: "flow type of a JSON file; which one is meant where several flows have one name",
  },
});
