import { contactFlow, is, not } from "@flowc/flow-dsl";

export default contactFlow("When", (f) => {
  f.when(is(f.attributes("tier")).anyOf(["gold", "platinum"]).and(is(f.attributes("age")).atLeast(18)), (f) =>
    f.changeRoutingPriority({ priority: 1 }),
  )
    .orWhen(not(is(f.system.tags).hasKey("known")), (f) => f.playPrompt("Welcome."), { label: "new caller" })
    .otherwise((f) => f.playPrompt("Welcome back."));
  f.disconnect();
});
