import { agentHoldFlow, campaignFlow, contactFlow, existing, lexBot } from "@flowc/flow-dsl";

contactFlow("x", (f) => {
  // refused: Argument of type '"+442071234567"' is not assignable to parameter of type 'Value<unknown> | `$.${string}`'.
  f.setCallbackNumber("+442071234567");
  // refused: Property 'initialDelaySeconds' is missing in type '{ attempts: number; retryDelaySeconds: number; }' but required in type 'Callback'.
  f.createCallback({ attempts: 1, retryDelaySeconds: 60 });
  // refused: Property 'template' is missing in type '{ name: string; }' but required in type 'TaskByTemplate'.
  f.createTask({ name: "x" });
  // refused: Type 'number' is not assignable to type 'CannotBe<"A task starts after a delay or at a time, not both.">'.
  f.createTask({ flow: existing.flow("x"), name: "x", start: { afterSeconds: 1, at: "x" } });
  // refused: Type '(f: any) => any' is not assignable to type 'CannotBe<"Nothing is linked with linkContact: false.">'.
  f.createCase("t", {}, { linkContact: false, notLinked: (f) => f });
  // refused: Object literal may only specify known properties, and 'noneFound' does not exist in type 'CaseOutcomes<ContactFlow>'.
  f.updateCase("c", {}, { noneFound: (f) => f });
  // refused: Property 'title' does not exist on type 'CaseHandles<"status">'.
  f.setContactAttributes({ x: f.getCase({ read: ["status"] }).title });
  // refused: Property '[reason]' is missing in type 'never[]' but required in type 'CannotBe<"Search by one thing: key and value, allOf, anyOf or standard fields.">'.
  f.getCustomerProfile({ key: "_phone", value: "x", anyOf: [] });
  // refused: Type '"Phone"' is not assignable to type 'ReadableProfileField'.
  f.getCustomerProfile({ PhoneNumber: "x" }, ["Phone"]);
  // refused: Object literal may only specify known properties, but 'firstName' does not exist in type 'ProfileData'. Did you mean to write 'FirstName'?
  f.updateCustomerProfile({ firstName: "x" });
  // refused: Property 'cost' does not exist on type '{ readonly price: Value<LooseText>; }'.
  f.evaluateDataTable("t", { tea: { attributes: ["price"] } }).tea.cost;
  // refused: Object literal may only specify known properties, and 'record' does not exist in type 'CannotBe<"One block is for one of voice, chat and screen: use a block for each.">'.
  f.setRecordingAndAnalyticsBehavior({ screen: true, voice: { record: [] } });
  // refused: Type '"caller"' is not assignable to type '"agent" | "customer"'.
  f.setRecordingAndAnalyticsBehavior({ voice: { record: ["caller"] } });
  // refused: Object literal may only specify known properties, and 'redactionFailed' does not exist in type 'ChannelOutcomes<ContactFlow>'.
  f.setRecordingAndAnalyticsBehavior({ voice: { record: [] } }, { redactionFailed: (f) => f });
  // refused: Type '"CARD"' is not assignable to type 'EnumValue<{ readonly value: "enum"; readonly options: readonly ["BANK_ACCOUNT_NUMBER", "BANK_ROUTING", "CREDIT_DEBIT_NUMBER", "CREDIT_DEBIT_CVV", "CREDIT_DEBIT_EXPIRY", "INTERNATIONAL_BANK_ACCOUNT_NUMBER", ... 32 more ..., "ATTACHMENT_NAME"]; }>'.
  f.setRecordingBehavior({ record: ["agent"], analytics: { redaction: { entities: ["CARD"] } } });
  // refused: Property '[reason]' is missing in type '[]' but required in type 'CannotBe<"A step needs one thing: a proficiency, agents, allOf or anyOf.">'.
  f.setRoutingCriteria([{ need: { proficiency: "Language", value: "French", atLeast: 3, agents: [] } }]);
  // refused: Type 'number' is not assignable to type 'CannotBe<"A block changes the priority or the time waited: use one for each.">'.
  f.changeRoutingPriority({ priority: 1, addedWaitSeconds: 60 });
  // refused: Object literal may only specify known properties, and 'Enrolled' does not exist in type 'VoiceIdOutcomes<"fraudDetection", ContactFlow>'.
  f.checkVoiceId("fraudDetection", { Enrolled: (f) => f });
  // refused: Source has 0 element(s) but target requires 1.
  f.untagContact([]);
  // refused: Property 'optedOut' is missing in type '{ userPoolArn: string; appClientId: string; }' but required in type 'Authentication<ContactFlow>'.
  f.authenticateCustomer({ userPoolArn: "x", appClientId: "y" });
  // refused: Argument of type '"agent"' is not assignable to parameter of type 'HoldState'.
  f.holdCustomerOrAgent("agent");
  // refused: Type '{ from: { address: string; }; to: { address: string; }; }' is missing the following properties from type 'EmailMessage': knowledgeBase, template
  f.sendMessageByEmail({ from: { address: "x" }, to: { address: "y" } });
  // refused: Property 'startsWith' does not exist on type 'NumberIs<ContactFlow>'.
  f.checkContactAttributes(f.getMetrics().queue.size, (is) => is.startsWith("1", (f) => f));
  // refused: Property 'interruptAgent' does not exist on type 'ContactFlow'.
  f.interruptAgent({});
  // refused: Property 'transferToAgent' does not exist on type 'ContactFlow'.
  f.transferToAgent();
  // refused: Property 'callPhoneNumber' does not exist on type 'ContactFlow'.
  f.callPhoneNumber();
});
contactFlow("x", (f) => {
  const sizes = lexBot<{ Buy: { size: "cup" | "pot" }; Swap: { size: "pot" | "tank" } }>("Sizes:live");
  const bought = f.getCustomerInputWithLex("x", sizes);
  // refused: Type '{ cup: (f: ContactFlow) => ContactFlow; pot: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'tank': add this case, or otherwise."'.
  f.checkContactAttributes(bought.slots.size, { cup: (f) => f, pot: (f) => f });
  const lost = f.getCustomerInputWithLex("x", sizes, {
    intents: {
      // refused: Type '{ cup: (f: ContactFlow) => ContactFlow; pot: (f: ContactFlow) => ContactFlow; tank: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"'tank' is not a value that this can have: take the case away."'.
      Buy: (f, { slots }) => f.checkContactAttributes(slots.size, { cup: (f) => f, pot: (f) => f, tank: (f) => f }),
      Swap: (f) => f,
    },
  });
  // refused: Type '{ Buy: (f: ContactFlow) => ContactFlow; }' is not assignable to type '"The value can also be 'Swap': add this case, or otherwise."'.
  f.checkContactAttributes(lost.intentName, { Buy: (f) => f });
});
campaignFlow("x", (f) => {
  // refused: Property 'sendMessageByEmail' does not exist on type 'CampaignFlow'. Did you mean 'sendMessageBySms'?
  f.sendMessageByEmail({});
  // refused: Property 'createCallback' does not exist on type 'CampaignFlow'.
  f.createCallback({});
});
agentHoldFlow("x", (f) => {
  // refused: Property 'setTouchtoneBufferBehavior' does not exist on type 'AgentHoldFlow'.
  f.setTouchtoneBufferBehavior(true);
  // refused: Property 'setVoiceId' does not exist on type 'AgentHoldFlow'. Did you mean 'setVoice'?
  f.setVoiceId({});
  f.endFlow();
});
