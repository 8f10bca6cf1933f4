import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.setContactAttributes({ a: "text", b: 2, c: true, d: f.system.channel });
  f.setContactAttributes({ a: `Hello ${f.attributes("name")}` }, { target: "Related", onError: (f) => f });
  f.disconnect();
});
