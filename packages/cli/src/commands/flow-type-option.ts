import { defineOptions } from "../command/options.js";

/** The flow type of documents that do not say theirs. */
export const flowTypeOption = defineOptions({
  type: {
    type: "choice",
    choices: [
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
    ],
    description: "flow type of the JSON files",
  },
});
