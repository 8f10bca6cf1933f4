import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  const mail = f.getStoredContent({ onError: (f) => f.disconnect() });
  f.setContactAttributes({ mail: mail.plainText }).disconnect();
});
