import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setTouchtoneBufferBehavior(true).playPrompt("Welcome.", { isSkippedWhenBuffered: true });
  f.setTouchtoneBufferBehavior(false, { onError: (f) => f.disconnect() }).disconnect();
});
