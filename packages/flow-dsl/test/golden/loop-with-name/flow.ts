import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Loop with a name", (f) => {
  f.loop(f.attributes("tries"), (f, round) => f.playPrompt(`Round ${round.index}.`), {
    name: "tries",
    onError: (f) => f.playPrompt("That is no number."),
  });
  f.disconnect();
});
