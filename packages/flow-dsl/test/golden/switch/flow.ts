import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Switch", (f) => {
  f.switch(
    f.attributes("town"),
    (is) =>
      is
        .anyOf(["York", "Leeds"], (f) => f.playPrompt("North."))
        .startsWith("Lon", (f) => f.playPrompt("South."))
        .equals(f.attributes("home"), (f) => f.disconnect())
        .otherwise((f) => f.playPrompt("Elsewhere.")),
    { label: "where" },
  );
  f.switch(f.system.tags, (is) => is.hasKey("vip", (f) => f.changeRoutingPriority({ priority: 1 })));
  f.disconnect();
});
