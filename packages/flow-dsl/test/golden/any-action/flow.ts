import { contactFlow, existing } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.action("TagContact", { Tags: { team: "sales" } });
  f.action("SomethingNew", { Queue: existing.queue("Sales"), Deep: [{ value: f.system.channel, count: 2 }] });
  f.action(
    "CheckOutboundCallStatus",
    {},
    { conditions: [{ operand: "CallAnswered", branch: (f) => f.playPrompt("Hello.") }] },
  );
  f.action("SomethingElse", {}, { errors: { Broken: (f) => f.disconnect(), NoMatchingError: "onError" } });
  f.action("DisconnectParticipant");
});
