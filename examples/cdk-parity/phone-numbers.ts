import { phoneNumber } from "@flowc/provisioner";
import { welcome } from "./flows/welcome.flow.js";

export const tollFree = phoneNumber("toll_free", {
  country: "US",
  type: "TOLL_FREE",
  description: "Customer support toll-free number",
  flow: welcome,
});
