import { customerQueueFlow } from "@flowc/flow-dsl";

export default customerQueueFlow("Golden", (f) => {
  f.interruptAgent({ Agent: f.attributes("extension") }).endFlow();
});
