import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.tagContact({ team: "sales", product: f.attributes("product") }, { onError: (f) => f });
  f.untagContact(["team", "product"]).disconnect();
});
