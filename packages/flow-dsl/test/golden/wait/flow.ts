import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.wait(60);
  f.wait(f.attributes("seconds"), {
    customerReturned: (f) => f.playPrompt("Back."),
    botParticipantDisconnected: (f) => f,
    participantNotFound: (f) => f.playPrompt("No bot."),
    completed: (f) => f.disconnect(),
  });
  f.wait(30, { meanwhile: { minimumSeconds: 5, branch: (f) => f.playPrompt("Working on it.") } });
  f.disconnect();
});
