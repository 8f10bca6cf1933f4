import { contactFlow } from "@flowc/flow-dsl";

export default contactFlow("Golden", (f) => {
  f.holdCustomerOrAgent("agentOnHold").holdCustomerOrAgent("customerOnHold").holdCustomerOrAgent("conferenceAll");
  f.disconnect();
});
