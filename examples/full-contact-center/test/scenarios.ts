import { fails, fake, type SimulateOptions, simulate } from "@flowc/testing";
import type { Scenario } from "@flowc/testing/mutation";
import "@flowc/testing/vitest";
import { expect } from "vitest";
import { mainFlow } from "../flows/main.flow.js";
import { customerLookup, customerService, ukHours } from "../resources.js";

const known = fake(customerLookup, { found: "yes", firstName: "Ada", tier: "gold" });
const unknown = fake(customerLookup, { found: "no", firstName: "", tier: "standard" });

/** A Wednesday morning on which one agent works. */
const morning = {
  at: "2026-11-18T10:00:00Z",
  lambdas: [known],
  queues: { [customerService.name]: { agents: 1 } },
} satisfies SimulateOptions;

/** Calls that customers make, by what happens in them. */
const calls: Readonly<Record<string, Scenario>> = {
  "a gold customer is greeted by name and goes first": async () => {
    const call = simulate(mainFlow, morning);
    await call.hears("Calls may be recorded");
    await call.hears("Hello Ada.");
    await call.hears("press 1");
    call.presses("1");
    expect(call).toReachQueue(customerService);
    expect(call).toHaveInvoked(customerLookup, { phone: "+15550100001" });
    expect(call.contact.queue?.priority).toBe(1);
    expect(call).toHaveAttribute("tier", "gold");
    expect(call).toHaveAttribute("topic", "order");
  },

  "a standard customer who knows what it is about is put through in turn": async () => {
    const lambdas = [fake(customerLookup, { found: "yes", firstName: "Ada", tier: "standard" })];
    const call = simulate(mainFlow, { ...morning, lambdas });
    await call.hears("press 2");
    call.presses("2");
    expect(call).toReachQueue(customerService);
    expect(call).toHaveAttribute("topic", "other");
    expect(call.contact.queue?.priority).toBe(5);
  },

  "somebody whom we do not know is served all the same": async () => {
    const call = simulate(mainFlow, { ...morning, lambdas: [unknown] });
    await call.hears("press 1");
    expect(call.heard.join(" ")).not.toContain("Hello");
    call.presses("1");
    expect(call).toReachQueue(customerService);
  },

  "a look-up that fails keeps nobody from calling": async () => {
    const call = simulate(mainFlow, { ...morning, lambdas: { [customerLookup.name]: fails() } });
    await call.hears("press 1");
  },

  "out of hours the hours are said": async () => {
    const call = simulate(mainFlow, { ...morning, at: "2026-11-18T20:00:00Z" });
    await call.hears("We are closed now");
    expect(call).toHaveEnded();
    expect(call).not.toHaveHeard("something went wrong");
  },

  "when the hours cannot be read the apology is heard": async () => {
    const call = simulate(mainFlow, { ...morning, hours: { [ukHours.name]: fails() } });
    await call.hears("something went wrong");
    expect(call).toHaveEnded();
  },

  "a caller who says nothing three times, or presses something else, is asked to call again": async () => {
    const call = simulate(mainFlow, morning);
    await call.hears("press 1");
    call.presses("9");
    await call.hears("That is not one of the choices.");
    call.staysSilent().staysSilent();
    await call.hears("We did not get that.");
    expect(call).toHaveEnded();
    expect(call).not.toHaveHeard("something went wrong");
  },

  "a full queue says so": async () => {
    const call = simulate(mainFlow, { ...morning, queues: { [customerService.name]: { size: 50, maxContacts: 50 } } });
    await call.hears("press 1");
    call.presses("1");
    await call.hears("All our lines are busy");
    expect(call).toHaveEnded();
    expect(call).not.toHaveHeard("something went wrong");
  },

  "who waits keeps a place in the line": async () => {
    const call = simulate(mainFlow, morning);
    await call.hears("press 1");
    call.presses("1");
    await call.hears("You keep your place in the line.");
    call.waits({ minutes: 2 });
    await call.hears("Thank you for waiting.");
    call.agent.accepts("john.smith");
    expect(call).toTalkWithAgent("john.smith");
  },

  "when everybody has gone home the caller is told": async () => {
    const call = simulate(mainFlow, { ...morning, queues: { [customerService.name]: { agents: 0 } } });
    await call.hears("press 1");
    call.presses("1");
    await call.hears("Our team has gone home.");
    call.waits({ minutes: 1 });
    expect(call).toHavePassed("end-flow.no.o6hc2");
  },

  "an answer of the look-up that nobody foresaw is taken for somebody whom we do not know": async () => {
    const call = simulate(mainFlow, { ...morning, lambdas: { [customerLookup.name]: { found: "perhaps" } } });
    await call.hears("press 1");
    expect(call).toHavePassed("return-from-module-unknown");
  },

  "a module that comes back some other way leads to the menu, too": async () => {
    const block = "invoke-module-identify-customer";
    const call = simulate(mainFlow, { ...morning, failures: { [block]: "NoMatchingCondition" } });
    await call.hears("press 1");
    expect(call).toHaveTaken(block, "NoMatchingCondition");
  },

  "who waits goes on waiting when nobody knows who is on duty": async () => {
    const call = simulate(mainFlow, { ...morning, failures: { CheckMetricData: "NoMatchingError" } });
    await call.hears("press 1");
    call.presses("1").waits({ minutes: 3 });
    expect(call).toHavePassed("end-of-flow");
    expect(call).not.toHaveEnded();
  },
};

const closed = { at: "2026-11-18T20:00:00Z" } satisfies SimulateOptions;
const full = { queues: { [customerService.name]: { size: 50, maxContacts: 50 } } } satisfies SimulateOptions;

/** Every block of the flow that can fail, by the start of its name: what the customer presses before, and when. */
const mishaps: readonly (readonly [block: string, keys: string, circumstances?: SimulateOptions])[] = [
  ["set-voice", ""],
  ["set-language", ""],
  ["play-prompt-welcome", ""],
  ["check-hours", ""],
  ["play-prompt-we-are-closed", "", closed],
  ["invoke-module", ""],
  ["set-contact-attributes-tier", ""],
  ["play-prompt-hello", ""],
  ["get-customer-input", ""],
  ["set-contact-attributes-topic.1", "1"],
  ["set-contact-attributes-topic.2", "2"],
  ["play-prompt-that-is-not", "9"],
  ["play-prompt-we-did-not", "999"],
  ["queue", "1"],
  ["set-working-queue", "1"],
  ["transfer-to-queue", "1"],
  ["play-prompt-all-our-lines", "1", full],
];

/** Whatever fails, the customer hears an apology. */
const apologies: Readonly<Record<string, Scenario>> = Object.fromEntries(
  mishaps.map(([name, keys, circumstances = {}]) => [
    `an apology is heard when ${name} fails`,
    async () => {
      const block = mainFlow.build().graph.blocks.find(({ identifier }) => identifier.startsWith(name))!.identifier;
      const call = simulate(mainFlow, { ...morning, ...circumstances, failures: { [block]: "NoMatchingError" } });
      for (const key of keys) {
        await call.hears("press 1");
        call.presses(key);
      }
      await call.hears("something went wrong");
      expect(call).toHaveTaken(block, "NoMatchingError");
    },
  ]),
);

/** Every branch of every flow is taken in one of these. */
export const scenarios = { ...calls, ...apologies };
