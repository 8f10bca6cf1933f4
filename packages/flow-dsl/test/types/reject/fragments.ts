import { contactFlow, shared } from "@flowc/flow-dsl";

const goodbye = shared((f) => f.playPrompt("Goodbye.").disconnect());

contactFlow("x", (f) => {
  // refused: Property 'playPrompt' does not exist on type 'FlowEndsHere'.
  goodbye(f).playPrompt("After the end.");
  f.repeat((f, again) => {
    // refused: Property 'disconnect' does not exist on type 'FlowEndsHere'.
    again(f).disconnect();
  });
  // refused: Property 'disconnect' does not exist on type 'FlowEndsHere'.
  f.unconnected().disconnect();
  // refused: Type 'FlowEndsHere' provides no match for the signature '(f: ContactFlow): BranchEnd'.
  f.getCustomerInput("Menu", { 1: goodbye(f) });
});

// refused: Property 'flowc' is missing in type '{ blocks: {}; }' but required in type 'FlowOrigin'.
contactFlow("x", { origin: { blocks: {} } }, (f) => f.disconnect());
