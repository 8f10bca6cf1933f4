import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const lambda = existing.lambdaFunction("redact");
  f.setProcessingBehavior({ lambda, deliverUnprocessed: false }, { wrongChannel: (f) => f });
  f.setProcessingBehavior({ lambda, deliverUnprocessed: true, isEnabled: false }).disconnect();
});
