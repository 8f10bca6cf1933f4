import { BlockView } from "../../src/check/block-view.js";

/** A block that stores digits, as rules see it. */
export function storeView(identifier: string, text: string): BlockView {
  const parameters = { Text: text, StoreInput: "True", InputValidation: { CustomValidation: { MaximumLength: "16" } } };
  return new BlockView({ identifier, type: "GetParticipantInput", parameters, branches: [] }, 0, "CONTACT_FLOW");
}
