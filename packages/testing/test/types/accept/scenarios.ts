import {
  after,
  type Call,
  type ContactFlowEvent,
  expectCall,
  fails,
  fake,
  handler,
  inTurn,
  malformed,
  simulate,
  timesOut,
} from "@flowc/testing";
import "@flowc/testing/vitest";
import { expect } from "vitest";
import { basket, lookup, main, sales } from "../scenario-flow.js";

const ada = { tier: "gold", firstName: "Ada" } as const;

export const call: Call = simulate(main, {
  at: "2026-11-20T10:00",
  timeZone: "Europe/London",
  channel: "CHAT",
  lambdas: [
    fake(lookup, ada),
    fake(lookup, { tier: "standard", firstName: "Ada" }),
    fake(lookup, ({ phone }) => ({ tier: "gold", firstName: phone })),
    fake(lookup, async () => ada),
    fake(lookup, inTurn(timesOut(), ada)),
    fake(lookup, after(3, ada)),
    fake(lookup, ({ phone }) => (phone === "" ? fails("TooManyRequestsException") : ada)),
    fake(lookup, malformed(["not", "a", "map"])),
    fake(basket, { items: 3, open: true }),
    handler(lookup, (event) => ({ tier: "gold", firstName: event.Details.Parameters.phone })),
    handler(lookup, async (event: ContactFlowEvent<{ phone: string }>, { functionName }) => ({
      tier: "gold",
      firstName: functionName + event.Name,
    })),
    handler(
      lookup,
      (_event: { Details: { Parameters: { phone: string } } }, _context: unknown, done: (error?: unknown) => void) =>
        done(),
    ),
  ],
});

export async function scenario(): Promise<void> {
  const heard: string = await call.hears(/press 1/i);
  call.presses("1").waits({ minutes: 1 }).says(heard);
  call.agent.accepts("Ada").holds().resumes().transfersTo(sales);
  expect(call).toReachQueue(sales);
  expect(call).not.toHaveEnded("CUSTOMER_DISCONNECT");
  expect(call).toHaveInvoked(lookup, { phone: expect.any(String) });
  expectCall(call).toHaveHeard("welcome", /press 1/);
  expectCall(call).not.toHaveFailed();
}

simulate(main, { lambdas: { lookup: (event) => ({ phone: event.Details.Parameters["phone"] ?? "" }) } });
simulate(main.build());

// As types from elsewhere say it: they know the event, and nothing of the answer.
declare const typedElsewhere: (
  event: { Name: string; Details: { Parameters: Record<string, string> } },
  context: { functionName: string },
  callback: (error?: Error | string | null, result?: unknown) => void,
  // biome-ignore lint/suspicious/noConfusingVoidType: those types say so
) => void | Promise<never>;
handler(lookup, typedElsewhere);
