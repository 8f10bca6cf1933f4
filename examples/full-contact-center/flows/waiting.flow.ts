import { customerQueueFlow } from "@flowc/flow-dsl";

/** What customers hear while they wait for an agent. */
export const waiting = customerQueueFlow("Waiting", { description: "Comfort messages in the queue" }, (f) => {
  // flowc-ignore FLOW718: only calls come to this contact centre
  f.loopPrompts(
    [
      "Thank you for waiting. Somebody will be with you soon.",
      { ssml: "<speak>You keep your place in the line.<break time='10s'/></speak>" },
    ],
    {
      interruptEverySeconds: 60,
      interrupted: (f) =>
        f.checkStaffing("staffed", {
          no: (f) => f.playPrompt("Our team has gone home. We are sorry that nobody could take your call.").endFlow(),
        }),
    },
  );
});
