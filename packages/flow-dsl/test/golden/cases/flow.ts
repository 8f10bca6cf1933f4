import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const opened = f.createCase(
    "9cdd12c6-4a2a-48de-8302-c31e77ea117a",
    { customer_id: f.attributes("profile"), title: "Lost card", status: "open" },
    { contact: "Related", notLinked: (f) => f.playPrompt("Not linked.") },
  );
  f.createCase("9cdd12c6-4a2a-48de-8302-c31e77ea117a", {}, { linkContact: false });
  f.updateCase(opened.case_id, { summary: "The caller lost the card." }, { linkContact: false, label: "Keep summary" });
  f.updateCase(opened.case_id, { status: "closed" }, { notLinked: (f) => f.playPrompt("Not linked.") });
  const found = f.getCase(
    { fields: { customer_id: f.attributes("profile") }, lastUpdated: true, read: ["status", "title"] },
    { noneFound: (f) => f.playPrompt("None."), multipleFound: (f) => f.playPrompt("Many.") },
  );
  f.playPrompt(`${found.title} is ${found.status}.`);
  f.getCase({ customerId: f.attributes("profile") }, { linkContact: false, onError: (f) => f });
  f.disconnect();
});
