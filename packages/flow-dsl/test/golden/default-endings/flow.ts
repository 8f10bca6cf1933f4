import { customerWhisperFlow, existing } from "@flowc/flow-dsl";

/** No onError anywhere, and the flow runs off its end: both lead to the ending of the flow type. */
export default customerWhisperFlow("Golden", (f) => {
  f.setContactAttributes({ a: "b" });
  f.invokeModule(existing.flowModule("Tone"));
});
