import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.createPersistentContactAssociation({
    sourceContactId: f.attributes("lastChat"),
    rehydration: "ENTIRE_PAST_SESSION",
  }).disconnect();
});
