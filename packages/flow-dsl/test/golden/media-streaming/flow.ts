import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.startMediaStreaming().stopMediaStreaming({ directions: ["From"] });
  f.disconnect();
});
