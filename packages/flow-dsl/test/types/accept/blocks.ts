import { type ContactFlow, contactFlow, type EveryFlow, existing, type SpeakingFlow } from "@flowc/flow-dsl";
import {
  customerLookup,
  greet,
  orders,
  ping,
  sales,
  support,
  survey,
  ukHours,
  verifyCaller,
} from "../contact-centre.js";

const apologise = (f: SpeakingFlow) => f.playPrompt("Sorry.");
const hangUp = (f: ContactFlow) => f.playPrompt("Bye.").disconnect();
const mark = <F extends EveryFlow>(f: F) => f.setContactAttributes({ seen: true });

export const everything = contactFlow(
  "Everything",
  { description: "d", identifiers: "uuid", onError: hangUp, tags: { team: "a" }, status: "SAVED" },
  (f) => {
    apologise(f);
    mark(f)
      .playPrompt("still a contact flow")
      .loop(2, (f) => f);
    const customer = f.invokeLambda(
      customerLookup,
      { phone: f.system.customerEndpoint.address },
      { timeoutSeconds: 8 },
    );
    const free = f.invokeLambda(ping);
    f.invokeLambda(ping, { any: "text", n: 1 });
    f.invokeLambda(existing.lambdaFunction("x"), { any: customer.firstName });
    f.invokeLambda("arn:aws:lambda:eu-west-2:123456789012:function:x");
    f.setContactAttributes({ tier: customer.tier, city: customer.address.city, free: free("name"), count: 1 });
    f.checkContactAttributes(customer.tier, { gold: (f) => f.disconnect(), standard: (f) => f });
    f.checkContactAttributes(customer.tier, {
      gold: (f) => {
        f.playPrompt("gold");
      },
      otherwise: hangUp,
    });
    f.checkContactAttributes(f.attributes.name, { a: hangUp });
    f.checkContactAttributes(f.attributes("x"), { any: (f) => f, thing: hangUp });
    f.checkContactAttributes(f.system.channel, { CHAT: hangUp, otherwise: (f) => f });
    f.checkContactAttributes(customer.balance, (is) =>
      is
        .greaterThan(10, hangUp)
        .atMost(3, (f) => f)
        .otherwise(hangUp),
    );
    f.checkContactAttributes(customer.firstName, (is) => is.startsWith("A", hangUp).equals("Bo", (f) => f));
    f.checkHoursOfOperation(ukHours, { outOfHours: hangUp });
    f.checkHoursOfOperation("workingQueue", { inHours: hangUp, onError: (f) => f });
    f.getCustomerInput(
      { ssml: "<speak>x</speak>" },
      { 1: hangUp, "#": (f) => f, timeout: hangUp, noMatch: (f) => f.goto("again") },
    );
    const account = f.storeCustomerInput("Account?", { maxDigits: 8, encrypt: { keyId: "k", publicKey: "p" } });
    f.storeCustomerInput("Number?", { phoneNumber: { country: "GB" }, invalidNumber: hangUp });
    f.playPrompt(`Account ${account}.`).playPrompt(existing.prompt("Beep")).playPrompt({ s3: "s3://b/x.wav" });
    const said = f.getCustomerInputWithLex("What?", orders, {
      intents: { Cancel: hangUp, OrderStatus: (f, lex) => f.playPrompt(`${lex.slots.orderNumber}`) },
      noMatch: (f) => f,
    });
    f.playPrompt(`Order ${said.slots.orderNumber}, ${said.intentName}`);
    f.getCustomerInputWithLex("What?", existing.lexBot("Other:live"), { intents: { Anything: hangUp } });
    const result = f.showView(survey, {
      data: { title: "How was it?" },
      actions: { Skip: hangUp, Submit: (f, view) => f.setContactAttributes({ score: view.data.score }) },
    });
    f.setContactAttributes({ score: result.data.score, action: result.action });
    f.checkStaffing("available", { queue: sales, no: hangUp });
    f.checkQueueStatus("oldestContactSeconds", (is) => is.greaterThan(60, (f) => f), { queue: support });
    f.distributeByPercentage([{ percent: 10, branch: hangUp }], { otherwise: (f) => f });
    f.wait(60, { customerReturned: (f) => f, completed: hangUp });
    f.wait(60, { meanwhile: { minimumSeconds: 5, branch: (f) => f } });
    f.transferToPhoneNumberAndResume("+442071234567", { noAnswer: hangUp }).playPrompt("back");
    const check = f.invokeModule(
      verifyCaller,
      { phone: customer.firstName },
      {
        branches: {
          verified: (f, found) => f.checkContactAttributes(found.customerId, { x: hangUp }),
          unknown: hangUp,
        },
      },
    );
    f.setContactAttributes({ id: check.customerId });
    f.invokeModule(greet);
    f.invokeModule(existing.flowModule("Other"), { a: 1 }, { branches: { x: hangUp } });
    f.setRecordingBehavior({ record: ["agent", "customer"], analytics: { language: "en-GB", voice: ["RealTime"] } });
    f.setCustomerQueueFlow(existing.flow("Queue"))
      .setHoldFlow("agent", existing.flow("Hold"))
      .setWhisperFlow("agent", "off");
    f.setFlowAttributes({ a: 1 }).setContactData({ languageCode: "en-GB" }).changeRoutingPriority({ priority: 1 });
    f.scope({ onError: hangUp }, (f) => f.startMediaStreaming().stopMediaStreaming());
    f.action("TagContact", { Tags: { team: "sales" } }).playPrompt("x");
    f.action(
      "SomethingNew",
      { A: { b: customer.tier, q: sales } },
      { errors: { NoMatchingError: "onError", Other: hangUp } },
    );
    f.label("again");
    f.transferToQueue(sales, { label: "x", atCapacity: (f) => f.playPrompt("x"), onError: (f) => f });
    f.transferToQueue({ agent: existing.user("kim") });
  },
);
