import { contactFlow } from "@flowc/flow-dsl";
import { sales } from "../contact-centre.js";

contactFlow("x", (f) => {
  // refused: Property 'playPrompt' does not exist on type 'FlowEndsHere'.
  f.disconnect().playPrompt("never heard");
  // refused: Property 'disconnect' does not exist on type 'FlowEndsHere'.
  f.goto("again").disconnect();
  // refused: Property 'playPrompt' does not exist on type 'FlowEndsHere'.
  f.transferToQueue(sales).playPrompt("never heard");
  // refused: Property 'playPrompt' does not exist on type 'FlowEndsHere'.
  f.transferToPhoneNumber("+442071234567").playPrompt("never heard");
});
