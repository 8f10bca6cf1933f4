import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const number = f.storeCustomerInput("Which number?", { phoneNumber: "E164" });
  f.setCallbackNumber(number, {
    invalidNumber: (f) => f.playPrompt("That is no number."),
    notDialable: (f) => f.playPrompt("We cannot call that number."),
  });
  f.setCallbackNumber("$.CustomerEndpoint.Address", { onError: (f) => f.disconnect() });
  f.createCallback({
    queue: existing.queue("Sales"),
    initialDelaySeconds: 60,
    attempts: 2,
    retryDelaySeconds: 600,
    flow: existing.flow("Callback"),
    callerId: f.attributes("ourNumber"),
    mode: "AgentFirst",
  });
  f.createCallback({ queue: { agent: existing.user("kim") }, initialDelaySeconds: 5, attempts: 1, retryDelaySeconds: 60 });
  f.createCallback({ initialDelaySeconds: 5, attempts: 1, retryDelaySeconds: 60 }).disconnect();
});
