import { agentWhisperFlow, contactFlow, customerQueueFlow, existing, view } from "@flowc/flow-dsl";
import { expect, test } from "vitest";
import { simulate } from "../../src/index.js";
import "../../src/vitest/index.js";

const sales = existing.queue("Sales");

test("keys that are pressed ahead count when the flow keeps a buffer, and only then", () => {
  const asks = (keepsKeys: boolean) =>
    contactFlow("Asks", (f) => {
      f.setTouchtoneBufferBehavior(keepsKeys);
      f.playPrompt("Welcome to the bank, where your money is as safe as anywhere.");
      f.getCustomerInput("Press 1.", { 1: (f) => f.transferToQueue(sales) });
      f.playPrompt("Goodbye.").disconnect();
    });
  expect(simulate(asks(true)).pressesAhead("1")).toReachQueue(sales);
  expect(simulate(asks(false)).pressesAhead("1").staysSilent()).not.toReachQueue(sales);
});

test("a customer in a chat fills in a view", async () => {
  const form = view<{ output: { name: string }; actions: "Send" | "Cancel" }>("Form");
  const chat = contactFlow("Chat", (f) => {
    f.showView(form, {
      actions: {
        Send: (f, { data }) => f.setContactAttributes({ name: data.name }).playPrompt("Thank you.").disconnect(),
      },
    });
    f.playPrompt("Never mind.").disconnect();
  });
  const call = simulate(chat, { channel: "CHAT" }).clicks("Send", { name: "Ada" });
  await call.hears("thank you");
  expect(call).toHaveAttribute("name", "Ada");
  await simulate(chat, { channel: "CHAT" }).clicks("Cancel").hears("never mind");
});

test("the agent hears the whisper before the customer is there", async () => {
  const whisper = agentWhisperFlow("Whisper", (f) => f.playPrompt("A call about sales."));
  const waiting = customerQueueFlow("Waiting", (f) => f.loopPrompts(["Please hold the line."]));
  const main = contactFlow("Main", (f) => {
    f.setCustomerQueueFlow(waiting).setWhisperFlow("agent", whisper).transferToQueue(sales);
  });
  const call = simulate(main);
  await call.hears("hold the line");
  call.agent.accepts("Grace");
  expect(await call.agent.hears("about sales")).toBe("A call about sales.");
  expect(call.heard).not.toContain("A call about sales.");
  expect(call).toTalkWithAgent("Grace");
});

test("two flows of one name in two calls are kept apart", () => {
  const main = contactFlow("Main", (f) => f.transferToFlow(existing.flow("Next")));
  const next = (words: string) => contactFlow("Next", (f) => f.playPrompt(words).disconnect());
  expect(simulate(main, { flows: [next("first")] })).toHaveHeard("first");
  expect(simulate(main, { flows: [next("second")] })).toHaveHeard("second");
});
