import { contactFlow, valueAt } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.checkContactAttributes(f.system.channel, { VOICE: (f) => f, otherwise: (f) => f.disconnect() });
  f.checkContactAttributes(f.attributes("tier"), { gold: (f) => f.playPrompt("Gold."), silver: (f) => f });
  f.checkContactAttributes(valueAt<number>("$.Metrics.Queue.Size"), (is) =>
    is
      .greaterThan(10, (f) => f.playPrompt("Long."))
      .atLeast(5, (f) => f.playPrompt("Medium."))
      .equals(0, (f) => f.playPrompt("Empty."))
      .lessThan(2, (f) => f)
      .atMost(4, (f) => f),
  );
  f.checkContactAttributes(f.attributes("name"), (is) =>
    is
      .startsWith("A", (f) => f.playPrompt("A."))
      .endsWith("z", (f) => f)
      .contains("m", (f) => f)
      .otherwise((f) => f.playPrompt("Other.")),
  );
  f.disconnect();
});
