import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.checkHoursOfOperation(existing.hoursOfOperation("UK"), { inHours: (f) => f.playPrompt("Open.") });
  f.checkHoursOfOperation("workingQueue", { outOfHours: (f) => f.disconnect(), onError: (f) => f });
  f.disconnect();
});
