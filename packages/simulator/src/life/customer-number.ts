import { isJsonObject } from "@flowc/connect-model";
import type { ContactState } from "../state/simulation-state.js";

/** The number or address of the customer; empty when it is not known. */
export function customerNumber({ data }: ContactState): string {
  const { CustomerEndpoint: endpoint } = data;
  const address = isJsonObject(endpoint) ? endpoint.Address : undefined;
  return typeof address === "string" ? address : "";
}

/** The number on which the customer wants to be called back: the one that was set, else the customer's own. */
export function callbackNumber(contact: ContactState): string {
  const { CallbackNumber: set } = contact.data;
  return typeof set === "string" && set !== "" ? set : customerNumber(contact);
}
