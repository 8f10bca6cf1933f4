import { forEnvironment, phoneNumber } from "@flowc/provisioner";
import { main } from "./flows/main.flow.js";

export const line = phoneNumber("line", {
  country: forEnvironment({ virginia: "US", default: "GB" }),
  type: "DID",
  flow: main,
});
