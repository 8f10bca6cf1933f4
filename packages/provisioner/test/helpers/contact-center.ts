import { existing } from "@flowc/connect-model";
import { contactFlow, flowModule, outboundWhisperFlow } from "@flowc/flow-dsl";
import { hoursOfOperation, instance, lambdaFunction, phoneNumber, queue } from "../../src/index.js";

/**
 * A contact centre with every kind there is and every cycle there can be: the main flow and the queue refer to each
 * other through the number, two flows transfer to each other, and a flow calls a module.
 */
export function contactCenter({ closes = "17:00", maxContacts = 50, says = "Welcome." } = {}) {
  const centre = instance("full-contact-center", { contactFlowLogs: true, multiPartyConference: true });
  const ukHours = hoursOfOperation("UK Business Hours", {
    timeZone: "Europe/London",
    weekdays: [["09:00", closes]],
    tags: { team: "operations" },
  });
  const whisper = outboundWhisperFlow("Outbound whisper", {}, (f) => f.playPrompt("Outbound call."));
  const support = queue("Support", {
    hours: ukHours,
    maxContacts,
    description: "First line",
    outboundCallerId: { name: "Support", number: existing.phoneNumber("main_line"), flow: whisper },
  });
  const sales = queue("Sales", { hours: ukHours, status: "DISABLED" });
  const greeting = flowModule("Greeting", { onError: (f) => f.returnFromModule() }, (f) => f.playPrompt(says));
  const main = contactFlow("Main", { description: "Front door", tags: { team: "flows" } }, (f) => {
    f.invokeModule(greeting);
    f.transferToQueue(support, { atCapacity: (f) => f.transferToFlow(existing.flow("Overflow")) });
  });
  const overflow = contactFlow("Overflow", {}, (f) => f.playPrompt("All busy.").transferToFlow(main));
  const mainLine = phoneNumber("main_line", { country: "GB", type: "DID", description: "Main line", flow: main });
  const tollFree = phoneNumber("toll_free", { country: "GB", type: "TOLL_FREE", flow: main });
  const lookup = lambdaFunction("customer-lookup");
  return { centre, ukHours, whisper, support, sales, greeting, main, overflow, mainLine, tollFree, lookup };
}
