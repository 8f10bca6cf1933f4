import {
  campaignFlow,
  contactFlow,
  customerQueueFlow,
  type EveryFlow,
  existing,
  lexBot,
  lexV1Bot,
  outboundWhisperFlow,
  type RoutingFlow,
  type Value,
} from "@flowc/flow-dsl";

/** Fragments over builders of many flow types reach the blocks that all of those have. */
const remember = (f: EveryFlow) => f.tagContact({ seen: "yes" }).untagContact(["new"]);
const prefer = <F extends RoutingFlow>(f: F) => f.setRoutingCriteria([{ need: { agents: ["$.Attributes.agent"] } }]);

export const services = contactFlow("Services", (f) => {
  remember(f);
  prefer(f).createCallback({ initialDelaySeconds: 1, attempts: 1, retryDelaySeconds: 1 });
  const opened = f.createCase("template", { title: "Lost" }, { linkContact: false });
  f.updateCase(opened.case_id, {}, { notLinked: (f) => f });
  const found = f.getCase({ read: ["status", "f6a1f2a2"] }, { noneFound: (f) => f });
  const status: Value<string> = found.status;
  f.setContactAttributes({ status, own: found.f6a1f2a2 });
  const now = f.getMetrics({ channel: "$.Attributes.channel" === f.attributes("x").toString() ? "Chat" : "Voice" });
  f.checkContactAttributes(now.queue.size, (is) => is.greaterThan(5, (f) => f.disconnect()));
  const rows = f.evaluateDataTable("t", { tea: { attributes: ["price"] }, shop: { attributes: ["open", "close"] } });
  f.playPrompt(`${rows.tea.price} ${rows.shop.close}`);
  f.checkContactAttributes(rows.tea.price, (is) => is.atLeast(3, (f) => f.playPrompt("Dear.")));
  f.scope({}, (f) => f.getMetrics());
  f.scope({}, (f) => f.createTask({ flow: existing.flow("Tasks"), name: "x" }));
  f.scope({}, (f) => f.getCustomerInputWithLex("x", existing.lexBot("y")));
  f.checkVoiceId("fraudDetection", { HighRisk: (f) => f.disconnect(), onError: (f) => f });
  const old = lexV1Bot<{ Sales: { product: string } }>({ name: "x", region: "eu-west-1", alias: "y" });
  f.playPrompt(`${f.getCustomerInputWithLex("x", old, { intents: { Sales: (f) => f } }).slots.product}`);
  const sizes = lexBot<{ Buy: { size: "cup" | "pot"; count: string }; Swap: { size: "pot" | "tank" } }>("Sizes:live");
  const bought = f.getCustomerInputWithLex("x", sizes);
  f.checkContactAttributes(bought.slots.size, { cup: (f) => f, pot: (f) => f, tank: (f) => f });
  const count: Value<string> = bought.slots.count;
  f.setContactAttributes({ count });
  f.checkContactAttributes(bought.slots.count, (is) => is.atLeast(10, (f) => f.disconnect()));
  f.disconnect();
});

export const campaign = campaignFlow("Campaign", (f) => f.checkCallProgress({ callAnswered: remember }));
export const queue = customerQueueFlow("Queue", (f) => f.interruptAgent({ any: f.attributes("agent") }).endFlow());
export const whisper = outboundWhisperFlow("Whisper", (f) => f.callPhoneNumber().holdCustomerOrAgent("conferenceAll"));
