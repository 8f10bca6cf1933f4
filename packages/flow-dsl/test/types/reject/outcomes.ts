import { contactFlow } from "@flowc/flow-dsl";
import { sales, ukHours } from "../contact-centre.js";

contactFlow("x", (f) => {
  // refused: Object literal may only specify known properties, and 'timeout' does not exist in type 'PlayPromptOptions<ContactFlow>'.
  f.playPrompt("x", { timeout: (f) => f });
  // refused: Object literal may only specify known properties, and '11' does not exist in type 'MenuOptions<ContactFlow>'.
  f.getCustomerInput("x", { 11: (f) => f });
  // refused: Object literal may only specify known properties, and 'inHours' does not exist in type 'MenuOptions<ContactFlow>'.
  f.getCustomerInput("x", { inHours: (f) => f });
  // refused: Object literal may only specify known properties, and 'onError' does not exist in type 'BlockOptions'.
  f.setLoggingBehavior(true, { onError: (f) => f });
  // refused: Object literal may only specify known properties, and 'onError' does not exist in type 'BlockOptions'.
  f.setRecordingBehavior({ record: [] }, { onError: (f) => f });
  // refused: Object literal may only specify known properties, and 'closed' does not exist in type 'HoursOutcomes<ContactFlow>'.
  f.checkHoursOfOperation(ukHours, { closed: (f) => f });
  // refused: Property 'phoneNumber' is missing in type '{ invalidNumber: (f: ContactFlow) => ContactFlow; }' but required in type 'StorePhoneNumber<ContactFlow>'.
  f.storeCustomerInput("x", { invalidNumber: (f) => f });
  // refused: Type '(f: ContactFlow) => ContactFlow' is not assignable to type 'CannotBe<"A wait either goes on meanwhile or waits for events, not both.">'.
  f.wait(3, { customerReturned: (f) => f, meanwhile: { minimumSeconds: 1, branch: (f) => f } });
  // refused: Object literal may only specify known properties, and 'noAnswer' does not exist in type 'PhoneTransfer<ContactFlow>'.
  f.transferToPhoneNumber("+442071234567", { noAnswer: (f) => f });
  // refused: Object literal may only specify known properties, and 'timeout' does not exist in type 'QueueOutcomes<ContactFlow>'.
  f.transferToQueue(sales, { timeout: (f) => f });
  f.playPrompt("x", {
    // refused: Type 'Promise<void>' is not assignable to type 'BranchEnd'.
    onError: async (f) => {
      f.disconnect();
    },
  });
});
