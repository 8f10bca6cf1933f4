import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.distributeByPercentage(
    [
      { percent: 3, branch: (f) => f.playPrompt("A.") },
      { percent: 3, branch: (f) => f.playPrompt("B.") },
      { percent: 8, branch: (f) => f.playPrompt("C.") },
    ],
    { otherwise: (f) => f.playPrompt("Rest.") },
  );
  f.disconnect();
});
