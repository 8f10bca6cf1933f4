import { customerQueueFlow, existing } from "@flowc/flow-dsl";

export default customerQueueFlow("Golden", (f) => {
  f.checkStaffing("staffed", { no: (f) => f.loopPrompts(["Nobody is here.", { ssml: "<speak>x</speak>" }]) });
  f.loopPrompts([existing.prompt("Music.wav"), "You are next.", { s3: "s3://sounds/tune.wav" }], {
    interruptEverySeconds: 60,
    continueDuringInterrupt: true,
    interrupted: (f) => f.playPrompt("Still here."),
    onError: (f) => f.endFlow(),
  });
});
