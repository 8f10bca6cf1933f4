import {
  agentTransferFlow,
  type Condition,
  contactAttributes,
  contactFlow,
  customerHoldFlow,
  type EveryFlow,
  existing,
  flowAttributes,
  flowModule,
  is,
  not,
  oneOf,
  outboundWhisperFlow,
  type SpeakingFlow,
  segmentAttributes,
  valueAt,
  valuesOf,
} from "@flowc/flow-dsl";
import { sales } from "../contact-centre.js";

const caller = contactAttributes({
  tier: oneOf("gold", "standard"),
  age: "number",
  isKnown: "boolean",
  town: "string",
});
const here = flowAttributes({ step: "number" });
const segment = segmentAttributes({ unit: oneOf("retail", "trade") });

/** Conditions can be made away from flows, and fragments can take them. */
const isVip: Condition = is(caller.tier)
  .equals("gold")
  .and(not(is(caller.age).lessThan(18)));
const onlyWhen = <F extends EveryFlow>(f: F, condition: Condition) => f.when(condition, (f) => f.label("then"));

export const values = contactFlow("Values", (f) => {
  f.setContactAttributes(valuesOf(caller, { tier: "gold", age: 3, isKnown: true, town: f.attributes("town") }));
  f.setContactAttributes({ ...valuesOf(caller, { tier: caller.tier }), other: 1 });
  f.setFlowAttributes(valuesOf(here, { step: f.attributes("step") }));
  f.setFlowAttributes({ any: "text" });
  f.switch(caller.isKnown, { true: (f) => f, false: (f) => f });
  f.switch(caller.isKnown, (is) => is.equals(true, (f) => f));
  f.switch(caller.town, (is) => is.anyOf(["a", f.attributes("b")], (f) => f).startsWith(caller.tier, (f) => f));
  f.switch(caller.age, (is) => is.anyOf([1, 2], (f) => f).atLeast(here.step, (f) => f.disconnect()));
  f.switch(segment.unit, { retail: (f) => f, trade: (f) => f });
  f.switch(f.attributes("loose"), (is) => is.greaterThan(3, (f) => f).contains("x", (f) => f));
  f.switch(valueAt("$.Customer.Asset.Price"), (is) => is.atMost(3, (f) => f).equals(4, (f) => f));
  f.switch(f.invokeLambda(existing.lambdaFunction("x"))("n"), (is) => is.lessThan(1, (f) => f));
  f.switch(f.system.tags, (is) => is.hasKey("vip", (f) => f));
  f.switch(f.system.segment("connect:CustomerAuthentication").Status, {
    AUTHENTICATED: (f) => f,
    otherwise: (f) => f.disconnect(),
  });
  onlyWhen(f, isVip).otherwise((f) => f.playPrompt("still a contact flow"));
  f.when(isVip.or(is(f.system.tags).hasKey("vip")), (f) => f.transferToQueue(sales))
    .orWhen(is(f.system.channel).anyOf(["CHAT", "EMAIL"]), (f) => f)
    .otherwise((f) => f.playPrompt("x"))
    .playPrompt("and on");
  f.loop(3, (f, round) => f.playPrompt(`${round.index}`), { name: "attempts" });
  f.loop(3, (f) => f.playPrompt("x"));
  f.setContactAttributes({
    subtype: f.system.segment("connect:Subtype"),
    own: f.system.segment("mine"),
    invoice: f.system.reference("invoice").value,
    origin: f.system.sipHeaders["P-Charge-Info"],
    audio: f.system.customerAudio.streamArn,
    video: f.system.capabilities.customer.video,
    cc: f.system.emailRecipients.cc,
  });
  f.disconnect();
});

/** A fragment for flows of any type fits where the agent is known too. */
const greet = (f: SpeakingFlow) => f.playPrompt(`Contact ${f.system.contactId}.`);

export const hold = customerHoldFlow("Hold", (f) => f.loopPrompts([`${f.system.agent.firstName} is back soon.`]));
export const whisper = outboundWhisperFlow("Whisper", (f) => {
  greet(f);
  f.setContactAttributes({ agent: f.system.agent.arn }).endFlow();
});
export const toAgent = agentTransferFlow("To agent", (f) => f.playPrompt(`${f.system.agent.userName}`).disconnect());
export const known = flowModule("Known", { onError: (f) => f.returnFromModule() }, (f) =>
  f.setContactAttributes({ agent: f.system.agent.userName }),
);
