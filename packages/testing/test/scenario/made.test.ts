import {
  agentWhisperFlow,
  contactFlow,
  customerHoldFlow,
  customerQueueFlow,
  existing,
  lexBot,
  outboundWhisperFlow,
  queueTransferFlow,
  view,
} from "@flowc/flow-dsl";
import { quickConnect } from "@flowc/provisioner";
import { expect, test } from "vitest";
import { ScenarioError, simulate, understands } from "../../src/index.js";
import "../../src/vitest/index.js";

const sales = existing.queue("Sales");
const callbacks = existing.queue("Callbacks");

/** The failure of something that a scenario does. */
async function failureOf(act: () => unknown): Promise<ScenarioError> {
  try {
    await act();
  } catch (error) {
    if (error instanceof ScenarioError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

const agentWhisper = agentWhisperFlow("For the agent", (f) => f.playPrompt("A callback."));
const outbound = outboundWhisperFlow("Default outbound", (f) => f.playPrompt("You wanted us to call."));
const callMe = contactFlow("Call me", (f) => {
  f.setWhisperFlow("agent", agentWhisper);
  f.setContactAttributes({ topic: "refund" });
  f.getCustomerInput("Press 1 to be called back.", {
    1: (f) =>
      f
        .createCallback({ queue: callbacks, initialDelaySeconds: 60, attempts: 2, retryDelaySeconds: 600 })
        .playPrompt("We will call you."),
    timeout: (f) => f,
  });
  f.playPrompt("Goodbye.").disconnect();
});
const asking = { flows: [outbound], at: "2026-11-20T10:00Z" };

test("a customer asks for a callback, hangs up, and is called when an agent is there", async () => {
  const call = simulate(callMe, asking).presses("1");
  await call.hears("we will call you");
  call.hangsUp();
  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
  expect(call).toHaveMade("callback", 1);

  const callback = call.made("callback");
  expect(callback.contact.phase).toBe("scheduled");
  callback.agent.accepts("Grace");
  await callback.agent.hears("a callback");
  expect(callback.heard).toEqual([]);
  await callback.hears("you wanted us to call");
  expect(callback).toTalkWithAgent("Grace");
  expect(callback).toHaveAttribute("topic", "refund");
  expect(callback.queues).toEqual(["Callbacks"]);
  expect(callback).not.toHaveEnded();
  callback.hangsUp();
  expect(callback.ended).toBe("CUSTOMER_DISCONNECT");
});

test("the call goes on into the callback by itself", async () => {
  const call = simulate(callMe, asking).presses("1");
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
  call.agent.accepts("Grace");
  await call.hears("you wanted us to call");
  expect(call).not.toHaveEnded();
  expect(call).toTalkWithAgent("Grace");
  expect(call).toReachQueue(callbacks);
});

test("who does not answer is called again, and then no more", () => {
  const callback = simulate(callMe, { ...asking, phones: { "+15550100001": "noAnswer" } })
    .presses("1")
    .made("callback");
  callback.agent.accepts("Grace");
  expect(callback).not.toTalkWithAgent();
  callback.waits({ minutes: 2 }).agent.accepts("Ada");
  expect(callback.waits({ minutes: 2 })).toHaveEnded("TELECOM_UNANSWERED");
});

test("says what waits where somebody acts to no purpose", async () => {
  const { message } = await failureOf(() => simulate(callMe, asking).presses("1").waits({ minutes: 5 }).presses("2"));
  expect(message).toMatch(
    /The call is over \(CONTACT_FLOW_DISCONNECT\), after .*\. The callback waits in the queue "Callbacks"\./,
  );
});

test("says when a callback begins that is looked at too early", () => {
  const callback = simulate(callMe, asking).presses("1").made("callback");
  expect(() => expect(callback).toReachQueue(callbacks)).toThrow(
    "The callback waits for its time, 2026-11-20T10:01:00.000Z.",
  );
});

test("says what has been made when there is no such contact", async () => {
  const call = simulate(callMe, asking).presses("1");
  const { diagnostic, stack } = await failureOf(() => call.made("callback", 2).agent.accepts());
  expect(diagnostic.code).toBe("TEST113");
  expect(diagnostic.message).toMatch(/^The call has made no callback number 2\. It has made: callback\. /);
  expect(stack?.split("\n    at ")[1]).toContain("made.test.ts");
  expect((await failureOf(() => simulate(callMe).made("task").attributes)).diagnostic.message).toContain(
    "The call has made no task. It has made no other contact.",
  );
});

const support = existing.queue("Support");
const waiting = customerQueueFlow("Waiting", (f) => f.loopPrompts(["Please wait."]));
const onHold = customerHoldFlow("On hold", (f) => f.loopPrompts(["One moment."]));
const transfer = queueTransferFlow("To support", (f) => {
  f.playPrompt("Calling support.").transferToWorkingQueue();
});
const toSales = contactFlow("To sales", (f) => {
  f.setCustomerQueueFlow(waiting).setHoldFlow("customer", onHold).transferToQueue(sales);
});

test("two agents consult while the customer is on hold, then the first hands over", async () => {
  const call = simulate(toSales, { flows: [transfer] });
  call.agent.accepts("Grace").transfersTo(support, transfer);
  await call.agent.hears("calling support");
  await call.hears("one moment");

  const consultation = call.made("transfer");
  expect(consultation).toReachQueue(support);
  consultation.agent.accepts("Ada");
  expect(consultation).toTalkWithAgent("Ada");
  expect(call).not.toTalkWithAgent();

  call.agent.hangsUp();
  expect(call).toTalkWithAgent("Ada");
  expect(call.queues).toEqual(["Sales", "Support"]);
  expect(call).not.toHaveEnded();
  call.hangsUp();
  expect(call).toHaveEnded("CUSTOMER_DISCONNECT");
});

test("the first agent goes back to the customer when the second leaves", () => {
  const call = simulate(toSales);
  call.agent.accepts("Grace").transfersTo({ queue: "Support" });
  const consultation = call.made("transfer");
  consultation.agent.accepts("Ada").hangsUp();
  expect(consultation).toHaveEnded("AGENT_DISCONNECT");
  call.agent.resumes();
  expect(call).toTalkWithAgent("Grace");
});

test("an agent transfers with a declared quick connect", async () => {
  const toSupport = quickConnect("Support", { queue: support, transferFlow: transfer });
  const call = simulate(toSales, { flows: [transfer] });
  call.agent.accepts("Grace").transfersTo(toSupport);
  await call.agent.hears("calling support");
  const outside = quickConnect("Office", { phoneNumber: "+442079460000" });
  expect((await failureOf(() => call.agent.transfersTo(outside))).diagnostic.code).toBe("TEST115");
});

test("refuses a transfer through a flow that the call does not know", async () => {
  const call = simulate(toSales, { flows: [transfer] });
  call.agent.accepts("Grace");
  const { diagnostic } = await failureOf(() => call.agent.transfersTo(support, "To suport"));
  expect(diagnostic).toMatchObject({ code: "TEST112", data: { what: "flow", nearest: "To support" } });
});

test("refuses agents and customers who hang up without being there", async () => {
  const call = simulate(toSales);
  expect((await failureOf(() => call.agent.hangsUp())).message).toContain(
    'The agent hangs up, and cannot. The customer waits in the queue "Sales".',
  );
  call.hangsUp();
  expect((await failureOf(() => call.hangsUp())).diagnostic.code).toBe("TEST109");
});

const taskFlow = contactFlow("Task", (f) => f.wait(60).setContactAttributes({ seen: "yes" }).transferToQueue(support));
const withTask = contactFlow("With task", (f) => {
  f.createTask({ name: "Refund", attributes: { order: "42" }, flow: taskFlow });
  f.getCustomerInput("Press 1 for sales.", { 1: (f) => f.transferToQueue(sales) });
  f.playPrompt("Goodbye.").disconnect();
});

test("a task that a flow makes has a life of its own", async () => {
  const call = simulate(withTask);
  const task = call.made("task");
  await call.hears("press 1");
  expect(task).not.toReachQueue(support);
  call.presses("1");
  expect(task).toReachQueue(support);
  expect(call.queues).toEqual(["Sales"]);
  task.agent.accepts("Linus");
  expect(task).toTalkWithAgent("Linus");
  expect(task.attributes).toEqual({ order: "42", seen: "yes" });
  expect(call).not.toTalkWithAgent();
  call.hangsUp();
  expect(call).toHaveEnded();
  expect(task).not.toHaveEnded();
});

test("a block of a task writes to the contact that made it", () => {
  const tells = contactFlow("Tells", (f) => {
    f.action("UpdateContactAttributes", { Attributes: { told: "yes" }, TargetContact: "Related" }).disconnect();
  });
  const main = contactFlow("Main", (f) => {
    f.createTask({ name: "Tell", flow: tells });
    f.transferToQueue(sales);
  });
  const call = simulate(main);
  expect(call.made("task")).toHaveEnded();
  expect(call).toHaveAttribute("told", "yes");
});

const form = view<{ output: { note: string }; actions: "Send" }>("Form");
const guide = contactFlow("Guide", (f) => {
  f.showView(form, { actions: { Send: (f, { data }) => f.setContactAttributes({ note: data.note }) } });
  f.disconnect();
});

test("a guide waits for its agent while the time stands still", () => {
  const main = contactFlow("Main", (f) => f.setEventFlow("agentUi", guide).transferToQueue(sales));
  const call = simulate(main);
  call.agent.accepts("Grace");
  expect(call).toTalkWithAgent("Grace");
  const accepted = call.now;
  expect(call).toHaveMade("guide");
  expect(call.now).toEqual(accepted);
  call.agent.clicks("Send", { note: "called twice" });
  expect(call.made("guide")).toHaveAttribute("note", "called twice");
  expect(call.made("guide")).toHaveEnded();
  expect(call).not.toHaveEnded();
});

test("a chat talks with a bot, fills in a view, and reaches an agent", async () => {
  const bot = lexBot<{ Order: { number: string } }>("Shop:prod");
  const chat = contactFlow("Chat", (f) => {
    f.getCustomerInputWithLex("How can I help?", bot, {
      intents: { Order: (f, { slots }) => f.playPrompt(`Order ${slots.number}.`) },
    });
    f.showView(form, { actions: { Send: (f, { data }) => f.setContactAttributes({ note: data.note }) } });
    f.transferToQueue(support);
  });
  const bots = {
    "Shop:prod": understands([
      [/order/, { intent: "Order", state: "ElicitSlot", says: "Which order?" }],
      [/^\d+$/, ({ utterance }) => ({ intent: "Order", slots: { number: utterance } })],
    ]),
  };
  const call = simulate(chat, { channel: "CHAT", bots }).sends("where is my order");
  await call.hears("which order");
  call.sends("42");
  await call.hears("order 42");
  call.clicks("Send", { note: "in a hurry" });
  expect(call).toReachQueue(support);
  call.agent.accepts("Grace").sends("Good morning.");
  call.sends("Hello.");
  expect(call).toHaveAttribute("note", "in a hurry");
});

test("refuses silence where nobody asks, instead of waiting for ever", async () => {
  const { diagnostic } = await failureOf(() => simulate(toSales).staysSilent());
  expect(diagnostic).toMatchObject({ code: "TEST102", data: { does: "stays silent" } });
});
