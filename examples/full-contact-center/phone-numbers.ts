import { phoneNumber } from "@flowc/provisioner";
import { mainFlow } from "./flows/main.flow.js";

export const mainLine = phoneNumber("main_line", {
  country: "GB",
  type: "DID",
  description: "Main customer service line",
  flow: mainFlow,
});

export const tollFree = phoneNumber("toll_free", {
  country: "GB",
  type: "TOLL_FREE",
  description: "Toll-free support line",
  flow: mainFlow,
});
