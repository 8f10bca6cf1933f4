import { contactFlow, existing, view } from "@flowc/flow-dsl";

const survey = view<{
  input: { title: string; rows: number[] };
  output: { score: number };
  actions: "Submit" | "Skip";
}>("Survey");

export default contactFlow("Golden", (f) => {
  const result = f.showView(survey, {
    data: { title: "How was it?", rows: [1, 2] },
    actions: { Skip: (f) => f.disconnect(), Submit: (f, view) => f.playPrompt(`${view.data.score} points.`) },
    timeout: (f) => f.playPrompt("Too late."),
    otherwise: (f) => f.playPrompt("Thanks."),
    timeoutSeconds: 900,
    isSensitive: true,
  });
  f.setContactAttributes({ score: result.data.score, action: result.action });
  f.showView(existing.view("form"), { version: "1" });
  f.disconnect();
});
